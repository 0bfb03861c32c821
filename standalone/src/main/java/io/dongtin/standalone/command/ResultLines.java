package io.dongtin.standalone.command;

import io.dongtin.indexer.Results;
import io.dongtin.standalone.terminal.Terminal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search results as a person reads them. */
final class ResultLines {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int EXTRACTS = 2;
  private static final int NAMES = 6;

  private final Terminal terminal;

  ResultLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints a page of results, numbered from {@code before} + 1. */
  void print(Results results, int before) {
    int number = before;
    for (Results.Hit hit : results.hits()) {
      number++;
      terminal.line(terminal.bold("%2d. %s".formatted(number, marked(hit.headline()))));
      terminal.line("    " + terminal.faint(source(hit)));
      hit.extracts().stream()
          .limit(EXTRACTS)
          .forEach(extract -> terminal.line("    … " + marked(extract) + " …"));
      String names = names(hit);
      if (!names.isEmpty()) {
        terminal.line("    " + terminal.faint(names));
      }
    }
    terminal.line(
        results.total() == 0
            ? "Nothing found."
            : terminal.faint("%,d found".formatted(results.total()) + facets(results)));
  }

  /** Prints what the articles found have in common, of all pages. */
  void printFacets(Results results) {
    for (Results.Facet facet : Results.Facet.values()) {
      List<Results.Count> counts = results.facets().getOrDefault(facet, List.of());
      if (!counts.isEmpty()) {
        terminal.line("");
        terminal.line(terminal.bold(facet.field()));
        counts.forEach(
            count -> terminal.line("%7d  %s".formatted(count.articles(), count.value())));
      }
    }
  }

  private static String source(Results.Hit hit) {
    return Stream.of(
            (hit.dated() ? "" : "seen ") + DATE.format(hit.date()),
            hit.publisher() == null ? "" : hit.publisher(),
            hit.uri().toString(),
            hit.duplicateOf() == null ? "" : "copy of " + hit.duplicateOf(),
            copies(hit.copies()),
            hit.version() > 1 ? "version " + hit.version() : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  ·  "));
  }

  private static String copies(Results.Copies copies) {
    if (copies.count() == 0) {
      return "";
    }
    String count = copies.count() == 1 ? "1 copy" : copies.count() + " copies";
    return copies.publishers().isEmpty()
        ? count
        : count + " in " + String.join(", ", copies.publishers());
  }

  private static String names(Results.Hit hit) {
    return Stream.of(hit.people(), hit.organisations(), hit.places())
        .filter(names -> !names.isEmpty())
        .map(names -> names.stream().limit(NAMES).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("  ·  "));
  }

  private String facets(Results results) {
    return Stream.of(Results.Facet.PUBLISHER, Results.Facet.PEOPLE, Results.Facet.PLACES)
        .map(facet -> results.facets().getOrDefault(facet, List.of()))
        .filter(counts -> !counts.isEmpty())
        .map(
            counts ->
                counts.stream()
                    .limit(3)
                    .map(count -> count.value() + " " + count.articles())
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("  ·  ", "  ·  ", ""));
  }

  private String marked(Results.Extract extract) {
    return extract.runs().stream()
        .map(run -> run.matched() ? terminal.notable(run.text()) : run.text())
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ");
  }
}
