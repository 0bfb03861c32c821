package io.dongtin.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.dongtin.contract.Json;
import io.dongtin.contract.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is one JSON array, or an object that holds one: each element is an article, its bytes
 * cut out as they are. The array is held in memory; JSON lines have no such limit.
 */
final class JsonArrayReader implements ItemReader {
  private final InputStream in;
  private final int maxBytes;
  private byte[] bytes = new byte[0];
  private @Nullable JsonParser parser;
  private boolean ended;
  private int index;

  JsonArrayReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /**
   * The articles in the first of the lists that the document has; none if it has none or cannot be
   * understood.
   */
  static Optional<ItemReader> inside(byte[] document, List<JsonPath> lists, InputStream in)
      throws IOException {
    var reader = new JsonArrayReader(in, document.length);
    reader.bytes = withoutByteOrderMark(document);
    for (var list : lists) {
      JsonParser parser = Json.mapper().getFactory().createParser(reader.bytes);
      if (isAt(parser, list)) {
        reader.parser = parser;
        return Optional.of(reader);
      }
      parser.close();
    }
    return Optional.empty();
  }

  /** Whether an array lies there; the parser then stands at its beginning. */
  private static boolean isAt(JsonParser parser, JsonPath path) throws IOException {
    try {
      parser.nextToken();
      for (var name : path.names()) {
        if (!enter(parser, name)) {
          return false;
        }
      }
      return parser.currentToken() == JsonToken.START_ARRAY;
    } catch (JsonProcessingException e) {
      // Whoever reads it as one article says what is wrong.
      return false;
    }
  }

  private static boolean enter(JsonParser parser, String name) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = name.equals(parser.currentName());
      parser.nextToken();
      if (wanted) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (parser == null) {
        bytes = withoutByteOrderMark(in.readNBytes(maxBytes + 1));
        if (bytes.length > maxBytes) {
          return last(
              Reason.TOO_LARGE,
              "an array of more than %d bytes; JSON lines may be longer".formatted(maxBytes));
        }
        parser = Json.mapper().getFactory().createParser(bytes);
        parser.nextToken();
      }
      return element(parser);
    } catch (JsonProcessingException e) {
      return last(Reason.MALFORMED_JSON, JsonArticle.words(e));
    }
  }

  private @Nullable Item element(JsonParser open) throws IOException {
    JsonToken token = open.nextToken();
    if (token == JsonToken.END_ARRAY) {
      ended = true;
      return null;
    }
    int from = (int) open.currentTokenLocation().getByteOffset();
    open.skipChildren();
    int to = (int) open.currentLocation().getByteOffset();
    int position = index++;
    if (token != JsonToken.START_OBJECT || from < 0) {
      return refused(position, Reason.MALFORMED_JSON, "it is not an object with fields in UTF-8");
    }
    return switch (JsonArticle.check(bytes, from, to - from)) {
      case JsonArticle.Result.Ok ok ->
          new Item.Found(
              position,
              Arrays.copyOfRange(bytes, from, to),
              SingleReader.JSON,
              ok.source(),
              "" + position);
      case JsonArticle.Result.Malformed malformed ->
          refused(position, Reason.MALFORMED_JSON, malformed.words());
    };
  }

  private Item last(Reason reason, String words) {
    ended = true;
    return new Item.Refused(index, new Rejection(reason, words));
  }

  private static Item refused(int position, Reason reason, String words) {
    return new Item.Refused(
        position, new Rejection(reason, "element " + (position + 1) + ": " + words));
  }

  private static byte[] withoutByteOrderMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
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
