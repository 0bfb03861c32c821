package io.dongtin.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import io.dongtin.contract.Topics;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.util.Set;

/** Opens a dropped file as the articles that it holds. */
final class FileOpener {
  /** Room beside an article's bytes for its headers, key and batch. */
  private static final int HEADROOM = 64 * 1024;

  /** The largest article that a record can carry. */
  static final int MAX_ARTICLE_BYTES = Topics.MAX_RECORD_BYTES - HEADROOM;

  private final TypeSniffer sniffer = new TypeSniffer();

  /** Either the articles or why there are none. */
  sealed interface Opened {
    record Items(ItemReader reader) implements Opened {}

    record Refused(Rejection rejection) implements Opened {}
  }

  /**
   * Opens a file; whoever gets a reader closes it.
   *
   * @throws IOException if the file has vanished or cannot be read
   */
  Opened open(DroppedFile file) throws IOException {
    if (file.mark().kind() == Mark.Kind.LINK) {
      return refuse(Reason.SYMBOLIC_LINK, "it is a symbolic link");
    }
    if (file.mark().kind() != Mark.Kind.FILE) {
      return refuse(Reason.NOT_A_FILE, "it is neither a file nor a folder");
    }
    if (file.mark().size() == 0) {
      return refuse(Reason.EMPTY, "the file holds no byte");
    }
    var in =
        new BufferedInputStream(
            Channels.newInputStream(
                Files.newByteChannel(file.path(), Set.of(READ, NOFOLLOW_LINKS))),
            TypeSniffer.HEAD);
    Opened opened = null;
    try {
      opened = open(file, in);
      return opened;
    } finally {
      if (!(opened instanceof Opened.Items)) {
        in.close();
      }
    }
  }

  private Opened open(DroppedFile file, InputStream in) throws IOException {
    in.mark(TypeSniffer.HEAD);
    byte[] head = in.readNBytes(TypeSniffer.HEAD);
    in.reset();
    boolean whole = head.length >= file.mark().size();
    return switch (sniffer.type(head, whole, file.name())) {
      case FileType.Html html -> single(file, in, html.contentType());
      case FileType.Text text -> single(file, in, text.contentType());
      case FileType.Json json -> single(file, in, SingleReader.JSON);
      case FileType.JsonLines lines -> new Opened.Items(new JsonLinesReader(in, MAX_ARTICLE_BYTES));
      case FileType.Blank blank -> refuse(Reason.EMPTY, "the file holds only blanks");
      case FileType.Binary binary ->
          refuse(Reason.BINARY, "its bytes are no text, and no format that is known");
      case FileType.Unsupported other ->
          refuse(Reason.UNSUPPORTED_TYPE, "its bytes are " + other.mediaType());
    };
  }

  private static Opened single(DroppedFile file, InputStream in, String contentType) {
    if (file.mark().size() > MAX_ARTICLE_BYTES) {
      return refuse(
          Reason.TOO_LARGE,
          "%d bytes; an article may have %d".formatted(file.mark().size(), MAX_ARTICLE_BYTES));
    }
    return new Opened.Items(new SingleReader(in, contentType, MAX_ARTICLE_BYTES));
  }

  private static Opened.Refused refuse(Reason reason, String words) {
    return new Opened.Refused(new Rejection(reason, words));
  }
}
