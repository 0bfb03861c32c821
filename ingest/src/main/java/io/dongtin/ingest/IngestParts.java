package io.dongtin.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objects of one run, put together. */
record IngestParts(
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
  private static final Logger LOG = LoggerFactory.getLogger(IngestParts.class);

  static IngestParts of(
      IngestConfig config,
      Clock clock,
      @Nullable Duration patience,
      Consumer<IngestSummary> progress) {
    List.of(config.inbox(), config.done(), config.failed()).forEach(IngestParts::create);
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
            new FileOpener(config.jsonLists(), counters::read),
            new RawArticles(clock, config.handling().publisherFromFolder()));
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
    return new IngestParts(
        lock, claims, disposal, loop, delivery, publisher, health, counters, events);
  }

  private static Disposal disposal(IngestConfig config, Path own, Clock clock) {
    var archive = new Archive(config.inbox(), config.done(), config.failed(), clock);
    return switch (config.handling().policy()) {
      case MOVE -> archive;
      case DELETE -> new Deletion(archive);
      case KEEP -> new KeptFiles(own.resolve("kept.db"), config.inbox(), archive);
    };
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw InboxException.unusable(folder, e);
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
