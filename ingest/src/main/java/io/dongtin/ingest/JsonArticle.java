package io.dongtin.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that bytes are one JSON object, and finds the address that it states. Keeps no text. */
final class JsonArticle {
  private JsonArticle() {}

  /** What was found: an object with or without an address, or why it is none. */
  sealed interface Result {
    record Ok(@Nullable URI source) implements Result {}

    record Malformed(String words) implements Result {}
  }

  static Result check(byte[] bytes) {
    return check(bytes, 0, bytes.length);
  }

  static Result check(byte[] bytes, int from, int length) {
    try (JsonParser parser = Json.mapper().getFactory().createParser(bytes, from, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Result.Malformed("it is JSON, but not an object with fields");
      }
      URI uri = null;
      URI url = null;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING && "url".equals(field)) {
          url = address(parser.getText()).orElse(url);
        } else if (value == JsonToken.VALUE_STRING && "uri".equals(field)) {
          uri = address(parser.getText()).orElse(uri);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        return new Result.Malformed("something follows the object");
      }
      return new Result.Ok(url != null ? url : uri);
    } catch (JsonProcessingException e) {
      return new Result.Malformed(words(e));
    } catch (IOException e) {
      return new Result.Malformed("it is not text in UTF-8");
    }
  }

  /** Where the JSON breaks; never what stands there. */
  static String words(JsonProcessingException e) {
    var where = e.getLocation();
    if (where == null) {
      return "it is not JSON";
    }
    return where.getLineNr() == 1
        ? "it is not JSON from column %d on".formatted(where.getColumnNr())
        : "it is not JSON from line %d, column %d on"
            .formatted(where.getLineNr(), where.getColumnNr());
  }

  /** The text as an absolute web address, if it is one. */
  static Optional<URI> address(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }
}
