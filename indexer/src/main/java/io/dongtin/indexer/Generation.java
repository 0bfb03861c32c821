package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.contract.Sha256;

/**
 * An index that is being filled, to take the place of another. Its mapping remembers how far that
 * has come, so that another process can go on.
 */
record Generation(Elasticsearch elasticsearch, String name) {

  /** Makes it as the template says, or keeps one that was made so before. */
  void create(JsonNode template) {
    String hash = Sha256.hex(bytes(template));
    if (exists()) {
      if (meta().path("template").asText().equals(hash)) {
        return;
      }
      delete();
    }
    ObjectNode index = Json.mapper().createObjectNode();
    index.set("settings", template.path("settings"));
    ObjectNode mappings = template.path("mappings").deepCopy();
    mappings.putObject("_meta").put("template", hash);
    index.set("mappings", mappings);
    elasticsearch.send("PUT", "/" + name, bytes(index));
  }

  boolean exists() {
    return elasticsearch.exists("/" + name);
  }

  void delete() {
    elasticsearch.send("DELETE", "/" + name, null);
  }

  /** Whether a document would be kept and found in the same way in the other index. */
  boolean isShapedLike(String other) {
    return shape(name).equals(shape(other));
  }

  /** The last operation of a shard of the old index that is here, or -1. */
  long copied(int shard) {
    return meta().path("copied").path(Integer.toString(shard)).asLong(-1);
  }

  void remember(int shard, long operation) {
    ObjectNode meta = meta().deepCopy();
    meta.withObject("/copied").put(Integer.toString(shard), operation);
    ObjectNode mappings = Json.mapper().createObjectNode();
    mappings.set("_meta", meta);
    elasticsearch.send("PUT", "/" + name + "/_mapping", bytes(mappings));
  }

  /** As Elasticsearch itself writes them, so that two of them can be compared. */
  private ObjectNode shape(String index) {
    ObjectNode shape = Json.mapper().createObjectNode();
    ObjectNode mappings = only("/" + index + "/_mapping").path("mappings").deepCopy();
    mappings.remove("_meta");
    shape.set("mappings", mappings);
    shape.set(
        "analysis", only("/" + index + "/_settings").at("/settings/index/analysis").deepCopy());
    return shape;
  }

  private ObjectNode meta() {
    JsonNode meta = only("/" + name + "/_mapping").at("/mappings/_meta");
    return meta.isObject() ? (ObjectNode) meta : Json.mapper().createObjectNode();
  }

  /** What is said of the one index that was asked about. */
  private JsonNode only(String path) {
    return elasticsearch.send("GET", path, null).elements().next();
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
