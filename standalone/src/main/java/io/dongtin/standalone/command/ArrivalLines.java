package io.dongtin.standalone.command;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.terminal.Terminal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One line for each drop at its end: time, outcome, file, headline or reason. */
final class ArrivalLines {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Terminal terminal;

  ArrivalLines(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Arrival arrival) {
    Receipt receipt = arrival.receipt();
    String time = TIME.format(LocalTime.ofInstant(receipt.time(), ZoneId.systemDefault()));
    terminal.line(
        "%s  %s  %s  %s"
            .formatted(
                terminal.faint(time),
                coloured(terminal, receipt, "%-9s".formatted(receipt.outcome())),
                receipt.drop().path(),
                terminal.faint(words(receipt, arrival.article()))));
  }

  /** The outcome in words, such as {@code duplicate (exact)} or {@code rejected: empty}. */
  static String outcome(Receipt receipt, @Nullable Article article) {
    return switch (receipt.outcome()) {
      case PUBLISHED, ENRICHED -> "on its way";
      case INDEXED ->
          receipt.version() != null && receipt.version() > 1
              ? "indexed, version " + receipt.version()
              : "indexed";
      case DUPLICATE ->
          article == null || article.duplicate() == null
              ? "duplicate"
              : "duplicate (" + article.duplicate().kind() + ")";
      case UNCHANGED -> "unchanged";
      case REJECTED, DEAD -> receipt.outcome() + ": " + receipt.reason();
    };
  }

  static String coloured(Terminal terminal, Receipt receipt, String text) {
    return switch (receipt.outcome()) {
      case INDEXED -> terminal.good(text);
      case DUPLICATE, UNCHANGED -> terminal.notable(text);
      case REJECTED, DEAD -> terminal.bad(text);
      case PUBLISHED, ENRICHED -> text;
    };
  }

  private static String words(Receipt receipt, @Nullable Article article) {
    if (receipt.reason() != null) {
      return receipt.reason() + ": " + receipt.detail();
    }
    return article == null ? "" : article.description().headline();
  }
}
