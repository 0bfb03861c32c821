package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.DeadLetter;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import io.dongtin.indexer.ItemAnswer.Older;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import io.dongtin.indexer.Task.Bury;
import io.dongtin.indexer.Task.Skip;
import io.dongtin.indexer.Task.StoreArticle;
import io.dongtin.indexer.Task.StoreReceipt;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does tasks: documents to Elasticsearch, and to Kafka what became of them. */
final class TaskWriter {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private final BulkWriter documents;
  private final Outbox outbox;
  private final InstantSource clock;

  TaskWriter(BulkWriter documents, Outbox outbox, InstantSource clock) {
    this.documents = documents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Tasks that could not be done now, in their order.
   *
   * @param why in Elasticsearch's words; empty if nothing is left
   */
  record Left(List<Task> tasks, String why) {}

  /**
   * Does what can be done now. What it says to Kafka is only safe once {@link #settle} says so.
   *
   * @throws ElasticsearchUnavailableException if nothing was done
   */
  Left write(List<Task> tasks) {
    List<Write> writes = new ArrayList<>();
    for (Task task : tasks) {
      switch (task) {
        case StoreArticle article -> writes.add(article.write());
        case StoreReceipt receipt -> writes.add(receipt.write());
        case Bury unused -> {}
        case Skip unused -> {}
      }
    }
    List<ItemAnswer> answers = writes.isEmpty() ? List.of() : documents.write(writes);
    return finish(tasks, answers.iterator());
  }

  /** Waits for Kafka to acknowledge everything; returns whether it did within the time. */
  boolean settle(Duration atMost) {
    return outbox.settle(atMost);
  }

  /** Leaves out receipts that a later one in the same batch would overwrite at once. */
  static List<Task> withoutSuperseded(List<Task> tasks) {
    Map<String, Long> laterVersions = new HashMap<>();
    Deque<Task> left = new ArrayDeque<>();
    for (Task task : tasks.reversed()) {
      if (task instanceof StoreReceipt receipt) {
        Write write = receipt.write();
        Long later = laterVersions.get(write.id());
        if (later != null && later >= write.version()) {
          continue;
        }
        laterVersions.put(write.id(), write.version());
      }
      left.addFirst(task);
    }
    return List.copyOf(left);
  }

  private Left finish(List<Task> tasks, Iterator<ItemAnswer> answers) {
    List<Task> left = new ArrayList<>();
    String why = "";
    for (Task task : tasks) {
      Optional<TryAgain> again =
          switch (task) {
            case StoreArticle article -> finish(article, answers.next());
            case StoreReceipt receipt -> finish(receipt, answers.next());
            case Bury bury -> bury(bury);
            case Skip unused -> Optional.empty();
          };
      if (again.isPresent()) {
        left.add(task);
        why = again.get().why();
      }
    }
    return new Left(left, why);
  }

  private Optional<TryAgain> finish(Task task, ItemAnswer answer) {
    switch (answer) {
      case Stored unused -> confirm(task);
      case Older unused -> confirm(task);
      case Refused refused -> bury(task, refused);
      case TryAgain again -> {
        return Optional.of(again);
      }
    }
    return Optional.empty();
  }

  private void confirm(Task task) {
    if (task instanceof StoreArticle store) {
      Article article = store.article();
      var outcome = article.isOriginal() ? Outcome.INDEXED : Outcome.DUPLICATE;
      outbox.receipt(Receipt.of(article, Stage.INDEX, outcome, clock.instant()));
    }
  }

  private void bury(Task task, Refused refused) {
    logDead(task, refused.type());
    outbox.deadLetter(task.source(), refused.type(), refused.words());
    // A receipt for a receipt would be refused for the same reason, and so on for ever.
    if (task instanceof StoreArticle store) {
      outbox.receipt(
          Receipt.dead(
              store.article().drop(),
              Stage.INDEX,
              refused.type(),
              refused.words(),
              clock.instant()));
    }
  }

  private Optional<TryAgain> bury(Bury bury) {
    String kind = bury.reason().getClass().getName();
    logDead(bury, kind);
    outbox.deadLetter(bury.source(), kind, DeadLetter.words(bury.reason()));
    return Optional.empty();
  }

  /** The type of the refusal only: its words may quote the article. */
  private static void logDead(Task task, String reason) {
    log.atWarn()
        .addKeyValue("topic", task.source().topic())
        .addKeyValue("partition", task.source().partition())
        .addKeyValue("offset", task.source().offset())
        .addKeyValue("reason", reason)
        .log("record went to the dead letters");
  }
}
