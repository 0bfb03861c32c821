package io.dongtin.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder and publishes what is dropped there on the raw topic. Safe for use by many
 * threads.
 */
public final class Ingest implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  /** Time for the batch that is under way to be acknowledged and moved; then it is abandoned. */
  private static final Duration FINISH = Duration.ofMillis(1500);

  private static final Duration ABANDON = Duration.ofMillis(500);

  private final IngestParts parts;
  private final Thread thread;
  private volatile @Nullable String failure;

  private Ingest(IngestParts parts) {
    this.parts = parts;
    this.thread = new Thread(this::run, "dongtin-ingest");
  }

  /**
   * Starts to watch; returns at once, whether or not a broker answers.
   *
   * @throws IllegalArgumentException if a Kafka setting is wrong
   * @throws InboxException if another ingester works there, or a folder cannot be made
   */
  public static Ingest start(IngestConfig config) {
    LOG.atInfo().setMessage("ingest starts").addKeyValue("settings", config).log();
    var ingest =
        new Ingest(
            IngestParts.of(config, Clock.system(ZoneId.systemDefault()), null, summary -> {}));
    ingest.thread.start();
    return ingest;
  }

  /**
   * Publishes what lies in the inbox, waits for what is still being copied, and ends.
   *
   * @param progress is told after each batch how far it is
   * @throws KafkaException if no broker answers within the configured patience
   * @throws InboxException if another ingester works there, or it cannot be read or written
   */
  public static IngestSummary once(IngestConfig config, Consumer<IngestSummary> progress)
      throws InterruptedException {
    var parts =
        IngestParts.of(
            config.withOsEvents(false),
            Clock.system(ZoneId.systemDefault()),
            config.patience(),
            progress);
    try (parts) {
      Thread.ofPlatform().daemon().start(() -> parts.counters().found(size(config)));
      parts.counters().left(parts.loop().once(config.patience()));
    } catch (IOException e) {
      throw InboxException.unusable(config.inbox(), e);
    }
    return parts.counters().summary();
  }

  /** Only for the progress that is shown: what cannot be read counts as nothing. */
  private static long size(IngestConfig config) {
    var inbox = new Inbox(config.inbox(), config.done(), config.failed());
    var size = new InboxSize();
    try {
      inbox.refresh();
      inbox.walk(config.inbox(), size);
    } catch (IOException e) {
      LOG.atDebug().setMessage("the inbox cannot be measured").setCause(e).log();
    }
    return size.bytes();
  }

  /** {@link #once(IngestConfig, Consumer)} without news in between. */
  public static IngestSummary once(IngestConfig config) throws InterruptedException {
    return once(config, summary -> {});
  }

  /** Whether files are getting through, and if not, why. */
  public IngestHealth health() {
    return parts.health().get();
  }

  /** What has been done since the start. */
  public IngestSummary summary() {
    return parts.counters().summary();
  }

  private void run() {
    try {
      parts.loop().watch();
    } catch (InterruptedException e) {
      // close() lost its patience: what was not acknowledged is still in the inbox.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = "it met what it does not expect: " + e;
      parts.health().bad(HealthSign.Part.PROGRAM, "ingest has stopped: " + e);
      throw e;
    }
  }

  /** Why it ended by itself and will not come back; empty while it runs or waits. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Finishes the files that are under way, or leaves them in the inbox if that takes too long. */
  @Override
  public void close() {
    parts.loop().stop();
    parts.closeEvents();
    if (!ended(FINISH)) {
      thread.interrupt();
      ended(ABANDON);
    }
    parts.close();
    LOG.atInfo().setMessage("ingest stops").addKeyValue("summary", summary()).log();
  }

  private boolean ended(Duration time) {
    try {
      return thread.join(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
