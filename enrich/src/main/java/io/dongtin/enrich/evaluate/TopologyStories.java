package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Json;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import io.dongtin.enrich.Rehearsal;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stories as the real topology tells them: each article is dropped as JSON with an address of its
 * own, and takes every step from bytes to a verdict, cleaning among them.
 */
public final class TopologyStories implements Stories, AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Rehearsal rehearsal;
  private final Map<String, String> ids = new HashMap<>();
  private int dropped;
  private int withoutStory;

  /** What the steps have cost. */
  public Rehearsal rehearsal() {
    return rehearsal;
  }

  /** Keeps its state in an empty folder. */
  public TopologyStories(Path stateDir, DuplicateSettings settings) {
    this(stateDir, settings, 1);
  }

  /** With the messages of so many partitions. */
  public TopologyStories(Path stateDir, DuplicateSettings settings, int partitions) {
    rehearsal = new Rehearsal(stateDir, settings, START, partitions);
  }

  @Override
  public String add(String id, String headline, String body) {
    String address = "https://evaluation.example/" + URLEncoder.encode(id, UTF_8);
    rehearsal.drop(raw(address, headline, body));
    List<Article> articles =
        Stream.concat(rehearsal.enriched().stream(), rehearsal.duplicates().stream()).toList();
    rehearsal.receipts();
    if (articles.isEmpty()) {
      withoutStory++;
      return id;
    }
    Article article = articles.getFirst();
    ids.put(article.id(), id);
    return ids.getOrDefault(article.story(), article.story());
  }

  /** How many were no article to the steps before: each of them counts as a story of its own. */
  public int withoutStory() {
    return withoutStory;
  }

  private RawArticle raw(String address, String headline, String body) {
    byte[] bytes = json(Map.of("url", address, "title", headline, "text", body));
    String path = dropped + ".json";
    Instant time = START.plus(Duration.ofSeconds(dropped));
    var drop = new Drop(Integer.toString(dropped), path, 0);
    dropped++;
    return new RawArticle(
        drop, URI.create(address), time, "application/json", Sha256.hex(bytes), bytes);
  }

  private static byte[] json(Map<String, String> article) {
    try {
      return Json.mapper().writeValueAsBytes(article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON can be made of strings", e);
    }
  }

  @Override
  public void close() {
    rehearsal.close();
  }
}
