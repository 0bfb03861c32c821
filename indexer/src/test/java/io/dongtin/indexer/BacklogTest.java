package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.indexer.Task.Store;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Duration WAIT = Duration.ofMillis(100);
  private static final long LATER = WAIT.toNanos();

  private final Backlog backlog = new Backlog(WAIT);

  @Test
  void aLoneTaskWaitsForCompanyButNotLong() {
    assertThat(backlog.isDue(LATER)).isFalse();

    backlog.add(receipt(0, 0, "a", 1, 10), 0);

    assertThat(backlog.isDue(LATER - 1)).isFalse();
    assertThat(backlog.timeLeft(LATER / 4)).isEqualTo(Duration.ofMillis(75));
    assertThat(backlog.isDue(LATER)).isTrue();
  }

  @Test
  void aFullRequestDoesNotWait() {
    for (int offset = 0; offset < 251; offset++) {
      backlog.add(receipt(0, offset, "a" + offset, 1, 10), 0);
    }

    assertThat(backlog.isDue(0)).isTrue();
    assertThat(take()).hasSize(250).first().extracting(BacklogTest::offset).isEqualTo(0L);
    assertThat(take()).singleElement().extracting(BacklogTest::offset).isEqualTo(250L);
    assertThat(backlog.isEmpty()).isTrue();
  }

  @Test
  void aRequestHoldsMegabytesAndAtLeastOneDocument() {
    backlog.add(receipt(0, 0, "a", 1, 9 << 20), 0);
    backlog.add(receipt(0, 1, "b", 1, 5 << 20), 0);
    backlog.add(receipt(0, 2, "c", 1, 5 << 20), 0);

    assertThat(backlog.isDue(0)).isTrue();
    assertThat(take()).extracting(BacklogTest::offset).containsExactly(0L);
    assertThat(take()).extracting(BacklogTest::offset).containsExactly(1L);
    assertThat(take()).extracting(BacklogTest::offset).containsExactly(2L);
  }

  @Test
  void theTasksOfAPartitionThatIsGoneAreForgotten() {
    backlog.add(receipt(0, 0, "a", 1, 9 << 20), 0);
    backlog.add(receipt(1, 0, "b", 1, 10), 0);

    backlog.forget(List.of(new TopicPartition("news.receipts", 0)));

    assertThat(backlog.isDue(0)).as("its bytes are forgotten too").isFalse();
    assertThat(take()).extracting(Task::partition).extracting("partition").containsExactly(1);
  }

  @Test
  void ofTheReceiptsOfOneDropOnlyThoseTravelThatCanMatter() {
    var published = receipt(0, 0, "a", 1, 1);
    var enriched = receipt(0, 1, "a", 2, 1);
    var other = receipt(0, 2, "b", 1, 1);
    var indexed = receipt(0, 3, "a", 3, 1);
    var late = receipt(0, 4, "a", 2, 1);

    assertThat(Superseded.of(List.of(published, enriched, other, indexed, late)))
        .containsExactlyInAnyOrder(published, enriched);
  }

  @Test
  void whatMustWaitIsPassedByWhatNeedNot() {
    var first = receipt(0, 0, "a", 1, 10);
    var again = receipt(0, 1, "a", 2, 10);
    var other = receipt(0, 2, "b", 1, 10);
    List.of(first, again, other).forEach(task -> backlog.add(task, 0));

    assertThat(backlog.take(10, task -> task.write().id().equals("a"))).containsExactly(other);
    assertThat(take()).containsExactly(first, again);
  }

  @Test
  void whatComesBackGoesFirstAndAtOnce() {
    var first = receipt(0, 0, "a", 1, 10);
    var second = receipt(0, 1, "b", 1, 10);
    backlog.add(receipt(0, 2, "c", 1, 10), 0);

    backlog.putBack(List.of(first, second));

    assertThat(backlog.isDue(0)).isTrue();
    assertThat(backlog.holdsReturned()).isTrue();
    assertThat(backlog.take(2, task -> false)).containsExactly(first, second);
    assertThat(backlog.holdsReturned()).isFalse();
    assertThat(backlog.isDue(0)).isFalse();
  }

  private List<Store> take() {
    return backlog.take(Pace.REQUEST_TASKS, task -> false);
  }

  private static long offset(Task task) {
    return task.source().offset();
  }

  private static Store receipt(int partition, long offset, String drop, long version, int bytes) {
    var source = new ConsumerRecord<>("news.receipts", partition, offset, new byte[0], new byte[0]);
    return new Task.StoreReceipt(
        source, new Write("news-receipts-1", drop, version, new byte[bytes]));
  }
}
