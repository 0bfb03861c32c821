package io.dongtin.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Results.Copies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks how many copies originals have, and whose they are, and reads the answer. */
final class StoryCopies {
  private static final int PUBLISHERS = 5;

  private StoryCopies() {}

  /** A copy names its original, so that no revision of the original has to name its copies. */
  static ObjectNode of(List<String> originals) {
    ObjectNode body = Json.mapper().createObjectNode().put("size", 0);
    ArrayNode ids = body.putObject("query").putObject("terms").putArray("duplicate.of");
    originals.forEach(ids::add);
    ObjectNode story = body.putObject("aggs").putObject("story");
    story.putObject("terms").put("field", "duplicate.of").put("size", originals.size());
    story
        .putObject("aggs")
        .putObject("publishers")
        .putObject("terms")
        .put("field", "publisher")
        .put("size", PUBLISHERS);
    return body;
  }

  /** The copies of each original that has any. */
  static Map<String, Copies> read(JsonNode answer) {
    Map<String, Copies> copies = new HashMap<>();
    for (JsonNode story : answer.at("/aggregations/story/buckets")) {
      List<String> publishers = new ArrayList<>();
      story.at("/publishers/buckets").forEach(one -> publishers.add(one.path("key").asText()));
      copies.put(
          story.path("key").asText(), new Copies(story.path("doc_count").asLong(), publishers));
    }
    return copies;
  }
}
