package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No Kibana can run here, so what holds its objects together is checked by itself. */
class KibanaObjectsTest {
  private static final IndexNames NAMES = new IndexNames("paper");
  private static final int GRID_COLUMNS = 48;
  private static final Path FILES = Path.of("src/main/resources/io/dongtin/indexer/kibana");

  /** What each operation of Lens can be asked of. */
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "terms", Set.of("keyword"),
          "unique_count", Set.of("keyword"),
          "last_value", Set.of("keyword"),
          "date_histogram", Set.of("date"),
          "range", Set.of("integer", "float"),
          "average", Set.of("integer", "float"),
          "min", Set.of("date"),
          "max", Set.of("date"));

  @Test
  void everyFileIsImportedOnce() throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.list(FILES)) {
      all.forEach(file -> files.add("paper-" + file.getFileName().toString().replace(".json", "")));
    }

    assertThat(objects())
        .extracting(object -> object.path("id").asText())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void everyReferenceIsToAnObjectThatCameBefore() {
    Set<String> earlier = new HashSet<>();
    for (ObjectNode object : objects()) {
      for (JsonNode reference : object.path("references")) {
        assertThat(earlier).as(object.path("id").asText()).contains(name(reference));
      }
      earlier.add(name(object));
    }
  }

  @Test
  void everyPanelRefersToAnObjectOfItsType() {
    for (JsonNode dashboard : ofType("dashboard")) {
      List<String> named = new ArrayList<>();
      for (JsonNode panel : string(dashboard, "panelsJSON")) {
        String reference =
            panel.path("panelIndex").asText() + ":" + panel.path("panelRefName").asText();
        named.add(reference);
        assertThat(dashboard.path("references"))
            .as(reference)
            .anyMatch(
                one ->
                    one.path("name").asText().equals(reference)
                        && one.path("type").equals(panel.path("type")));
      }
      assertThat(named).doesNotHaveDuplicates().isNotEmpty();
    }
  }

  @Test
  void noPanelLiesOverAnother() {
    for (JsonNode dashboard : ofType("dashboard")) {
      Set<String> taken = new HashSet<>();
      for (JsonNode panel : string(dashboard, "panelsJSON")) {
        JsonNode grid = panel.path("gridData");
        assertThat(grid.path("x").asInt() + grid.path("w").asInt())
            .isLessThanOrEqualTo(GRID_COLUMNS);
        for (int x = grid.path("x").asInt(); x < right(grid); x++) {
          for (int y = grid.path("y").asInt(); y < bottom(grid); y++) {
            assertThat(taken.add(x + "," + y)).as("%s %s", dashboard.path("id"), grid).isTrue();
          }
        }
      }
    }
  }

  @Test
  void whatKibanaWantsAsAStringIsJsonInAString() throws JsonProcessingException {
    int strings = 0;
    for (ObjectNode object : objects()) {
      for (JsonNode text : texts(object.path("attributes"))) {
        assertThat(Json.mapper().readTree(text.asText()).isContainerNode()).isTrue();
        strings++;
      }
    }
    assertThat(strings).isGreaterThan(20);
    assertThat(ofType("index-pattern").getFirst().at("/attributes/fieldFormatMap").isTextual())
        .isTrue();
  }

  @Test
  void everyObjectIsInTheOldestFormThatLaterKibanasBringUp() {
    assertThat(objects())
        .allSatisfy(
            object -> {
              assertThat(object.path("coreMigrationVersion").asText()).isEqualTo("8.8.0");
              assertThat(object.path("typeMigrationVersion").asText())
                  .isEqualTo(
                      switch (object.path("type").asText()) {
                        case "index-pattern" -> "8.0.0";
                        case "search" -> "10.5.0";
                        case "lens" -> "8.9.0";
                        case "map" -> "8.4.0";
                        default -> "10.2.0";
                      });
              assertThat(object.has("version")).isFalse();
            });
  }

  @Test
  void everyColumnAsksAFieldForWhatItsTypeCanAnswer() {
    for (JsonNode lens : ofType("lens")) {
      for (JsonNode column : columns(lens)) {
        String operation = column.path("operationType").asText();
        String field = column.path("sourceField").asText();
        if (operation.equals("count")) {
          assertThat(field).isEqualTo("___records___");
        } else {
          assertThat(TYPES.get(operation)).as(operation).contains(type(lens, field));
        }
      }
    }
  }

  @Test
  void everyColumnThatAPanelShowsIsThere() {
    for (JsonNode lens : ofType("lens")) {
      JsonNode layer = lens.at("/attributes/state/datasourceStates/formBased/layers/rows");
      Set<String> columns = names(layer.path("columns"));
      List<String> shown = new ArrayList<>();
      layer.path("columnOrder").forEach(id -> shown.add(id.asText()));
      assertThat(shown).containsExactlyInAnyOrderElementsOf(columns);
      assertThat(accessors(lens.at("/attributes/state/visualization")))
          .as(lens.path("id").asText())
          .containsExactlyInAnyOrderElementsOf(columns);
      layer
          .path("columns")
          .findValuesAsText("columnId")
          .forEach(id -> assertThat(columns).contains(id));
    }
  }

  @Test
  void sessionsControlsAndFormatsNameFieldsThatAreMapped() {
    for (JsonNode session : ofType("search")) {
      session
          .at("/attributes/columns")
          .forEach(column -> assertThat(type(session, column.asText())).isNotEmpty());
      session
          .at("/attributes/sort")
          .forEach(sort -> assertThat(type(session, sort.path(0).asText())).isEqualTo("date"));
    }
    for (JsonNode view : ofType("index-pattern")) {
      names(string(view, "fieldFormatMap"))
          .forEach(field -> assertThat(typeIn(view, field)).isNotEmpty());
      assertThat(typeIn(view, view.at("/attributes/timeFieldName").asText())).isEqualTo("date");
    }
    JsonNode map = ofType("map").getFirst();
    assertThat(type(map, string(map, "layerListJSON").at("/1/sourceDescriptor/geoField").asText()))
        .isEqualTo("geo_point");
  }

  @Test
  void addressesCanBeClicked() {
    JsonNode formats = string(ofType("index-pattern").getFirst(), "fieldFormatMap");

    assertThat(formats.at("/uri/id").asText()).isEqualTo("url");
    assertThat(formats.at("/uri/params/type").asText()).isEqualTo("a");
  }

  @Test
  void anImportIsOneObjectALine() throws JsonProcessingException {
    List<String> lines = KibanaObjects.ndjson("paper").lines().toList();

    assertThat(lines).hasSameSizeAs(objects());
    for (String line : lines) {
      assertThat(Json.mapper().readTree(line).path("id").asText()).startsWith("paper-");
      assertThat(line).doesNotContain("${");
    }
  }

  /** The type of a field in the data view that an object is on. */
  private static String type(JsonNode object, String field) {
    String view = "";
    for (JsonNode reference : object.path("references")) {
      if (reference.path("type").asText().equals("index-pattern")) {
        view = reference.path("id").asText();
      }
    }
    String id = view;
    return ofType("index-pattern").stream()
        .filter(one -> one.path("id").asText().equals(id))
        .map(one -> typeIn(one, field))
        .findFirst()
        .orElse("");
  }

  private static String typeIn(JsonNode view, String field) {
    boolean receipts = view.at("/attributes/title").asText().equals(NAMES.prefix() + "-receipts");
    JsonNode mapping =
        IndexSetup.resource(receipts ? "receipts.json" : "mappings.json", NAMES)
            .at("/template/mappings");
    for (String part : field.split("\\.", -1)) {
      JsonNode inside = mapping.path("properties").path(part);
      mapping = inside.isMissingNode() ? mapping.path("fields").path(part) : inside;
    }
    return mapping.path("type").asText();
  }

  private static List<JsonNode> columns(JsonNode lens) {
    List<JsonNode> columns = new ArrayList<>();
    lens.at("/attributes/state/datasourceStates/formBased/layers/rows/columns")
        .forEach(columns::add);
    return columns;
  }

  /** Every column that a visualization names, whatever it calls the place for it. */
  private static Set<String> accessors(JsonNode visualization) {
    Set<String> accessors = new TreeSet<>();
    for (var member : visualization.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      if (name.endsWith("Accessor") || name.equals("columnId")) {
        accessors.add(value.asText());
      } else if (Set.of("accessors", "metrics", "primaryGroups").contains(name)) {
        value.forEach(one -> accessors.add(one.asText()));
      } else if (value.isArray()) {
        value.forEach(one -> accessors.addAll(accessors(one)));
      }
    }
    return accessors;
  }

  private static List<JsonNode> texts(JsonNode attributes) {
    List<JsonNode> texts = new ArrayList<>();
    for (var member : attributes.properties()) {
      String name = member.getKey();
      if (name.endsWith("JSON") || Set.of("fields", "fieldFormatMap").contains(name)) {
        texts.add(member.getValue());
      } else if (member.getValue().isObject()) {
        texts.addAll(texts(member.getValue()));
      }
    }
    return texts;
  }

  private static JsonNode string(JsonNode object, String attribute) {
    try {
      return Json.mapper().readTree(object.path("attributes").path(attribute).asText());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(attribute, e);
    }
  }

  private static int right(JsonNode grid) {
    return grid.path("x").asInt() + grid.path("w").asInt();
  }

  private static int bottom(JsonNode grid) {
    return grid.path("y").asInt() + grid.path("h").asInt();
  }

  private static List<ObjectNode> objects() {
    return KibanaObjects.all(NAMES);
  }

  private static List<ObjectNode> ofType(String type) {
    return objects().stream().filter(o -> o.path("type").asText().equals(type)).toList();
  }

  private static String name(JsonNode object) {
    return object.path("type").asText() + " " + object.path("id").asText();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
