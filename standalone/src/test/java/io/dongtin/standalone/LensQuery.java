package io.dongtin.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.util.ArrayList;
import java.util.List;

/** A Lens panel as the question that Kibana would ask Elasticsearch. */
final class LensQuery {
  /** Kibana chooses the width of a bar by the data; these are about what it would take. */
  private static final int BARS_OF_CHARACTERS = 500;

  private static final double BARS_OF_SIMILARITY = 0.05;

  private final JsonNode columns;
  private final List<String> buckets = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();

  private LensQuery(JsonNode layer) {
    columns = layer.path("columns");
    for (JsonNode id : layer.path("columnOrder")) {
      boolean bucketed = columns.path(id.asText()).path("isBucketed").asBoolean();
      (bucketed ? buckets : metrics).add(id.asText());
    }
  }

  static ObjectNode of(JsonNode lens) {
    JsonNode state = lens.at("/attributes/state");
    ObjectNode body = Json.mapper().createObjectNode().put("size", 0).put("track_total_hits", true);
    body.set("query", query(state.path("query").path("query").asText()));
    JsonNode layer = state.at("/datasourceStates/formBased/layers/rows");
    ObjectNode aggregations = new LensQuery(layer).level(0);
    if (!aggregations.isEmpty()) {
      body.set("aggs", aggregations);
    }
    return body;
  }

  /** The same words mean the same in Kibana's language and in Lucene's, but for the "or". */
  static ObjectNode query(String text) {
    ObjectNode query = Json.mapper().createObjectNode();
    if (text.isEmpty()) {
      query.putObject("match_all");
    } else {
      query.putObject("query_string").put("query", text.replace(" or ", " OR "));
    }
    return query;
  }

  /**
   * The buckets of one column, and in each of them those of the next, and in the last the values.
   */
  private ObjectNode level(int depth) {
    ObjectNode aggregations = Json.mapper().createObjectNode();
    if (depth < buckets.size()) {
      String id = buckets.get(depth);
      ObjectNode bucket = bucket(columns.path(id));
      ObjectNode inside = level(depth + 1);
      metrics.forEach(metric -> addMetric(inside, metric));
      if (!inside.isEmpty()) {
        bucket.set("aggs", inside);
      }
      aggregations.set(id, bucket);
    } else {
      metrics.forEach(metric -> addMetric(aggregations, metric));
    }
    return aggregations;
  }

  private ObjectNode bucket(JsonNode column) {
    ObjectNode bucket = Json.mapper().createObjectNode();
    String field = column.path("sourceField").asText();
    String operation = column.path("operationType").asText();
    switch (operation) {
      case "terms" -> addTerms(bucket.putObject("terms"), field, column.path("params"));
      case "date_histogram" ->
          bucket
              .putObject("date_histogram")
              .put("field", field)
              .put("calendar_interval", "day")
              .put("min_doc_count", 1);
      case "range" ->
          bucket
              .putObject("histogram")
              .put("field", field)
              .put(
                  "interval", field.equals("body_length") ? BARS_OF_CHARACTERS : BARS_OF_SIMILARITY)
              .put("min_doc_count", 1);
      default -> throw new IllegalArgumentException("no bucket is made by " + operation);
    }
    return bucket;
  }

  private void addTerms(ObjectNode terms, String field, JsonNode parameters) {
    String by = parameters.path("orderBy").path("columnId").asText();
    JsonNode metric = columns.path(by);
    boolean plainCount =
        metric.path("operationType").asText().equals("count") && !metric.has("filter");
    terms.put("field", field).put("size", parameters.path("size").asInt());
    terms.putObject("order").put(plainCount ? "_count" : by, "desc");
  }

  private void addMetric(ObjectNode aggregations, String id) {
    JsonNode column = columns.path(id);
    String operation = column.path("operationType").asText();
    ObjectNode metric = Json.mapper().createObjectNode();
    switch (operation) {
      case "count" -> {
        if (!column.has("filter")) {
          // Elasticsearch counts without being asked.
          return;
        }
        metric.set("filter", query(column.at("/filter/query").asText()));
      }
      case "last_value" -> addLastValue(metric, column);
      case "unique_count" -> field(metric, "cardinality", column);
      case "average" -> field(metric, "avg", column);
      case "min", "max" -> field(metric, operation, column);
      default -> throw new IllegalArgumentException("no value is made by " + operation);
    }
    aggregations.set(id, metric);
  }

  private static void addLastValue(ObjectNode metric, JsonNode column) {
    metric.set("filter", query(column.at("/filter/query").asText()));
    ObjectNode last = metric.putObject("aggs").putObject("last").putObject("top_hits");
    last.put("size", 1).put("_source", false);
    last.putArray("docvalue_fields").add(column.path("sourceField").asText());
    last.putArray("sort").addObject().put(column.at("/params/sortField").asText(), "desc");
  }

  private static void field(ObjectNode metric, String aggregation, JsonNode column) {
    metric.putObject(aggregation).put("field", column.path("sourceField").asText());
  }
}
