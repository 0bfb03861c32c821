package io.dongtin.standalone.command;

import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.ledger.Lag;
import io.dongtin.standalone.ledger.Ledger;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin status}: the ledger of every drop. */
@Command(
    name = "status",
    description = "What was dropped, where it is, what failed and why.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit code 0 if everything adds up, 1 if a drop is lost, stuck or counted twice."
    })
final class StatusCommand implements Callable<Integer> {
  /** A drop takes about a second; after this long somebody should look. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int SHOWN = 20;

  @Mixin private ClientOptions options = new ClientOptions();

  @Option(names = "--json", description = "The same for machines.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ProgramConfigs configs = options.load();
    Ledger ledger = Ledger.read(configs);
    List<Lag> lags = Lag.of(configs);
    List<String> problems = ledger.problems(Instant.now(), PATIENCE);
    if (json) {
      printJson(ledger, lags, problems);
    } else {
      print(Terminal.standard(), ledger, lags, problems);
    }
    return problems.isEmpty() ? 0 : 1;
  }

  private static void print(
      Terminal terminal, Ledger ledger, List<Lag> lags, List<String> problems) {
    Map<Outcome, Integer> counts = ledger.counts();
    terminal.line(
        terminal.bold("%,d dropped".formatted(ledger.dropped()))
            + " = %,d indexed + %,d duplicate + %,d unchanged + %,d rejected + %,d dead + %,d in flight"
                .formatted(
                    counts.get(Outcome.INDEXED),
                    counts.get(Outcome.DUPLICATE),
                    counts.get(Outcome.UNCHANGED),
                    counts.get(Outcome.REJECTED),
                    counts.get(Outcome.DEAD),
                    ledger.inFlight()));
    lags.forEach(lag -> terminal.line("  " + lag.words()));
    failures(ledger).forEach((reason, paths) -> printFailures(terminal, reason, paths));
    if (problems.isEmpty()) {
      terminal.line(terminal.good("Everything adds up."));
    } else {
      terminal.line(terminal.bad("IT DOES NOT ADD UP:"));
      problems.stream().limit(SHOWN).forEach(problem -> terminal.line("  " + problem));
      if (problems.size() > SHOWN) {
        terminal.line("  … and " + (problems.size() - SHOWN) + " more");
      }
    }
  }

  private static Map<String, List<String>> failures(Ledger ledger) {
    return ledger.receipts().stream()
        .filter(receipt -> receipt.reason() != null)
        .collect(
            Collectors.groupingBy(
                receipt -> receipt.outcome() + ": " + receipt.reason(),
                LinkedHashMap::new,
                Collectors.mapping(StatusCommand::place, Collectors.toList())));
  }

  private static String place(Receipt receipt) {
    int index = receipt.drop().index();
    return receipt.drop().path() + (index == 0 ? "" : " #" + index) + " — " + receipt.detail();
  }

  private static void printFailures(Terminal terminal, String reason, List<String> places) {
    terminal.line("  " + terminal.notable(reason) + " (" + places.size() + ")");
    places.stream().limit(SHOWN).forEach(place -> terminal.line("    " + terminal.faint(place)));
    if (places.size() > SHOWN) {
      terminal.line("    … and " + (places.size() - SHOWN) + " more");
    }
  }

  private static void printJson(Ledger ledger, List<Lag> lags, List<String> problems)
      throws IOException {
    var status = new LinkedHashMap<String, Object>();
    status.put("dropped", ledger.dropped());
    ledger
        .counts()
        .forEach(
            (outcome, count) -> {
              if (outcome.isFinal()) {
                status.put(outcome.toString(), count);
              }
            });
    status.put("in_flight", ledger.inFlight());
    status.put("articles", ledger.articles());
    status.put("lag", lags.stream().collect(Collectors.toMap(Lag::program, Lag::records)));
    status.put("adds_up", problems.isEmpty());
    status.put("problems", problems);
    System.out.println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(status));
  }
}
