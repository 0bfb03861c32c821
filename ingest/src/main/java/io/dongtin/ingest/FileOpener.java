package io.dongtin.ingest;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import io.dongtin.contract.JsonPath;
import io.dongtin.contract.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/** Opens a dropped file as the articles that it holds. */
final class FileOpener {
  /** Room beside an article's bytes for its headers, key and batch. */
  private static final int HEADROOM = 64 * 1024;

  /** The largest article that a record can carry. */
  static final int MAX_ARTICLE_BYTES = Topics.MAX_RECORD_BYTES - HEADROOM;

  private final ContentOpener content;
  private final LongConsumer whenRead;

  /**
   * @param jsonLists where a JSON document may keep a list of articles
   * @param whenRead is told of bytes as they are read
   */
  FileOpener(List<JsonPath> jsonLists, LongConsumer whenRead) {
    this.content = new ContentOpener(MAX_ARTICLE_BYTES, jsonLists);
    this.whenRead = whenRead;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if the file has vanished or cannot be read
   */
  Opened open(DroppedFile file) throws IOException {
    if (file.mark().kind() == Mark.Kind.LINK) {
      return Opened.refused(Reason.SYMBOLIC_LINK, "it is a symbolic link");
    }
    if (file.mark().kind() != Mark.Kind.FILE) {
      return Opened.refused(Reason.NOT_A_FILE, "it is neither a file nor a folder");
    }
    if (file.mark().size() == 0) {
      return Opened.refused(Reason.EMPTY, "the file holds no byte");
    }
    InputStream in =
        new CountedStream(
            Channels.newInputStream(
                Files.newByteChannel(file.path(), Set.of(READ, NOFOLLOW_LINKS))),
            whenRead);
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
    try {
      return switch (content.open(in, file.name(), 0)) {
        case Opened.Items items -> new Opened.Items(new DamageReader(items.reader()));
        case Opened.Refused refused -> refused;
      };
    } catch (IOException e) {
      return new Opened.Refused(DamageReader.rejection(e));
    }
  }
}
