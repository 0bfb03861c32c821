package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends documents to Elasticsearch in one request and says what became of each.
 *
 * <p>Safe for use by many threads.
 */
final class BulkWriter {
  private static final int TOO_LARGE = 413;

  /** A batch as small as this is not part of a flood: somebody waits for it. */
  private static final int FEW = 100;

  /** No oftener than the index would be refreshed by itself. */
  private static final long REFRESH_PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private final Elasticsearch elasticsearch;
  private final AtomicLong refreshed = new AtomicLong(System.nanoTime() - REFRESH_PAUSE_NANOS);

  BulkWriter(Elasticsearch elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** Returns one answer for each write, in their order. */
  List<ItemAnswer> write(List<Write> writes) {
    try {
      return BulkAnswer.read(elasticsearch.bulk(body(writes), isDueAtOnce(writes)), writes.size());
    } catch (ElasticsearchUnavailableException e) {
      return tryAgain(writes, e);
    } catch (ElasticsearchRefusedException e) {
      if (e.status() != TOO_LARGE) {
        throw e;
      }
      if (writes.size() == 1) {
        return List.of(new Refused("request_too_large", e.getMessage()));
      }
      // The node's limit, or a proxy's, is below ours.
      int half = writes.size() / 2;
      List<ItemAnswer> answers = new ArrayList<>(write(writes.subList(0, half)));
      answers.addAll(write(writes.subList(half, writes.size())));
      return answers;
    }
  }

  /** What can be said of each write when there was no answer. */
  static List<ItemAnswer> tryAgain(List<Write> writes, ElasticsearchUnavailableException why) {
    return Collections.nCopies(writes.size(), new TryAgain(why.isBusy(), why.getMessage()));
  }

  /** What comes after a pause is made searchable at once, and not at the index's next refresh. */
  private boolean isDueAtOnce(List<Write> writes) {
    long now = System.nanoTime();
    boolean holdsArticles =
        writes.stream().anyMatch(write -> !IndexNames.isReceipts(write.index()));
    long before = refreshed.get();
    return holdsArticles
        && writes.size() <= FEW
        && now - before >= REFRESH_PAUSE_NANOS
        && refreshed.compareAndSet(before, now);
  }

  /** The request: for each write a line that says where, and the document on a line of its own. */
  static byte[] body(List<Write> writes) {
    var body = new ByteArrayOutputStream();
    for (Write write : writes) {
      body.writeBytes(action(write).toString().getBytes(UTF_8));
      body.write('\n');
      body.writeBytes(write.document());
      body.write('\n');
    }
    return body.toByteArray();
  }

  private static ObjectNode action(Write write) {
    ObjectNode action = Json.mapper().createObjectNode();
    action
        .putObject("index")
        .put("_index", write.index())
        .put("_id", write.id())
        .put("version", write.version())
        // "or equal": a record that is delivered again is written again, to the same effect.
        .put("version_type", "external_gte");
    return action;
  }
}
