package io.dongtin.indexer;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.Task.Bury;
import io.dongtin.indexer.Task.Store;
import io.dongtin.indexer.Task.StoreArticle;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Kafka what became of tasks: in receipts, and in dead letters. */
final class Verdicts {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private final Outbox outbox;
  private final InstantSource clock;

  Verdicts(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Returns whether there was anything to say. */
  boolean stored(Store task) {
    if (!(task instanceof StoreArticle store)) {
      return false;
    }
    Article article = store.article();
    var outcome = article.isOriginal() ? Outcome.INDEXED : Outcome.DUPLICATE;
    outbox.receipt(task, Receipt.of(article, Stage.INDEX, outcome, clock.instant()));
    return true;
  }

  void refused(Store task, Refused refused) {
    // A receipt for a receipt would be refused for the same reason, and so on for ever.
    Drop drop = task instanceof StoreArticle store ? store.article().drop() : null;
    bury(task, drop, refused.type(), refused.words());
  }

  void unreadable(Bury task) {
    bury(task, task.drop(), task.kind(), task.words());
  }

  private void bury(Task task, @Nullable Drop drop, String kind, String words) {
    logDead(task, kind);
    outbox.deadLetter(task, kind, words);
    if (drop != null) {
      outbox.receipt(task, Receipt.dead(drop, Stage.INDEX, kind, words, clock.instant()));
    }
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
