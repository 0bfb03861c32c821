package io.dongtin.enrich.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.JsonPath;
import io.dongtin.enrich.page.metadata.Field;
import java.util.List;
import java.util.Map;

/**
 * Where JSON articles of other makes keep what we know under names of our own: for a field the
 * paths at which it may lie, of which the first that leads to something counts.
 */
public record JsonFields(Map<Field, List<JsonPath>> paths) {
  /** For articles of the makes that are known. */
  public static final JsonFields NONE = new JsonFields(Map.of());

  public JsonFields {
    paths = Map.copyOf(paths);
  }

  /** What the article has for the field; several where the path leads through an array. */
  List<JsonNode> values(Field field, JsonNode article) {
    for (JsonPath path : paths.getOrDefault(field, List.of())) {
      List<JsonNode> values = path.in(article);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }
}
