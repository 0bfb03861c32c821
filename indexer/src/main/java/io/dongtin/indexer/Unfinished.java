package io.dongtin.indexer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records that were read and are not done yet: no offset behind one of them is safe. */
final class Unfinished {
  private final Map<TopicPartition, NavigableMap<Long, Task>> tasks = new HashMap<>();

  void add(Task task) {
    tasks
        .computeIfAbsent(task.partition(), partition -> new TreeMap<>())
        .put(task.source().offset(), task);
  }

  /** Nothing happens if its partition was taken away meanwhile. */
  void done(Task task) {
    NavigableMap<Long, Task> ofPartition = tasks.get(task.partition());
    if (ofPartition != null) {
      ofPartition.remove(task.source().offset());
    }
  }

  /** Whether a task is still to be done, and ours. */
  boolean contains(Task task) {
    NavigableMap<Long, Task> ofPartition = tasks.get(task.partition());
    return ofPartition != null && ofPartition.containsKey(task.source().offset());
  }

  /** Where a next owner of the partition would have to begin; null if all that was read is done. */
  @Nullable OffsetAndMetadata first(TopicPartition partition) {
    NavigableMap<Long, Task> ofPartition = tasks.get(partition);
    if (ofPartition == null || ofPartition.isEmpty()) {
      return null;
    }
    var source = ofPartition.firstEntry().getValue().source();
    return new OffsetAndMetadata(source.offset(), source.leaderEpoch(), "");
  }

  /** Lets go of partitions that another indexer now has. */
  void forget(Collection<TopicPartition> partitions) {
    tasks.keySet().removeAll(partitions);
  }
}
