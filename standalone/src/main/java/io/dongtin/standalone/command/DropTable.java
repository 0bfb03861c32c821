package io.dongtin.standalone.command;

import io.dongtin.contract.Article;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Receipt;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.terminal.Terminal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The table of dropped files: file, outcome, headline, and whom and what the article names. */
final class DropTable {
  private static final int FILE = 30;
  private static final int OUTCOME = 21;
  private static final int NAMES = 4;

  private final Terminal terminal;
  private final int headline;
  private final int names;

  DropTable(Terminal terminal) {
    this.terminal = terminal;
    int rest = Math.max(60, terminal.width() - FILE - OUTCOME);
    this.headline = rest / 2;
    this.names = rest - headline;
  }

  void printHead() {
    terminal.line(
        terminal.faint(row("FILE", "OUTCOME", "HEADLINE", "PEOPLE · ORGANISATIONS · PLACES")));
  }

  void print(String file, List<Arrival> arrivals) {
    String shown = file;
    for (Arrival arrival : arrivals) {
      Receipt receipt = arrival.receipt();
      Article article = arrival.article();
      String outcome = ArrivalLines.outcome(receipt, article);
      String row = row(shown, outcome, headline(receipt, article), names(receipt, article));
      // Coloured after the layout, which counts every character.
      terminal.line(
          row.replaceFirst(
              Pattern.quote(outcome),
              Matcher.quoteReplacement(ArrivalLines.coloured(terminal, receipt, outcome))));
      shown = "";
    }
  }

  private String row(String file, String outcome, String words, String named) {
    TextTable table =
        TextTable.forColumns(
            Help.defaultColorScheme(Ansi.OFF),
            new Column(FILE, 0, Column.Overflow.WRAP),
            new Column(OUTCOME, 1, Column.Overflow.WRAP),
            new Column(headline, 1, Column.Overflow.WRAP),
            new Column(names, 1, Column.Overflow.WRAP));
    table.addRowValues(file, outcome, words, named);
    return table.toString().stripTrailing();
  }

  private static String headline(Receipt receipt, @Nullable Article article) {
    if (article != null) {
      return article.description().headline();
    }
    return receipt.detail() == null ? "" : receipt.detail();
  }

  private static String names(Receipt receipt, @Nullable Article article) {
    if (article == null || receipt.outcome() == Receipt.Outcome.UNCHANGED) {
      return "";
    }
    Entities entities = article.entities();
    return Stream.of(
            entities.people().stream().map(entity -> entity.name()),
            entities.organisations().stream().map(entity -> entity.name()),
            entities.places().stream().map(place -> place.name()))
        .map(all -> all.limit(NAMES).collect(Collectors.joining(", ")))
        .filter(some -> !some.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
