package io.dongtin.enrich;

import io.dongtin.contract.JsonSerde;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The stateful steps of the topology on many partitions, each as fast or slow as chance wants.
 *
 * <p>A task reads each of its partitions in order, and what a task writes to a partition arrives in
 * order; nothing else is promised, neither between partitions nor between writers, as in Kafka. Now
 * and then a task fails in the middle of a transaction: what it wrote is taken back, another one
 * takes its place with the state of before, and reads the record again.
 */
final class ShuffledCluster {
  private static final DuplicateSettings SETTINGS = DuplicateSettings.DEFAULTS;

  private static final String DRAFTS = "drafts";
  private static final String PROBES = "probes";
  private static final String LETTERS = "letters";

  /** One in so many records meets a failure. */
  private static final int FAILURES = 20;

  /** How often a queue is chosen, compared with the others. */
  private static final int[] PACES = {1, 10, 100, 1_000};

  private final Random random;
  private final int partitions;
  private final List<ShuffledTask> articleTasks = new ArrayList<>();
  private final List<ShuffledTask> indexTasks = new ArrayList<>();
  private final Map<Place, Queue> queues = new LinkedHashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  private sealed interface Place {}

  /** A partition of a topic, and what of it has not been read. */
  private record Log(String topic, int partition) implements Place {}

  /** What one task has sent to one partition, and what of it has not arrived there. */
  private record Channel(String writer, Log log) implements Place {}

  private record Queue(Place place, int pace, Deque<Record<String, Object>> records) {
    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  ShuffledCluster(int partitions, Random random) {
    this.partitions = partitions;
    this.random = random;
    for (int partition = 0; partition < partitions; partition++) {
      articleTasks.add(articleTask());
      indexTasks.add(indexTask());
    }
  }

  void drop(Draft draft) {
    int home = Site.home(draft.uri()) % partitions;
    write("steps", DRAFTS, home, record(draft.articleId(), draft));
  }

  /** Lets every record arrive, and returns the verdicts in the order in which they were said. */
  List<Verdict> run() {
    while (true) {
      List<Queue> filled = queues.values().stream().filter(queue -> !queue.isEmpty()).toList();
      if (filled.isEmpty()) {
        return verdicts;
      }
      Queue next = choose(filled);
      Record<String, Object> record = next.records().removeFirst();
      switch (next.place()) {
        case Channel channel -> queue(channel.log()).addLast(record);
        case Log log -> process(log, record);
      }
    }
  }

  private Queue choose(List<Queue> filled) {
    int chosen = random.nextInt(filled.stream().mapToInt(Queue::pace).sum());
    int i = 0;
    while (chosen >= filled.get(i).pace()) {
      chosen -= filled.get(i).pace();
      i++;
    }
    return filled.get(i);
  }

  private Deque<Record<String, Object>> queue(Place place) {
    return queues
        .computeIfAbsent(
            place, p -> new Queue(p, PACES[random.nextInt(PACES.length)], new ArrayDeque<>()))
        .records();
  }

  /** What waits for something that will not come. */
  List<Object> leftovers() {
    List<Object> left = new ArrayList<>();
    for (ShuffledTask task : articleTasks) {
      left.addAll(task.values(Stores.PENDING));
      left.addAll(task.values(Stores.DELIBERATIONS));
      task.remembered(Stores.STANDINGS).stream()
          .filter(standing -> !((Standing) standing).waiting().isEmpty())
          .forEach(left::add);
    }
    return left;
  }

  private void process(Log log, Record<String, Object> record) {
    boolean index = log.topic().equals(PROBES);
    List<ShuffledTask> tasks = index ? indexTasks : articleTasks;
    ShuffledTask task = tasks.get(log.partition());
    if (random.nextInt(FAILURES) == 0) {
      ShuffledTask successor = index ? indexTask() : articleTask();
      successor.restore(task);
      task.process(record);
      tasks.set(log.partition(), successor);
      queue(log).addFirst(record);
      return;
    }
    String writer = (index ? "index " : "article ") + log.partition();
    for (Record<String, Object> sent : task.process(record)) {
      switch (sent.value()) {
        case Probe probe -> write(writer, PROBES, probe.stop().part() % partitions, sent);
        case Letter letter -> write(writer, LETTERS, letter.to().home() % partitions, sent);
        case Verdict verdict -> verdicts.add(verdict);
        default -> throw new AssertionError("sent by no step: " + sent);
      }
    }
  }

  private void write(String writer, String topic, int partition, Record<String, Object> record) {
    queue(new Channel(writer, new Log(topic, partition))).addLast(record);
  }

  private static Record<String, Object> record(String key, Object value) {
    return new Record<>(key, value, Drops.TIME.toEpochMilli());
  }

  private ShuffledTask articleTask() {
    var task = new ShuffledTask();
    task.keep(Stores.PENDING, Pending.class);
    task.keep(Stores.DELIBERATIONS, Deliberation.class);
    task.remember(Stores.REVISIONS, new JsonSerde<>(Revision.class), SETTINGS.memory());
    task.remember(Stores.STANDINGS, new JsonSerde<>(Standing.class), SETTINGS.memory());
    task.remember(Stores.SKETCHES, Stores.sketchSerde(), SETTINGS.window());
    task.run(Draft.class, new Reviser(SETTINGS, partitions));
    task.run(Letter.Question.class, new Witness(SETTINGS));
    task.run(Letter.Reply.class, new Judge(SETTINGS));
    return task;
  }

  private static ShuffledTask indexTask() {
    var task = new ShuffledTask();
    task.remember(Stores.OWNERS, new JsonSerde<>(Owner.class), SETTINGS.memory());
    task.remember(Stores.BANDS, Stores.visitorsSerde(), SETTINGS.window());
    task.run(Probe.class, new Matcher(SETTINGS));
    return task;
  }
}
