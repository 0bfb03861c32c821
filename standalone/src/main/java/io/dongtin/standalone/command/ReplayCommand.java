package io.dongtin.standalone.command;

import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.standalone.Arrivals;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.ledger.Ledger;
import io.dongtin.standalone.replay.Buried;
import io.dongtin.standalone.replay.DeadLetterTopic;
import io.dongtin.standalone.replay.ReplayPlan;
import io.dongtin.standalone.replay.ReplayPlan.Decision;
import io.dongtin.standalone.replay.ReplayPlan.Planned;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin replay}. */
@Command(
    name = "replay",
    description = "List the dead letters and, with --send, send them back to where they lay.",
    mixinStandardHelpOptions = true,
    footer = {"", "Exit code 0 if nothing died again, 1 otherwise."})
final class ReplayCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Mixin private ClientOptions options = new ClientOptions();

  @Option(
      names = "--matching",
      paramLabel = "TEXT",
      description = "Only letters whose file or error contains this, in any case.")
  private @Nullable String matching;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Only letters from this day on: 2026-11-21.")
  private @Nullable LocalDate since;

  @Option(
      names = "--max-replays",
      paramLabel = "N",
      defaultValue = "3",
      description = "A letter that died again this often stays; ${DEFAULT-VALUE} by default.")
  private int maxReplays;

  @Option(names = "--send", description = "Send them back; without it they are only listed.")
  private boolean send;

  @Option(names = "--json", description = "One JSON object a letter.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ProgramConfigs configs = options.load();
    var topic = new DeadLetterTopic(configs.kafkaClient(), configs.topics());
    List<Buried> letters = topic.letters().stream().filter(this::isMeant).toList();
    ReplayPlan plan =
        ReplayPlan.of(letters, Ledger.read(configs), configs.topics().raw().name(), maxReplays);
    Terminal terminal = Terminal.standard();
    for (Planned planned : plan.letters()) {
      terminal.line(json ? jsonLine(planned) : line(terminal, planned));
    }
    if (!send) {
      say(
          terminal,
          "%d dead letters, %d can be sent back: add --send"
              .formatted(plan.letters().size(), plan.toSend().size()));
      return 0;
    }
    try (Arrivals arrivals = Arrivals.fromNow(configs)) {
      topic.sendBack(plan.toSend());
      return report(terminal, arrivals, plan.toSend());
    }
  }

  private boolean isMeant(Buried letter) {
    if (since != null
        && letter.time().isBefore(since.atStartOfDay(ZoneId.systemDefault()).toInstant())) {
      return false;
    }
    return matching == null
        || (letter.path() + " " + letter.why())
            .toLowerCase(Locale.ROOT)
            .contains(matching.toLowerCase(Locale.ROOT));
  }

  /** Waits for what becomes of those that were sent back. */
  private int report(Terminal terminal, Arrivals arrivals, List<Buried> sent) {
    Set<String> waiting = new HashSet<>();
    sent.forEach(letter -> waiting.add(String.valueOf(letter.drop())));
    var lines = new ArrivalLines(terminal);
    int dead = 0;
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!waiting.isEmpty() && Instant.now().isBefore(deadline)) {
      for (Arrival arrival : arrivals.poll(Duration.ofMillis(100))) {
        if (arrival.receipt().outcome().isFinal()
            && waiting.remove(arrival.receipt().drop().id())) {
          dead += arrival.receipt().outcome() == Outcome.DEAD ? 1 : 0;
          if (!json) {
            lines.print(arrival);
          }
        }
      }
    }
    say(
        terminal,
        "%d sent back, %d died again%s"
            .formatted(
                sent.size(),
                dead,
                waiting.isEmpty()
                    ? ""
                    : ", %d on their way still: see dongtin status".formatted(waiting.size())));
    return dead == 0 ? 0 : 1;
  }

  private void say(Terminal terminal, String words) {
    if (!json) {
      terminal.line(words);
    }
  }

  private static String line(Terminal terminal, Planned planned) {
    Buried letter = planned.letter();
    String decision =
        planned.decision() == Decision.SEND
            ? terminal.good(planned.decision().toString())
            : terminal.notable(planned.decision().toString());
    return "%s  %s  %s%n    %s"
        .formatted(
            terminal.faint(letter.time().toString()),
            letter.path() == null ? letter.topic() : letter.path(),
            decision,
            terminal.faint(letter.why()));
  }

  private static String jsonLine(Planned planned) throws IOException {
    Buried letter = planned.letter();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", letter.time().toString());
    line.put("drop", letter.drop());
    line.put("path", letter.path());
    line.put("topic", letter.topic());
    line.put("error", letter.why());
    line.put("replays", letter.replays());
    line.put("decision", planned.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return Json.mapper().writeValueAsString(line);
  }
}
