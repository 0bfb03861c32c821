package io.dongtin.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Article;
import io.dongtin.contract.Json;
import io.dongtin.contract.Topic;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.ledger.TopicReader;
import io.dongtin.standalone.terminal.Terminal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin tail}: the enriched topic as it grows. */
@Command(
    name = "tail",
    description = "Follow the enriched articles on Kafka, filtered, as text or JSON lines.",
    mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(500);

  @Mixin private ClientOptions options = new ClientOptions();

  @Option(names = "--from-beginning", description = "Show what is there first.")
  private boolean fromBeginning;

  @Option(names = "--until-end", description = "Stop at the present end instead of waiting.")
  private boolean untilEnd;

  @Option(names = "--copies", description = "Follow the duplicates instead of the originals.")
  private boolean copies;

  @Option(names = "--person", paramLabel = "NAME", description = "Part of a name is enough.")
  private @Nullable String person;

  @Option(names = "--organisation", paramLabel = "NAME")
  private @Nullable String organisation;

  @Option(names = "--place", paramLabel = "NAME")
  private @Nullable String place;

  @Option(names = "--publisher", paramLabel = "NAME")
  private @Nullable String publisher;

  @Option(names = "--language", paramLabel = "CODE", description = "Such as vi or en.")
  private @Nullable String language;

  @Option(names = "--json", description = "One JSON object a line, as on the topic.")
  private boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    ProgramConfigs configs = options.load();
    Topic<String, Article> topic =
        copies ? configs.topics().duplicates() : configs.topics().enriched();
    Terminal terminal = Terminal.standard();
    try (var stop = new StopSignal();
        var reader =
            fromBeginning || untilEnd
                ? TopicReader.fromBeginning(configs.kafkaClient(), topic)
                : TopicReader.fromNow(configs.kafkaClient(), topic)) {
      if (untilEnd) {
        print(reader.toEnd(), terminal);
      } else {
        while (!stop.isAsked()) {
          print(reader.poll(LOOK), terminal);
        }
      }
    }
    return 0;
  }

  private void print(List<ConsumerRecord<String, Article>> records, Terminal terminal)
      throws JsonProcessingException {
    for (ConsumerRecord<String, Article> record : records) {
      Article article = record.value();
      if (article == null || !isWanted(article)) {
        continue;
      }
      if (json) {
        terminal.line(Json.mapper().writeValueAsString(article));
      } else {
        terminal.line(terminal.bold(article.description().headline()));
        terminal.line("  " + terminal.faint(article.uri().toString()));
        terminal.line("  " + terminal.faint(names(article)));
      }
    }
  }

  private boolean isWanted(Article article) {
    return names(person, article.entities().people(), entity -> entity.name())
        && names(organisation, article.entities().organisations(), entity -> entity.name())
        && names(place, article.entities().places(), found -> found.name())
        && (language == null || language.equals(article.description().language()))
        && names(publisher, publishers(article), Function.identity());
  }

  private static List<String> publishers(Article article) {
    String publisher = article.description().publisher();
    return publisher == null ? List.of() : List.of(publisher);
  }

  private static <T> boolean names(
      @Nullable String wanted, List<T> found, Function<T, String> name) {
    return wanted == null
        || found.stream().anyMatch(one -> folded(name.apply(one)).contains(folded(wanted)));
  }

  /** Lower case without accents: what a hurried person types. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }

  private static String names(Article article) {
    return Stream.of(
            article.entities().people().stream().map(entity -> entity.name()).toList(),
            article.entities().organisations().stream().map(entity -> entity.name()).toList(),
            article.entities().places().stream().map(found -> found.name()).toList())
        .filter(names -> !names.isEmpty())
        .map(names -> String.join(", ", names))
        .collect(Collectors.joining("  ·  "));
  }
}
