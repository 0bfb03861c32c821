package io.dongtin.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Parts parts;
  private final Thread thread;
  private volatile @Nullable String failure;

  private Ingest(Parts parts) {
    this.parts = parts;
    this.thread = new Thread(this::run, "dongtin-ingest");
  }

  /**
   * Starts to watch; returns at once, whether or not a broker answers.
   *
   * @throws IllegalArgumentException if a Kafka setting is wrong
   * @throws UncheckedIOException if one of the folders cannot be made
   * @throws InboxInUseException if another ingester works there
   */
  public static Ingest start(IngestConfig config) {
    LOG.atInfo().setMessage("ingest starts").addKeyValue("settings", config).log();
    var ingest =
        new Ingest(Parts.of(config, Clock.system(ZoneId.systemDefault()), null, summary -> {}));
    ingest.thread.start();
    return ingest;
  }

  /**
   * Publishes what lies in the inbox, waits for what is still being copied, and ends.
   *
   * @param progress is told after each batch how far it is
   * @throws KafkaException if no broker answers within the configured patience
   * @throws UncheckedIOException if the inbox cannot be read
   * @throws InboxInUseException if another ingester works there
   */
  public static IngestSummary once(IngestConfig config, Consumer<IngestSummary> progress)
      throws InterruptedException {
    var parts =
        Parts.of(
            config.withOsEvents(false),
            Clock.system(ZoneId.systemDefault()),
            config.patience(),
            progress);
    try (parts) {
      Thread.ofPlatform().daemon().start(() -> parts.counters.found(size(config)));
      parts.loop.once(config.patience());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + config.inbox(), e);
    }
    return parts.counters.summary();
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
    return parts.health.get();
  }

  /** What has been done since the start. */
  public IngestSummary summary() {
    return parts.counters.summary();
  }

  private void run() {
    try {
      parts.loop.watch();
    } catch (InterruptedException e) {
      // close() lost its patience: what was not acknowledged is still in the inbox.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failure = "it met what it does not expect: " + e;
      parts.health.bad(HealthSign.Part.PROGRAM, "ingest has stopped: " + e);
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
    parts.loop.stop();
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

  /** Another ingester works on the inbox, and the two do not share it. */
  public static final class InboxInUseException extends IllegalStateException {
    InboxInUseException(Path inbox) {
      super(
          "another ingester works on %s: stop it, or set dongtin.ingest.shared for both"
              .formatted(inbox));
    }
  }

  /** The objects of one run. */
  private record Parts(
      InboxLock lock,
      @Nullable Claims claims,
      Disposal disposal,
      IngestLoop loop,
      Delivery delivery,
      Publisher publisher,
      HealthSign health,
      Counters counters,
      @Nullable FolderEvents events)
      implements AutoCloseable {

    static Parts of(
        IngestConfig config,
        Clock clock,
        @Nullable Duration patience,
        Consumer<IngestSummary> progress) {
      createFolders(config);
      var health = new HealthSign(clock);
      var counters = new Counters();
      // First what may refuse the settings, then what has to be closed.
      var publisher = new Publisher(config, health, patience);
      Path own = config.inbox().resolve(".dongtin");
      boolean shared = config.handling().shared();
      var lock = InboxLock.take(config.inbox(), shared);
      var claims = shared ? new Claims(config.inbox()) : null;
      var disposal = disposal(config, own, clock);
      var progressNotes = new Progress(own.resolve("progress"));
      var departures =
          new Departures(
              disposal,
              progressNotes,
              claims,
              health,
              counters,
              () -> progress.accept(counters.summary()));
      var delivery = new Delivery(publisher, departures).start();
      var taker =
          new FileTaker(
              delivery,
              departures,
              progressNotes,
              counters,
              clock,
              config.handling().publisherFromFolder());
      var events = config.osEvents() ? new FolderEvents(config.inbox()) : null;
      var loop =
          new IngestLoop(
              new Inbox(config.inbox(), config.done(), config.failed()),
              new FolderClock(own, clock),
              config,
              taker,
              departures,
              health,
              events,
              claims);
      return new Parts(lock, claims, disposal, loop, delivery, publisher, health, counters, events);
    }

    private static Disposal disposal(IngestConfig config, Path own, Clock clock) {
      var archive = new Archive(config.inbox(), config.done(), config.failed(), clock);
      return switch (config.handling().policy()) {
        case MOVE -> archive;
        case DELETE -> new Deletion(archive);
        case KEEP -> new KeptFiles(own.resolve("kept.db"), config.inbox(), archive);
      };
    }

    private static void createFolders(IngestConfig config) {
      try {
        Files.createDirectories(config.inbox());
        Files.createDirectories(config.done());
        Files.createDirectories(config.failed());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make the folders of " + config, e);
      }
    }

    void closeEvents() {
      if (events != null) {
        try {
          events.close();
        } catch (IOException e) {
          LOG.atDebug().setMessage("folder events end badly").setCause(e).log();
        }
      }
    }

    @Override
    public void close() {
      closeEvents();
      delivery.close();
      publisher.close();
      disposal.close();
      if (claims != null) {
        claims.close();
      }
      lock.close();
    }
  }
}
