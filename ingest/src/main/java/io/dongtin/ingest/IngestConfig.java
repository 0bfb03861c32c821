package io.dongtin.ingest;

import io.dongtin.contract.JsonPath;
import io.dongtin.contract.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Where files come from, where they go, and when a file is taken.
 *
 * @param inbox the watched folder; its sub-folders are watched too
 * @param done where published files are moved to
 * @param failed where refused files are moved to, each with its reason beside it
 * @param bootstrapServers {@code host:port}, several with commas between them
 * @param quietPeriod how long a file must have been left alone before it is read
 * @param rescan how often the whole inbox is looked through, whatever the events said
 * @param osEvents whether to ask the operating system for events; a network file system has none
 * @param patience how long a single run waits for a broker before it gives up
 * @param handling what becomes of files, and what is read out of where they lie
 * @param jsonLists where a JSON document may keep a list whose elements are articles
 * @param kafka further settings of the Kafka clients, such as security
 */
public record IngestConfig(
    Path inbox,
    Path done,
    Path failed,
    String bootstrapServers,
    Topics topics,
    Duration quietPeriod,
    Duration rescan,
    boolean osEvents,
    Duration patience,
    Handling handling,
    List<JsonPath> jsonLists,
    Map<String, Object> kafka) {

  /** What becomes of a file when its articles are on the topic. */
  public enum Policy {
    /** It moves to {@code done}. */
    MOVE,
    /** It stays, and a small store in the inbox remembers it. */
    KEEP,
    /** It is deleted. */
    DELETE
  }

  /**
   * How files are dealt with.
   *
   * @param shared whether other ingesters may work on the same inbox
   * @param publisherFromFolder whether the first sub-folder names the publisher
   */
  public record Handling(Policy policy, boolean shared, boolean publisherFromFolder) {
    public static final Handling DEFAULT = new Handling(Policy.MOVE, false, false);
  }

  /** What the promises rest on; a setting that changed one of them would break them in silence. */
  private static final Set<String> FIXED =
      Set.of(
          ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
          ProducerConfig.ACKS_CONFIG,
          ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
          ProducerConfig.TRANSACTIONAL_ID_CONFIG,
          ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
          ProducerConfig.MAX_REQUEST_SIZE_CONFIG);

  public IngestConfig {
    inbox = inbox.toAbsolutePath().normalize();
    done = done.toAbsolutePath().normalize();
    failed = failed.toAbsolutePath().normalize();
    jsonLists = List.copyOf(jsonLists);
    kafka = Map.copyOf(kafka);
    refuseIf(done.equals(inbox), "done", done, "a folder other than the inbox");
    refuseIf(failed.equals(inbox), "failed", failed, "a folder other than the inbox");
    refuseIf(inbox.startsWith(done), "done", done, "a folder that does not hold the inbox");
    refuseIf(inbox.startsWith(failed), "failed", failed, "a folder that does not hold the inbox");
    refuseIf(done.equals(failed), "failed", failed, "a folder other than done");
    refuseIf(
        bootstrapServers.isBlank(), "bootstrap servers", bootstrapServers, "host:port,host:port");
    refuseIf(quietPeriod.isNegative(), "quiet period", quietPeriod, "zero or more");
    refuseIf(!rescan.isPositive(), "rescan", rescan, "more than zero");
    refuseIf(!patience.isPositive(), "patience", patience, "more than zero");
    refuseIf(
        handling.shared() && handling.policy() == Policy.KEEP,
        "policy",
        "keep",
        "move or delete where the inbox is shared: a claim moves the file");
    for (var name : kafka.keySet()) {
      refuseIf(FIXED.contains(name), "kafka setting", name, "a setting that ingest does not own");
    }
  }

  /**
   * The defaults: {@code done} and {@code failed} inside the inbox, a quiet period of half a
   * second.
   */
  public static IngestConfig of(Path inbox, String bootstrapServers, Topics topics) {
    return new IngestConfig(
        inbox,
        inbox.resolve("done"),
        inbox.resolve("failed"),
        bootstrapServers,
        topics,
        Duration.ofMillis(500),
        Duration.ofSeconds(5),
        true,
        Duration.ofMinutes(2),
        Handling.DEFAULT,
        List.of(),
        Map.of());
  }

  public IngestConfig withDone(Path folder) {
    return with(draft -> draft.done = folder);
  }

  public IngestConfig withFailed(Path folder) {
    return with(draft -> draft.failed = folder);
  }

  public IngestConfig withQuietPeriod(Duration duration) {
    return with(draft -> draft.quietPeriod = duration);
  }

  public IngestConfig withRescan(Duration duration) {
    return with(draft -> draft.rescan = duration);
  }

  public IngestConfig withOsEvents(boolean wanted) {
    return with(draft -> draft.osEvents = wanted);
  }

  public IngestConfig withPatience(Duration duration) {
    return with(draft -> draft.patience = duration);
  }

  public IngestConfig withHandling(Handling wanted) {
    return with(draft -> draft.handling = wanted);
  }

  public IngestConfig withJsonLists(List<JsonPath> paths) {
    return with(draft -> draft.jsonLists = paths);
  }

  public IngestConfig withKafka(Map<String, Object> settings) {
    return with(draft -> draft.kafka = settings);
  }

  private IngestConfig with(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /** A copy in which something is to be changed. */
  private static final class Draft {
    private final IngestConfig from;
    private Path done;
    private Path failed;
    private Duration quietPeriod;
    private Duration rescan;
    private boolean osEvents;
    private Duration patience;
    private Handling handling;
    private List<JsonPath> jsonLists;
    private Map<String, Object> kafka;

    Draft(IngestConfig from) {
      this.from = from;
      this.done = from.done;
      this.failed = from.failed;
      this.quietPeriod = from.quietPeriod;
      this.rescan = from.rescan;
      this.osEvents = from.osEvents;
      this.patience = from.patience;
      this.handling = from.handling;
      this.jsonLists = from.jsonLists;
      this.kafka = from.kafka;
    }

    IngestConfig config() {
      return new IngestConfig(
          from.inbox,
          done,
          failed,
          from.bootstrapServers,
          from.topics,
          quietPeriod,
          rescan,
          osEvents,
          patience,
          handling,
          jsonLists,
          kafka);
    }
  }

  /** Leaves out the Kafka settings, which may hold secrets. */
  @Override
  public String toString() {
    return "IngestConfig[inbox=%s, done=%s, failed=%s, bootstrapServers=%s, quietPeriod=%s, rescan=%s, osEvents=%s, handling=%s]"
        .formatted(inbox, done, failed, bootstrapServers, quietPeriod, rescan, osEvents, handling);
  }

  private static void refuseIf(boolean wrong, String name, Object value, String expected) {
    if (wrong) {
      throw new IllegalArgumentException(name + " '" + value + "': expected " + expected);
    }
  }
}
