package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Builds anew each index whose mapping or analysis is not what the templates say, and puts the new
 * generation in its place. Readers notice nothing; writers wait for the last moment of it. One that
 * was killed goes on where it stopped when it is started again.
 */
public final class Reindex {
  /** So few are left to copy that writers can wait for them. */
  private static final long LAST_DOCUMENTS = 1_000;

  /** An index that grows as fast as it is copied would never be left alone. */
  private static final int PASSES = 10;

  /** How long searches that began on the old index have to end, before it is deleted. */
  private static final Duration LAST_SEARCHES = Duration.ofSeconds(1);

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), RandomGenerator.getDefault());

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final IndexSetup setup;
  private final Consumer<Step> listener;

  Reindex(Elasticsearch elasticsearch, IndexNames names, Consumer<Step> listener) {
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.listener = listener;
    setup = new IndexSetup(elasticsearch, names, InstantSource.system());
  }

  /** What it is doing, for whoever waits. */
  public sealed interface Step {
    /** The index is as the templates say. */
    record UpToDate(String index) implements Step {}

    /** So many operations of the old index are in the new one, out of so many as there were. */
    record Copied(String from, String to, long operations, long of) implements Step {}

    /** The new index has taken the old one's place. */
    record Replaced(String from, String to, long documents) implements Step {}
  }

  /**
   * Installs the templates and rebuilds what does not agree with them.
   *
   * @throws ElasticsearchUnavailableException if the cluster cannot be reached or lets nobody in
   * @throws ElasticsearchRefusedException if a document does not fit the new mapping; the old index
   *     is still in its place
   */
  public static void run(ElasticsearchAddress address, String indexPrefix, Consumer<Step> listener)
      throws InterruptedException {
    try (var elasticsearch = Elasticsearch.connect(address)) {
      new Reindex(elasticsearch, new IndexNames(indexPrefix), listener).run();
    }
  }

  /**
   * Removes what a run that did not end has left, and lets writers write to the old indices again.
   *
   * @return the names of the unfinished indices
   */
  public static List<String> abort(ElasticsearchAddress address, String indexPrefix) {
    try (var elasticsearch = Elasticsearch.connect(address)) {
      return new Reindex(elasticsearch, new IndexNames(indexPrefix), step -> {}).abort();
    }
  }

  void run() throws InterruptedException {
    setup.install();
    for (String name : writtenTo()) {
      rebuild(name);
    }
  }

  private List<String> abort() {
    List<String> removed = new ArrayList<>();
    for (String name : writtenTo()) {
      String old = indexBehind(name);
      var next = new Generation(elasticsearch, names.nextGeneration(old));
      if (next.exists()) {
        moveReaders(next.name(), old, setup.templateOf(name));
        unblock(old);
        next.delete();
        removed.add(next.name());
      }
    }
    return removed;
  }

  /** The names that indexers write to. */
  private List<String> writtenTo() {
    List<String> written = new ArrayList<>();
    JsonNode indices = elasticsearch.send("GET", "/" + names.allArticles() + "/_alias", null);
    for (var month : names.months(indices).values()) {
      written.add(names.articles(Lifecycle.begin(month)));
    }
    written.add(names.receipts());
    return written;
  }

  private String indexBehind(String name) {
    return elasticsearch.send("GET", "/" + name + "/_alias", null).fieldNames().next();
  }

  private void rebuild(String name) throws InterruptedException {
    String old = indexBehind(name);
    JsonNode template = withAge(setup.templateOf(name), name);
    var next = new Generation(elasticsearch, names.nextGeneration(old));
    next.create(template);
    if (next.isShapedLike(old)) {
      next.delete();
      listener.accept(new Step.UpToDate(old));
      return;
    }
    var copier = new IndexCopier(elasticsearch, old, next, BACKOFF, listener);
    for (int pass = 0; pass < PASSES && copier.left() > LAST_DOCUMENTS; pass++) {
      copier.pass();
    }
    replace(name, old, next, template, copier);
  }

  /** A policy counts from when the month began, and not from when its new generation was made. */
  private JsonNode withAge(JsonNode template, String name) {
    ObjectNode aged = template.deepCopy();
    if (aged.at("/settings/index/lifecycle/name").isTextual()) {
      var names = Json.mapper().createObjectNode();
      names.putObject(name);
      for (YearMonth month : this.names.months(names).values()) {
        aged.withObject("/settings/index/lifecycle")
            .put("origination_date", Lifecycle.begin(month).toEpochMilli());
      }
    }
    return aged;
  }

  private void replace(
      String name, String old, Generation next, JsonNode template, IndexCopier copier)
      throws InterruptedException {
    elasticsearch.send("PUT", "/" + old + "/_block/write", null);
    boolean replaced = false;
    try {
      copier.pass();
      long documents = count(old);
      long copied = count(next.name());
      if (copied != documents) {
        throw new IllegalStateException(
            "%s holds %d documents and its copy %d".formatted(old, documents, copied));
      }
      moveReaders(old, next.name(), template);
      Thread.sleep(LAST_SEARCHES);
      moveWriters(name, old, next.name());
      replaced = true;
      listener.accept(new Step.Replaced(old, next.name(), documents));
    } finally {
      if (!replaced) {
        moveReaders(next.name(), old, template);
        unblock(old);
      }
    }
  }

  /** In one step of the cluster: there is no moment at which a reader finds neither or both. */
  private void moveReaders(String from, String to, JsonNode template) {
    ObjectNode request = IndexSetup.aliases(to, template);
    for (var alias : template.path("aliases").properties()) {
      request
          .withArray("actions")
          .addObject()
          .putObject("remove")
          .put("index", from)
          .put("alias", alias.getKey())
          // It may have been moved by a run that was killed right after it.
          .put("must_exist", false);
    }
    elasticsearch.send("POST", "/_aliases", bytes(request));
  }

  /** Also in one step, because the old index may have the very name that becomes an alias. */
  private void moveWriters(String name, String old, String next) {
    ObjectNode request = Json.mapper().createObjectNode();
    var actions = request.putArray("actions");
    actions.addObject().putObject("remove_index").put("index", old);
    actions
        .addObject()
        .putObject("add")
        .put("index", next)
        .put("alias", name)
        .put("is_write_index", true);
    elasticsearch.send("POST", "/_aliases", bytes(request));
  }

  private long count(String index) {
    elasticsearch.send("POST", "/" + index + "/_refresh", null);
    return elasticsearch.send("GET", "/" + index + "/_count", null).path("count").asLong();
  }

  private void unblock(String index) {
    ObjectNode settings = Json.mapper().createObjectNode().putNull("index.blocks.write");
    elasticsearch.send("PUT", "/" + index + "/_settings", bytes(settings));
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
