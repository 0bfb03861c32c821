package io.dongtin.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Json;
import io.dongtin.contract.Stated;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code NAME.meta.json} beside a file says of it: its address, its publisher and its time of
 * publication, each of which may be missing.
 */
record SideCar(@Nullable URI uri, Stated stated) {
  static final String SUFFIX = ".meta.json";

  /** More than this is no side-car. */
  private static final int MAX_BYTES = 64 * 1024;

  /** A side-car that says nothing. */
  static final SideCar NONE = new SideCar(null, Stated.NOTHING);

  /** What is wrong with a side-car, in words. */
  static final class MalformedException extends Exception {
    MalformedException(String words) {
      super(words);
    }
  }

  static Path of(Path file) {
    return FileNames.withSuffix(file, SUFFIX);
  }

  /**
   * Reads the one beside the file; {@link #NONE} if there is none.
   *
   * @throws IOException if it is there and cannot be read this time
   */
  static SideCar beside(Path file) throws IOException, MalformedException {
    byte[] bytes;
    try (var in = Files.newInputStream(of(file), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      return NONE;
    }
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException("it has more than %d bytes".formatted(MAX_BYTES));
    }
    try {
      return read(Json.mapper().readTree(bytes));
    } catch (JsonProcessingException e) {
      throw new MalformedException(JsonArticle.words(e));
    }
  }

  private static SideCar read(JsonNode node) throws MalformedException {
    if (!node.isObject()) {
      throw new MalformedException("it is not a JSON object");
    }
    URI uri = null;
    String publisher = null;
    OffsetDateTime time = null;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String value = field.getValue().asText().strip();
      if (!field.getValue().isTextual() || value.isEmpty()) {
        throw new MalformedException("'%s' is not a text".formatted(field.getKey()));
      }
      switch (field.getKey()) {
        case "uri" ->
            uri =
                JsonArticle.address(value)
                    .orElseThrow(
                        () -> new MalformedException("'uri' is not an address such as https://…"));
        case "publisher" -> publisher = value;
        case "time" -> time = time(value);
        default ->
            throw new MalformedException(
                "'%s' is none of uri, publisher, time".formatted(field.getKey()));
      }
    }
    return new SideCar(uri, new Stated(publisher, time));
  }

  private static OffsetDateTime time(String value) throws MalformedException {
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeParseException e) {
      throw new MalformedException(
          "'time' is not a time with its zone such as 2026-11-22T08:00:00+07:00");
    }
  }
}
