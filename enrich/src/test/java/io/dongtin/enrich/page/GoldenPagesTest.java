package io.dongtin.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Description;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pages: {@code NAME.html|txt|json} beside {@code NAME.expected.json}. A file without its
 * other half fails. All pages are invented.
 */
class GoldenPagesTest {
  @TestFactory
  Stream<DynamicTest> everyPageGivesWhatIsExpected() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(GoldenPagesTest.class.getResource("golden")).toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .filter(file -> !file.toString().endsWith(".expected.json"))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
        .onClose(() -> {});
  }

  @TestFactory
  Stream<DynamicTest> everyExpectationHasItsPage() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(GoldenPagesTest.class.getResource("golden")).toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    return files.stream()
        .filter(file -> file.toString().endsWith(".expected.json"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String name = file.getFileName().toString().replace(".expected.json", "");
                      assertThat(List.of(name + ".html", name + ".txt", name + ".json"))
                          .anyMatch(page -> Files.exists(folder.resolve(page)));
                    }));
  }

  private static void check(Path page) throws IOException {
    String name = page.getFileName().toString();
    Path expected =
        page.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    JsonNode actual = read(page);
    assertThat(expected).as("expectation of %s; it would be%n%s", name, pretty(actual)).exists();
    assertThat(pretty(actual)).isEqualTo(pretty(Json.mapper().readTree(expected.toFile())));
  }

  private static JsonNode read(Path file) throws IOException {
    ArrayNode stories = Json.mapper().createArrayNode();
    Reading reading =
        new PageReader().read(Raw.of(file.getFileName().toString(), Files.readAllBytes(file)));
    if (reading instanceof Page page) {
      StoryDescriber describer = new StoryDescriber();
      for (Story story : new StoryCleaner().clean(page)) {
        Description description = describer.describe(page, story);
        ObjectNode node = stories.addObject();
        node.put("address", describer.address(page, story).toString());
        node.put("headline", description.headline());
        node.put("language", description.language());
        node.set("byline", Json.mapper().valueToTree(description.byline()));
        node.put("publisher", description.publisher());
        node.put("creditline", description.creditline());
        node.put("firstcreated", String.valueOf(description.firstcreated()));
        node.set("captions", Json.mapper().valueToTree(story.text().captions()));
        node.set("body", Json.mapper().valueToTree(List.of(story.text().body().split("\n\n", -1))));
      }
    }
    return stories;
  }

  private static String pretty(JsonNode json) throws IOException {
    return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
