package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class UnfinishedTest {
  private static final TopicPartition ZERO = new TopicPartition("news.enriched", 0);

  private final Unfinished unfinished = new Unfinished();

  @Test
  void nothingBehindTheFirstThatIsNotDoneIsSafe() {
    Task first = task(0, 5);
    Task second = task(0, 6);
    Task third = task(0, 9);
    List.of(first, second, third).forEach(unfinished::add);

    unfinished.done(second);
    assertThat(unfinished.first(ZERO)).returns(5L, OffsetAndMetadata::offset);
    unfinished.done(first);
    assertThat(unfinished.first(ZERO)).returns(9L, OffsetAndMetadata::offset);
    unfinished.done(third);
    assertThat(unfinished.first(ZERO)).isNull();
  }

  @Test
  void whatEndsAfterItsPartitionWasTakenAwayChangesNothing() {
    Task ours = task(1, 1);
    Task theirs = task(0, 1);
    unfinished.add(theirs);
    unfinished.add(ours);

    unfinished.forget(List.of(ZERO));
    unfinished.done(theirs);

    assertThat(unfinished.contains(theirs)).isFalse();
    assertThat(unfinished.contains(ours)).isTrue();
  }

  private static Task task(int partition, long offset) {
    return new Task.Skip(
        new ConsumerRecord<>("news.enriched", partition, offset, new byte[0], new byte[0]));
  }
}
