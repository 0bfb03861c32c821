package io.dongtin.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.CloudEvents;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a drop, by example, through the whole topology. */
class VerdictsTest {
  private static final String ADDRESS = "https://harbour.example/flood";

  private EnrichDriver driver;

  @BeforeEach
  void open(@TempDir Path stateDir) {
    driver = new EnrichDriver(stateDir);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aNewArticleIsAnOriginal() {
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));

    Article article = only(driver.enriched());
    assertThat(article.uri()).hasToString(ADDRESS);
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.story()).isEqualTo(article.id());
    assertThat(article.description().headline()).isEqualTo("River takes two bridges");
    assertThat(article.text().body()).startsWith("Heavy rain").endsWith("to the way.");
    assertThat(outcomes()).containsExactly("one enriched");
    assertThat(driver.duplicates()).isEmpty();
  }

  @Test
  void recordsCarryOurHeadersAndNotThoseOfThePage() {
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));

    TestRecord<String, Article> article = only(driver.enrichedRecords());
    assertThat(article.key()).isEqualTo(article.value().id());
    assertThat(CloudEvents.get(article.headers(), "content-type")).isEqualTo("application/json");
    assertThat(CloudEvents.get(article.headers(), "language")).isEqualTo("en");
    assertThat(CloudEvents.get(article.headers(), "sha256")).isNull();
    TestRecord<String, Receipt> receipt = only(driver.receiptRecords());
    assertThat(receipt.key()).isEqualTo("one");
    assertThat(receipt.headers()).isEmpty();
  }

  @Test
  void theSameBytesAgainChangeNothing() {
    RawArticle page = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
    driver.drop(page);
    driver.drop(Drops.again("two", page));

    assertThat(driver.enriched()).hasSize(1);
    assertThat(outcomes()).containsExactly("one enriched", "two unchanged");
  }

  @Test
  void theSameBytesUnderAnotherNameAreNoSecondArticle() {
    RawArticle page = Drops.page("one", "River takes two bridges", Drops.FLOOD);
    driver.drop(page);
    driver.drop(Drops.again("two", page));

    Article article = only(driver.enriched());
    assertThat(driver.duplicates()).isEmpty();
    Receipt second = driver.receipts().getLast();
    assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(second.of()).isEqualTo(article.id());
  }

  @Test
  void aDropThatIngestPublishesTwiceIsCountedOnce() {
    RawArticle page = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
    driver.drop(page);
    driver.drop(page);

    assertThat(driver.enriched()).hasSize(1);
    assertThat(outcomes()).containsExactly("one enriched");
  }

  @Test
  void otherWordsAtTheSameAddressAreTheNextRevision() {
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));
    driver.drop(
        Drops.page(
            "two", ADDRESS, "River takes two bridges", Drops.FLOOD.replace("forty", "fifty")));

    List<Article> revisions = driver.enriched();
    assertThat(revisions).extracting(Article::version).containsExactly(1, 2);
    assertThat(revisions).extracting(Article::id).containsOnly(revisions.getFirst().id());
    assertThat(revisions.getLast().firstseen()).isEqualTo(Drops.TIME);
    assertThat(outcomes()).containsExactly("one enriched", "two enriched");
  }

  @Test
  void anOldRevisionThatComesAgainChangesNothing() {
    RawArticle first = Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD);
    driver.drop(first);
    driver.drop(Drops.page("two", ADDRESS, "River takes three bridges", Drops.FLOOD));
    driver.drop(Drops.again("three", first));

    assertThat(driver.enriched()).extracting(Article::version).containsExactly(1, 2);
    assertThat(outcomes()).containsExactly("one enriched", "two enriched", "three unchanged");
  }

  @Test
  void theSameWordsElsewhereAreACopy() {
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));
    driver.drop(
        Drops.page("two", "https://coast.example/n/17", "Bridges lost in the valley", Drops.FLOOD));

    Article original = only(driver.enriched());
    Article copy = only(driver.duplicates());
    assertThat(copy.duplicate())
        .isEqualTo(new Duplicate(original.id(), null, Duplicate.Kind.EXACT, 1, 1, Duration.ZERO));
    assertThat(copy.story()).isEqualTo(original.id());
    assertThat(copy.isOriginal()).isFalse();
  }

  @Test
  void otherWordsElsewhereAreAnotherOriginal() {
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));
    driver.drop(
        Drops.page("two", "https://coast.example/n/18", "A record in pepper", Drops.HARVEST));

    assertThat(driver.enriched()).hasSize(2);
    assertThat(driver.duplicates()).isEmpty();
  }

  @Test
  void aPageWithoutAStoryIsRejected() {
    driver.drop(
        Drops.html(
            "front",
            "<html><body><nav><a href='/a'>Home</a> <a href='/b'>World</a></nav></body></html>"));

    Receipt receipt = only(driver.receipts());
    assertThat(receipt.stage()).isEqualTo(Stage.ENRICH);
    assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(receipt.reason()).isEqualTo("no-story");
    assertThat(driver.enriched()).isEmpty();
  }

  @Test
  void aRecordOfUnknownMakeGoesToTheDeadLettersAsItCame() {
    byte[] value = {0, 1, 2, (byte) 0xFF};
    driver.dropForeign(
        "a key", value, new RecordHeaders().add("their-header", "kept".getBytes(UTF_8)));
    driver.drop(Drops.page("one", ADDRESS, "River takes two bridges", Drops.FLOOD));

    TestRecord<byte[], byte[]> letter = only(driver.deadLetters());
    assertThat(letter.key()).isEqualTo("a key".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(value);
    assertThat(CloudEvents.get(letter.headers(), "their-header")).isEqualTo("kept");
    assertThat(CloudEvents.get(letter.headers(), "__streams.errors.topic")).isEqualTo("news.raw");
    assertThat(CloudEvents.get(letter.headers(), "__streams.errors.message"))
        .contains("lacks the header ce_id");
    assertThat(driver.enriched()).hasSize(1);
    assertThat(driver.receipts())
        .extracting(receipt -> receipt.drop().path() + " " + receipt.outcome())
        .containsExactlyInAnyOrder("news.raw-0@0 dead", "one.html enriched");
  }

  private List<String> outcomes() {
    return driver.receipts().stream()
        .map(receipt -> receipt.drop().id() + " " + receipt.outcome())
        .toList();
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
