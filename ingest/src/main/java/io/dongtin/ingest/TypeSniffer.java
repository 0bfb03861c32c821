package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its first bytes, and from its name where the bytes leave a choice.
 * Apache Tika's table of magic numbers names what we do not read; what we do read is told here,
 * because to Tika a fragment of HTML is plain text and a letter that begins with "Subject:" an
 * e-mail.
 *
 * <p>Holds no state that changes, so one instance serves every thread.
 */
final class TypeSniffer {
  /**
   * Bytes that are looked at; pages with long leading comments and scripts need more than 1 KiB.
   */
  static final int HEAD = 64 * 1024;

  private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");
  private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "");
  private static final Set<String> LINES_NAMES = Set.of("jsonl", "ndjson");

  private static final Set<String> MAIL_NAMES = Set.of("eml", "mht", "mhtml");

  private static final Set<String> FEEDS =
      Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");

  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile(
          "^(?:<!--.*?-->|<\\?xml[^>]*>|\\s)*<(?:!doctype\\s+html|html|head|title|meta|body|article|main|section"
              + "|div|p|h[1-6])\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern HAS_TAGS =
      Pattern.compile(
          "</?(?:p|div|br|h[1-6]|a|span|body|html|article|table|ul|ol|li|b|i|em|strong)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);

  private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

  /**
   * Tells the type.
   *
   * @param whole whether the head is all that the file holds
   */
  FileType type(byte[] head, boolean whole, String name) {
    if (startsWith(head, 0x1F, 0x8B)) {
      return new FileType.Gzip();
    }
    if (startsWith(head, 'W', 'A', 'R', 'C', '/', '1', '.')) {
      return new FileType.Warc();
    }
    String extension = extension(name);
    ByteOrder mark = ByteOrder.of(head);
    if (!mark.isText()) {
      String mediaType = mediaType(head, name);
      if (mediaType.equals("application/zip")) {
        return new FileType.Zip();
      }
      // Where no magic number speaks, Tika believes the name.
      boolean unknown =
          mediaType.startsWith("text/") || mediaType.equals("application/octet-stream");
      return unknown ? new FileType.Binary() : new FileType.Unsupported(mediaType);
    }
    String text = mark.decode(head);
    String start = text.stripLeading();
    if (start.isEmpty() && whole) {
      return new FileType.Blank();
    }
    if (MailHead.isMail(start, MAIL_NAMES.contains(extension))) {
      return new FileType.Mail();
    }
    if (LINES_NAMES.contains(extension)) {
      return new FileType.JsonLines();
    }
    if (extension.equals("json")) {
      if (start.startsWith("[")) {
        return new FileType.JsonArray();
      }
      return isLines(start) ? new FileType.JsonLines() : new FileType.Json();
    }
    if (LOOKS_LIKE_HTML.matcher(start).find()) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (HTML_NAMES.contains(extension) && HAS_TAGS.matcher(text).find()) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (TEXT_NAMES.contains(extension) && beginsWithAWord(start)) {
      return new FileType.Text(mark.contentType("text/plain"));
    }
    String mediaType = mediaType(head, name);
    if (mediaType.equals("application/xhtml+xml")) {
      return new FileType.Html(mark.contentType("text/html"));
    }
    if (FEEDS.contains(mediaType)) {
      return new FileType.Feed();
    }
    boolean nameSaysText = TEXT_NAMES.contains(extension) || HTML_NAMES.contains(extension);
    if ((nameSaysText && !hasMagicOfItsOwn(mediaType)) || mediaType.equals("text/plain")) {
      return new FileType.Text(mark.contentType("text/plain"));
    }
    return new FileType.Unsupported(mediaType);
  }

  /** No format that is kept apart below begins so, and asking the whole table takes its time. */
  private static boolean beginsWithAWord(String start) {
    return !start.isEmpty()
        && (Character.isLetterOrDigit(start.charAt(0)) || start.charAt(0) > '~');
  }

  /** PDF, RTF and PostScript are printable characters too. */
  private static boolean hasMagicOfItsOwn(String mediaType) {
    return Set.of("application/pdf", "application/rtf", "application/postscript", "image/svg+xml")
        .contains(mediaType);
  }

  /** Whether the first line is a JSON object by itself and another one follows. */
  private static boolean isLines(String start) {
    int end = start.indexOf('\n');
    if (end < 0 || !start.startsWith("{")) {
      return false;
    }
    return start.substring(0, end).strip().endsWith("}")
        && start.substring(end).strip().startsWith("{");
  }

  private static String extension(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private String mediaType(byte[] head, String name) {
    var metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    try {
      return magic.detect(new ByteArrayInputStream(head), metadata).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }

  private static boolean startsWith(byte[] head, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** The byte order mark, where there is one, and whether the rest can be text. */
  private enum ByteOrder {
    UTF_8,
    UTF_16BE,
    UTF_16LE,
    NONE,
    BINARY;

    /** More control characters than this, and it is no text in any charset that news comes in. */
    private static final double MAX_CONTROL_SHARE = 0.05;

    static ByteOrder of(byte[] head) {
      if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
        return UTF_8;
      }
      if (startsWith(head, 0xFE, 0xFF)) {
        return UTF_16BE;
      }
      if (startsWith(head, 0xFF, 0xFE)) {
        return UTF_16LE;
      }
      return looksBinary(head) ? BINARY : NONE;
    }

    private static boolean looksBinary(byte[] head) {
      int[] zeros = new int[2];
      int control = 0;
      for (int i = 0; i < head.length; i++) {
        int b = head[i];
        if (b == 0) {
          zeros[i & 1]++;
        } else if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
          control++;
        }
      }
      // UTF-16 without a mark: every other byte of its mark-up is zero, and none of the others.
      boolean wide = Math.min(zeros[0], zeros[1]) == 0 && zeros[0] + zeros[1] > head.length / 5;
      return (zeros[0] + zeros[1] > 0 && !wide) || control > head.length * MAX_CONTROL_SHARE;
    }

    boolean isText() {
      return this != BINARY;
    }

    /** Near enough to see tags and braces; never what is published. */
    String decode(byte[] head) {
      return switch (this) {
        case UTF_8 -> new String(head, 3, head.length - 3, ISO_8859_1);
        case UTF_16BE, UTF_16LE ->
            new String(head, 2, head.length - 2, ISO_8859_1).replace("\0", "");
        case NONE, BINARY -> new String(head, ISO_8859_1).replace("\0", "");
      };
    }

    /** States the charset where the mark makes it certain. */
    String contentType(String mediaType) {
      return switch (this) {
        case UTF_8 -> mediaType + "; charset=utf-8";
        case UTF_16BE -> mediaType + "; charset=utf-16be";
        case UTF_16LE -> mediaType + "; charset=utf-16le";
        case NONE, BINARY -> mediaType;
      };
    }
  }
}
