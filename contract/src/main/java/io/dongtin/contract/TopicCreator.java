package io.dongtin.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are missing and waits until they take records; those that exist stay as
 * their operator made them.
 */
public final class TopicCreator {
  /** The broker's own default, so that a cluster's operator decides. */
  private static final short BROKER_DEFAULT_REPLICATION = -1;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private TopicCreator() {}

  /**
   * Creates what is missing.
   *
   * @throws KafkaException if the cluster cannot be asked or refuses
   */
  public static void create(Admin admin, Topics topics) throws InterruptedException {
    Set<String> existing = names(admin);
    List<NewTopic> missing = new ArrayList<>();
    for (Topic<?, ?> topic : topics.all()) {
      if (!existing.contains(topic.name())) {
        missing.add(
            new NewTopic(topic.name(), topic.partitions(), BROKER_DEFAULT_REPLICATION)
                .configs(topic.config()));
      }
    }
    for (var created : admin.createTopics(missing).values().entrySet()) {
      try {
        created.getValue().get();
      } catch (ExecutionException e) {
        // Another program of ours, starting at the same moment, was quicker.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new KafkaException("cannot create the topic " + created.getKey(), e.getCause());
        }
      }
    }
    awaitLeaders(admin, missing);
  }

  /**
   * A broker knows of a partition before it leads it. Of the batches that an idempotent producer
   * has in flight in that moment the first are refused and a later one may be taken; the first then
   * are out of order for ever.
   */
  private static void awaitLeaders(Admin admin, List<NewTopic> topics) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (NewTopic topic : topics) {
      for (int partition = 0; partition < topic.numPartitions(); partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!haveLeaders(admin, ends, System.nanoTime() > deadline)) {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  /** Only a leader says where its partition ends. */
  private static boolean haveLeaders(
      Admin admin, Map<TopicPartition, OffsetSpec> ends, boolean isLastTry)
      throws InterruptedException {
    try {
      admin.listOffsets(ends).all().get();
      return true;
    } catch (ExecutionException e) {
      if (!isLastTry && e.getCause() instanceof RetriableException) {
        return false;
      }
      throw new KafkaException("the new topics do not take records", e.getCause());
    }
  }

  private static Set<String> names(Admin admin) throws InterruptedException {
    try {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      throw new KafkaException("cannot list the topics", e.getCause());
    }
  }
}
