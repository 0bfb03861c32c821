package io.dongtin.standalone.command;

import io.dongtin.contract.Article;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Receipt;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.terminal.Columns;
import io.dongtin.standalone.terminal.Terminal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of dropped files: file, outcome, headline, and whom and what the article names. */
final class DropTable {
  private static final int FILE = 34;
  private static final int OUTCOME = 18;
  private static final int GAPS = 6;
  private static final int NAMES = 3;

  private final Terminal terminal;
  private final Columns columns;

  DropTable(Terminal terminal) {
    this.terminal = terminal;
    int rest = Math.max(70, terminal.width() - FILE - OUTCOME - GAPS);
    int headline = rest * 2 / 5;
    this.columns = new Columns(List.of(FILE, OUTCOME, headline, rest - headline));
  }

  void printHead() {
    columns
        .row(List.of("FILE", "OUTCOME", "HEADLINE", "PEOPLE · ORGANISATIONS · PLACES"))
        .forEach(line -> terminal.line(terminal.faint(line)));
  }

  /** Prints a row for each drop of a file. */
  void print(String file, List<Arrival> arrivals) {
    String shown = file;
    for (Arrival arrival : arrivals) {
      Receipt receipt = arrival.receipt();
      String outcome = ArrivalLines.outcome(receipt, arrival.article());
      List<String> cells =
          List.of(
              shown,
              outcome,
              headline(receipt, arrival.article()),
              names(receipt, arrival.article()));
      columns.row(cells).forEach(line -> terminal.line(coloured(receipt, outcome, line)));
      shown = "";
    }
  }

  /** Coloured after the layout, which counts every character. */
  private String coloured(Receipt receipt, String outcome, String line) {
    int at = line.indexOf(outcome, Math.min(FILE, line.length()));
    return at < 0
        ? line
        : line.substring(0, at)
            + ArrivalLines.coloured(terminal, receipt, outcome)
            + line.substring(at + outcome.length());
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
