package io.dongtin.ingest;

/** What a file is, told by its first bytes and its name. */
sealed interface FileType {
  record Html(String contentType) implements FileType {}

  record Text(String contentType) implements FileType {}

  /** One JSON document. */
  record Json() implements FileType {}

  /** One JSON array of objects. */
  record JsonArray() implements FileType {}

  /** A JSON object on each line. */
  record JsonLines() implements FileType {}

  /** A mail or a page saved as one (RFC 5322, RFC 2557). */
  record Mail() implements FileType {}

  /** RSS or Atom. */
  record Feed() implements FileType {}

  /** One file, compressed (RFC 1952). */
  record Gzip() implements FileType {}

  /** An archive of files. */
  record Zip() implements FileType {}

  /** A web archive (ISO 28500). */
  record Warc() implements FileType {}

  /** Nothing but blanks. */
  record Blank() implements FileType {}

  /** Bytes that are no text and bear no mark of any format. */
  record Binary() implements FileType {}

  /** Another format, with its media type. */
  record Unsupported(String mediaType) implements FileType {}
}
