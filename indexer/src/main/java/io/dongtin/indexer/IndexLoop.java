package io.dongtin.indexer;

import io.dongtin.indexer.InFlight.Request;
import io.dongtin.indexer.ItemAnswer.Older;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import io.dongtin.indexer.Task.Bury;
import io.dongtin.indexer.Task.Skip;
import io.dongtin.indexer.Task.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes records from Kafka and does not let go of them before Elasticsearch has each document and
 * Kafka each receipt; only then are their offsets committed.
 *
 * <p>Runs in one thread, which never waits for anything but the next poll: a consumer that does not
 * poll loses its partitions. Several requests are on their way at once ({@link InFlight}), as many
 * as Elasticsearch bears ({@link Pace}).
 */
final class IndexLoop {
  /** How long a poll waits for records when there is nothing else to do. */
  private static final Duration BREATH = Duration.ofMillis(200);

  /** And when an answer may come at any moment. */
  private static final Duration TICK = Duration.ofMillis(5);

  private final Consumer<byte[], byte[]> consumer;
  private final RecordReader reader;
  private final BulkWriter writer;
  private final IndexSetup setup;
  private final Verdicts verdicts;
  private final Outbox outbox;
  private final Backlog backlog;
  private final Pace pace;
  private final Status status;
  private final BooleanSupplier stopping;
  private final Unfinished unfinished = new Unfinished();
  private final Commits commits;
  private final InFlight inFlight = new InFlight();
  private boolean setupDue;
  private String trouble = "";

  IndexLoop(
      Consumer<byte[], byte[]> consumer,
      RecordReader reader,
      BulkWriter writer,
      IndexSetup setup,
      Outbox outbox,
      Verdicts verdicts,
      Backlog backlog,
      Pace pace,
      Status status,
      BooleanSupplier stopping) {
    this.consumer = consumer;
    this.reader = reader;
    this.writer = writer;
    this.setup = setup;
    this.verdicts = verdicts;
    this.outbox = outbox;
    this.backlog = backlog;
    this.pace = pace;
    this.status = status;
    this.stopping = stopping;
    commits = new Commits(consumer, unfinished);
  }

  void run() {
    try (inFlight) {
      consumer.subscribe(reader.topics(), new Rebalances());
      while (!stopping.getAsBoolean()) {
        receive();
        land();
        start();
        commits.commitSometimes();
        report();
      }
      end();
    }
  }

  /** What is on its way is awaited, so that nothing needs to be done twice. */
  private void end() {
    while (inFlight.requests() > 0 || !(outbox.isEmpty() || outbox.isLate(System.nanoTime()))) {
      receive();
      land();
    }
    commits.commit();
  }

  private void receive() {
    // Each time anew: a rebalance may have brought partitions that are not paused.
    if (backlog.isFull() || stopping.getAsBoolean()) {
      consumer.pause(consumer.assignment());
    } else {
      consumer.resume(consumer.paused());
    }
    for (var record : consumer.poll(patience(System.nanoTime()))) {
      receive(reader.read(record));
    }
  }

  private void receive(Task task) {
    switch (task) {
      case Store store -> {
        unfinished.add(store);
        backlog.add(store, System.nanoTime());
      }
      case Bury bury -> {
        unfinished.add(bury);
        verdicts.unreadable(bury);
      }
      case Skip unused -> {}
    }
  }

  private Duration patience(long now) {
    if (inFlight.requests() > 0 || !outbox.isEmpty()) {
      return TICK;
    }
    if (backlog.isEmpty()) {
      return BREATH;
    }
    Duration left = backlog.timeLeft(now);
    Duration pause = pace.pause(now);
    Duration longer = left.compareTo(pause) > 0 ? left : pause;
    return longer.compareTo(BREATH) < 0 ? longer : BREATH;
  }

  /** Looks at what Elasticsearch and Kafka have answered since the last time. */
  private void land() {
    inFlight.ended().forEach(this::land);
    outbox.acknowledged().forEach(unfinished::done);
  }

  private void land(Request request) {
    List<ItemAnswer> answers = request.answersNow();
    List<Store> again = new ArrayList<>();
    boolean busy = false;
    for (int i = 0; i < answers.size(); i++) {
      Store task = request.tasks().get(i);
      switch (answers.get(i)) {
        case Stored unused -> stored(task);
        case Older unused -> stored(task);
        case Refused refused -> verdicts.refused(task, refused);
        case TryAgain tryAgain -> {
          again.add(task);
          busy |= tryAgain.busy();
          trouble = tryAgain.why();
        }
      }
    }
    if (again.isEmpty()) {
      pace.succeeded(request.era());
    } else if (busy) {
      pace.busy(request.era(), System.nanoTime());
    } else {
      // It may have come back empty, and would then guess a mapping from the first article.
      setupDue = true;
      pace.failed(request.era(), System.nanoTime());
    }
    backlog.putBack(again.stream().filter(unfinished::contains).toList());
  }

  private void stored(Store task) {
    if (!verdicts.stored(task)) {
      unfinished.done(task);
    }
  }

  /** Sends what is due, as far as the pace allows. */
  private void start() {
    long now = System.nanoTime();
    int room = pace.room(inFlight.requests(), inFlight.tasks(), now);
    while (room > 0 && backlog.isDue(now)) {
      List<Store> request = new ArrayList<>(backlog.take(room, inFlight::concerns));
      if (request.isEmpty()) {
        return;
      }
      List<Store> superseded = Superseded.of(request);
      superseded.forEach(unfinished::done);
      request.removeAll(superseded);
      inFlight.start(request, pace.era(), write(request));
      room = pace.room(inFlight.requests(), inFlight.tasks(), now);
    }
  }

  private Callable<List<ItemAnswer>> write(List<Store> tasks) {
    List<Write> writes = tasks.stream().map(Store::write).toList();
    boolean afterTrouble = setupDue;
    setupDue = false;
    return () -> {
      try {
        if (afterTrouble) {
          setup.install();
        }
        return writer.write(writes);
      } catch (ElasticsearchUnavailableException e) {
        return BulkWriter.tryAgain(writes, e);
      }
    };
  }

  private void report() {
    if (backlog.holdsReturned() || (pace.isTroubled() && inFlight.requests() > 0)) {
      status.waiting(trouble);
    } else if (outbox.isLate(System.nanoTime())) {
      status.waiting("Kafka does not acknowledge receipts");
    } else {
      status.running();
    }
  }

  /** Lets go of what belongs to partitions that are taken away: their next owner reads it again. */
  private final class Rebalances implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      commits.commit();
      onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      backlog.forget(partitions);
      unfinished.forget(partitions);
      commits.forget(partitions);
    }
  }
}
