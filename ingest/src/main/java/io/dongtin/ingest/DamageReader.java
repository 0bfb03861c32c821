package io.dongtin.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/** Reads a file that may be damaged: what lies before the damage, then one refusal for the rest. */
final class DamageReader implements ItemReader {
  private final ItemReader reader;
  private int next;
  private boolean damaged;

  DamageReader(ItemReader reader) {
    this.reader = reader;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (damaged) {
      return null;
    }
    try {
      Item item = reader.next();
      next = item == null ? next : item.index() + 1;
      return item;
    } catch (IOException e) {
      damaged = true;
      return new Item.Refused(next, rejection(e));
    }
  }

  /**
   * Puts the blame on the file's bytes.
   *
   * @throws IOException the same, if the disk is to blame
   */
  static Rejection rejection(IOException e) throws IOException {
    return switch (e) {
      case ExpandedStream.BombException bomb ->
          new Rejection(Reason.ARCHIVE_BOMB, String.valueOf(bomb.getMessage()));
      case EOFException end -> new Rejection(Reason.DAMAGED_ARCHIVE, "it ends too early");
      case ZipException zip ->
          new Rejection(Reason.DAMAGED_ARCHIVE, "it cannot be decompressed: " + zip.getMessage());
      case ParsingException warc ->
          new Rejection(Reason.DAMAGED_ARCHIVE, "it holds what is no WARC record");
      default -> throw e;
    };
  }

  @Override
  public boolean isContainer() {
    return reader.isContainer();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
