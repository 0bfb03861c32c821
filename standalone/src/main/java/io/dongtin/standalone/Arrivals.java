package io.dongtin.standalone;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.standalone.ledger.TopicReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Drops that come to their end, as they do: final receipts, each with its article. Not safe for use
 * by several threads.
 */
public final class Arrivals implements AutoCloseable {
  /** Articles kept for receipts that are still to come; older ones are shown without. */
  private static final int REMEMBERED = 5_000;

  private final TopicReader<String, Receipt> receipts;
  private final TopicReader<String, Article> enriched;
  private final TopicReader<String, Article> duplicates;
  private final Map<String, Article> articles = lastOf(REMEMBERED);

  /**
   * A drop at its end.
   *
   * @param article what it became or, where it says nothing new, what was there before; null if it
   *     became nothing
   */
  public record Arrival(Receipt receipt, @Nullable Article article) {}

  private Arrivals(
      TopicReader<String, Receipt> receipts,
      TopicReader<String, Article> enriched,
      TopicReader<String, Article> duplicates) {
    this.receipts = receipts;
    this.enriched = enriched;
    this.duplicates = duplicates;
  }

  /** Follows the drops that arrive from now on. */
  public static Arrivals fromNow(ProgramConfigs configs) {
    Map<String, Object> client = configs.kafkaClient();
    return new Arrivals(
        TopicReader.fromNow(client, configs.topics().receipts()),
        TopicReader.fromNow(client, configs.topics().enriched()),
        TopicReader.fromNow(client, configs.topics().duplicates()));
  }

  /** The receipts since the last call, final or not, waiting for at most {@code timeout}. */
  public List<Arrival> poll(Duration timeout) {
    List<Receipt> news = new ArrayList<>();
    receipts.poll(timeout).forEach(record -> news.add(record.value()));
    // Read after the receipts: an article is on its topic before any receipt that speaks of it.
    enriched.poll(Duration.ZERO).forEach(record -> remember(record.value()));
    duplicates.poll(Duration.ZERO).forEach(record -> remember(record.value()));
    return news.stream().map(receipt -> new Arrival(receipt, article(receipt))).toList();
  }

  private void remember(@Nullable Article article) {
    if (article != null) {
      articles.put(article.id(), article);
    }
  }

  private @Nullable Article article(Receipt receipt) {
    return receipt.article() == null ? null : articles.get(receipt.article());
  }

  @Override
  public void close() {
    receipts.close();
    enriched.close();
    duplicates.close();
  }

  private static <V> Map<String, V> lastOf(int size) {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > size;
      }
    };
  }
}
