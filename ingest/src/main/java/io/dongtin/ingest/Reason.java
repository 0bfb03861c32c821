package io.dongtin.ingest;

/** Why a dropped file, or one article in it, does not become a record. */
enum Reason {
  EMPTY("empty", "Drop the file again when it holds something."),
  BINARY("binary", "Look at what wrote the file, and drop it again when it holds an article."),
  UNSUPPORTED_TYPE(
      "unsupported-type",
      "Save the article as HTML, plain text or JSON; docs/ingest.md lists what is read."),
  UNREADABLE("unreadable", "Give the account that ingest runs as the right to read the file."),
  TOO_LARGE(
      "too-large", "Split it into articles: a single one may not be larger than a record may be."),
  NAME_NOT_USABLE("name-not-usable", "Rename the file: its name must be valid UTF-8 text."),
  SYMBOLIC_LINK("symbolic-link", "Drop the file itself: links are never followed."),
  NOT_A_FILE("not-a-file", "Remove it: devices, pipes and sockets are never read."),
  MALFORMED_SIDE_CAR(
      "malformed-side-car",
      "Mend NAME.meta.json: a JSON object with uri, publisher and time, all texts, none needed."),
  MALFORMED_JSON(
      "malformed-json", "Mend the JSON: one object a file, or one object a line in a .jsonl file."),
  MALFORMED_FEED(
      "malformed-feed", "Mend the XML; a document type is not allowed, because it can name files."),
  MALFORMED_MAIL(
      "malformed-mail", "Save the mail or the page again; it needs a part that is HTML or text."),
  DAMAGED_PAGE("damaged-page", "Crawl the page again; the rest of the archive was read."),
  DAMAGED_ARCHIVE(
      "damaged-archive",
      "Copy it again: it is cut off or its bytes were changed. What lies before was published."),
  ARCHIVE_BOMB("archive-bomb", "Unpack it yourself, if you trust it, and drop what it holds.");

  private final String code;
  private final String whatToDo;

  Reason(String code, String whatToDo) {
    this.code = code;
    this.whatToDo = whatToDo;
  }

  /** What receipts and reason files say; never changes. */
  String code() {
    return code;
  }

  String whatToDo() {
    return whatToDo;
  }

  /** Whether somebody has to look at the file even if a part of it was published. */
  boolean failsWholeFile() {
    return this == DAMAGED_ARCHIVE || this == ARCHIVE_BOMB;
  }
}
