package io.dongtin.indexer;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The data views, the Discover sessions and the dashboards, as Kibana imports them: one object a
 * line, each after those it refers to.
 *
 * <p>In their files, JSON that Kibana wants as a string stands as it is, so that it can be read.
 */
public final class KibanaObjects {
  /** In the order of the import. */
  private static final List<String> FILES =
      List.of(
          "view",
          "all-view",
          "receipts-view",
          "latest",
          "copies",
          "failures",
          "articles",
          "publishers",
          "people-named",
          "by-publisher",
          "by-language",
          "people",
          "organisations",
          "places",
          "languages",
          "places-map",
          "copies-count",
          "copied-stories",
          "most-copied",
          "who-copies-whom",
          "copy-kinds",
          "similarity",
          "copies-by-publisher",
          "entity-over-time",
          "with-people",
          "with-organisations",
          "with-places",
          "who-with-what",
          "entity-publishers",
          "drops",
          "under-way",
          "failed",
          "outcomes",
          "outcome-shares",
          "reasons",
          "quality",
          "body-lengths",
          "undated",
          "short-bodies",
          "newsroom",
          "stories",
          "entity",
          "pipeline");

  /** The oldest form of each type: a Kibana brings older objects up, and refuses newer ones. */
  private static final Map<String, String> TYPE_VERSIONS =
      Map.of(
          "index-pattern", "8.0.0",
          "search", "10.5.0",
          "lens", "8.9.0",
          "map", "8.4.0",
          "dashboard", "10.2.0");

  private static final String CORE_VERSION = "8.8.0";

  /** Members that Kibana keeps as strings, besides all whose names end with "JSON". */
  private static final Set<String> STRINGS =
      Set.of("fields", "fieldFormatMap", "runtimeFieldMap", "sourceFilters", "typeMeta");

  private KibanaObjects() {}

  /** All objects for the indices of a prefix such as {@code news}. */
  public static String ndjson(String indexPrefix) {
    return all(new IndexNames(indexPrefix)).stream()
        .map(object -> object + "\n")
        .collect(joining());
  }

  static List<ObjectNode> all(IndexNames names) {
    List<ObjectNode> objects = new ArrayList<>();
    for (String file : FILES) {
      var object = (ObjectNode) IndexSetup.resource("kibana/" + file + ".json", names);
      object.set("attributes", asStrings(object.path("attributes")));
      object.put("coreMigrationVersion", CORE_VERSION);
      String type = object.path("type").asText();
      object.put("typeMigrationVersion", Objects.requireNonNull(TYPE_VERSIONS.get(type), type));
      objects.add(object);
    }
    return objects;
  }

  /** The data view to open first. */
  static String defaultDataView(IndexNames names) {
    return names.prefix() + "-view";
  }

  private static JsonNode asStrings(JsonNode node) {
    if (!node.isObject()) {
      return node;
    }
    ObjectNode strings = Json.mapper().createObjectNode();
    for (var member : node.properties()) {
      JsonNode value = asStrings(member.getValue());
      boolean string =
          value.isContainerNode()
              && (member.getKey().endsWith("JSON") || STRINGS.contains(member.getKey()));
      if (string) {
        strings.put(member.getKey(), value.toString());
      } else {
        strings.set(member.getKey(), value);
      }
    }
    return strings;
  }
}
