package io.dongtin.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file with a JSON object on each line (jsonlines.org). An item's index is its position among the
 * lines that are not blank. Holds one line at a time, and never more of it than an article may
 * have.
 */
final class JsonLinesReader implements ItemReader {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int limit;
  private byte[] line = new byte[8 * 1024];
  private int length;
  private boolean tooLong;
  private int lineNumber;
  private int index;

  JsonLinesReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Item next() throws IOException {
    while (readLine()) {
      int from = lineNumber == 1 ? afterByteOrderMark() : 0;
      if (!isBlank(from)) {
        return item(index++, from);
      }
    }
    return null;
  }

  private Item item(int position, int from) {
    if (tooLong) {
      return refused(position, Reason.TOO_LARGE, "it has more than %d bytes".formatted(maxBytes));
    }
    return switch (JsonArticle.check(line, from, length - from)) {
      case JsonArticle.Result.Ok ok ->
          new Item.Found(
              position,
              Arrays.copyOfRange(line, from, length),
              SingleReader.JSON,
              ok.source(),
              "" + position);
      case JsonArticle.Result.Malformed malformed ->
          refused(position, Reason.MALFORMED_JSON, malformed.words());
    };
  }

  private Item refused(int position, Reason reason, String words) {
    return new Item.Refused(position, new Rejection(reason, "line " + lineNumber + ": " + words));
  }

  /** Fills the line without its end; false at the end of the file. */
  private boolean readLine() throws IOException {
    length = 0;
    tooLong = false;
    if (next == limit && !fill()) {
      return false;
    }
    lineNumber++;
    boolean ended = false;
    while (!ended && (next < limit || fill())) {
      int end = next;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      append(next, end - next);
      ended = end < limit;
      next = ended ? end + 1 : end;
    }
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    tooLong = tooLong || length > maxBytes;
    return true;
  }

  private boolean fill() throws IOException {
    next = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private void append(int from, int count) {
    // One byte more than an article may have: it may be the carriage return.
    int room = maxBytes + 1 - length;
    tooLong = tooLong || count > room;
    int taken = Math.min(count, room);
    if (length + taken > line.length) {
      line = Arrays.copyOf(line, (int) Math.min(maxBytes + 1L, 2L * (length + taken)));
    }
    System.arraycopy(buffer, from, line, length, taken);
    length += taken;
  }

  private boolean isBlank(int from) {
    for (int i = from; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private int afterByteOrderMark() {
    boolean marked =
        length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
