package io.dongtin.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented articles beside the entities a reader would list: {@code NAME.txt}, headline in the
 * first line, and {@code NAME.expected}, a line for each entity: id, name, titles and gender,
 * spellings, number of mentions. The name begins with the language.
 */
class GoldenEntitiesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/dongtin/enrich/entity/golden");

  static Stream<Path> articles() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @Test
  void noFileIsWithoutItsPair() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.toString().replaceAll("\\.(txt|expected)$", "")).toList())
          .allSatisfy(name -> assertThat(Path.of(name + ".txt")).exists())
          .allSatisfy(name -> assertThat(Path.of(name + ".expected")).exists());
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theEntitiesAreThoseExpected(Path article) throws IOException {
    List<String> lines = Files.readAllLines(article);
    var file = article.getFileName().toString();
    var language = file.substring(0, file.indexOf('-'));
    var body = String.join("\n", lines.subList(1, lines.size()));
    Entities found = Articles.tag(language, lines.get(0), body);
    assertThat(String.join("\n", lines(found)) + "\n")
        .isEqualTo(Files.readString(FOLDER.resolve(file.replace(".txt", ".expected"))));
  }

  private static List<String> lines(Entities found) {
    var lines = new ArrayList<String>();
    for (Entity person : found.people()) {
      lines.add(line(person.id(), person.name() + address(person), person.mentions()));
    }
    for (Entity organisation : found.organisations()) {
      lines.add(line(organisation.id(), organisation.name(), organisation.mentions()));
    }
    for (Place place : found.places()) {
      lines.add(line(place.id(), place.name(), place.mentions()));
    }
    return lines;
  }

  /** Such as " [Tổng thống, ông; male]". */
  private static String address(Entity person) {
    String titles = String.join(", ", person.titles());
    if (person.gender() != null) {
      titles += (titles.isEmpty() ? "" : "; ") + person.gender();
    }
    return titles.isEmpty() ? "" : " [" + titles + "]";
  }

  private static String line(String id, String name, List<Mention> mentions) {
    var texts = mentions.stream().map(Mention::text).distinct().toList();
    return id + " = " + name + ": " + String.join(" | ", texts) + " (" + mentions.size() + ")";
  }
}
