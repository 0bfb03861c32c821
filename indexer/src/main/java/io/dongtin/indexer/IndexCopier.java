package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.ItemAnswer.Older;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import io.dongtin.indexer.Reindex.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Copies what an index holds into its next generation, in the order of the operations that wrote
 * it: what is written while a pass runs has a higher number, and comes with the next pass.
 *
 * <p>Works on every cluster: {@code _reindex} is a module that not all have, and can neither go on
 * after it was killed nor catch up.
 */
final class IndexCopier {
  private static final int PAGE = 250;

  /** How often progress is remembered: each time is a change of the cluster's state. */
  private static final int REMEMBER_EVERY = 20;

  /** After so many tries, at five seconds each, somebody should look. */
  private static final int TRIES = 60;

  private final Elasticsearch elasticsearch;
  private final String from;
  private final Generation to;
  private final BulkWriter writer;
  private final Backoff backoff;
  private final Consumer<Step> listener;

  IndexCopier(
      Elasticsearch elasticsearch,
      String from,
      Generation to,
      Backoff backoff,
      Consumer<Step> listener) {
    this.elasticsearch = elasticsearch;
    this.from = from;
    this.to = to;
    this.backoff = backoff;
    this.listener = listener;
    writer = new BulkWriter(elasticsearch);
  }

  /** How many operations are not copied yet; at least as many as documents. */
  long left() {
    List<Long> ends = checkpoints();
    long left = 0;
    for (int shard = 0; shard < ends.size(); shard++) {
      left += ends.get(shard) - to.copied(shard);
    }
    return left;
  }

  /** Copies everything that was written before it began. */
  void pass() throws InterruptedException {
    List<Long> ends = checkpoints();
    elasticsearch.send("POST", "/" + from + "/_refresh", null);
    for (int shard = 0; shard < ends.size(); shard++) {
      copy(shard, ends.get(shard));
    }
  }

  /**
   * For each shard, the number up to which every operation is done on every copy. A higher number
   * may be searchable while a lower one is still on its way.
   */
  private List<Long> checkpoints() {
    JsonNode stats = elasticsearch.send("GET", "/" + from + "/_stats?level=shards", null);
    JsonNode shards = stats.path("indices").path(from).path("shards");
    List<Long> ends = new ArrayList<>();
    for (int shard = 0; shard < shards.size(); shard++) {
      JsonNode copies = shards.path(Integer.toString(shard));
      ends.add(copies.path(0).at("/seq_no/global_checkpoint").asLong(-1));
    }
    return ends;
  }

  private void copy(int shard, long end) throws InterruptedException {
    long copied = to.copied(shard);
    for (int page = 1; copied < end; page++) {
      JsonNode hits = page(shard, copied, end);
      write(hits);
      // What is missing between two numbers was written again since, under a higher one.
      copied = hits.size() < PAGE ? end : hits.path(PAGE - 1).path("_seq_no").asLong();
      if (page % REMEMBER_EVERY == 0 || copied == end) {
        to.remember(shard, copied);
      }
      listener.accept(new Step.Copied(from, to.name(), copied + 1, end + 1));
    }
  }

  private JsonNode page(int shard, long after, long end) {
    ObjectNode query = Json.mapper().createObjectNode();
    query.put("size", PAGE).put("version", true).put("seq_no_primary_term", true);
    query
        .putObject("query")
        .putObject("range")
        .putObject("_seq_no")
        .put("gt", after)
        .put("lte", end);
    query.putArray("sort").addObject().put("_seq_no", "asc");
    String path = "/" + from + "/_search?preference=_shards:" + shard;
    return elasticsearch.send("POST", path, query.toString().getBytes(UTF_8)).at("/hits/hits");
  }

  private void write(JsonNode hits) throws InterruptedException {
    List<Write> left = new ArrayList<>();
    for (JsonNode hit : hits) {
      left.add(
          new Write(
              to.name(),
              hit.path("_id").asText(),
              hit.path("_version").asLong(),
              hit.path("_source").toString().getBytes(UTF_8)));
    }
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      left = refusedForNow(left, writer.write(left), attempt);
      if (!left.isEmpty()) {
        Thread.sleep(backoff.before(attempt));
      }
    }
  }

  private List<Write> refusedForNow(List<Write> writes, List<ItemAnswer> answers, int attempt) {
    List<Write> again = new ArrayList<>();
    for (int i = 0; i < writes.size(); i++) {
      switch (answers.get(i)) {
        case Stored unused -> {}
        case Older unused -> {}
        case Refused refused ->
            throw new ElasticsearchRefusedException(
                400,
                refused.type(),
                "document %s does not fit the new mapping: %s"
                    .formatted(writes.get(i).id(), refused.words()));
        case TryAgain tryAgain -> {
          if (attempt == TRIES) {
            throw new ElasticsearchUnavailableException(503, tryAgain.why());
          }
          again.add(writes.get(i));
        }
      }
    }
    return again;
  }
}
