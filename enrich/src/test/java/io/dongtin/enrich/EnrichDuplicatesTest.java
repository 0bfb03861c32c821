package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Duplicate;
import io.dongtin.contract.Duplicate.Kind;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a copy of what, by example, through the whole topology. */
class EnrichDuplicatesTest {
  private static final Path SEEDS = Path.of("../seeds");
  private static final String ADDRESS = "https://harbour.example/flood";
  private static final String COPY = "https://coast.example/n/17";
  private static final String COPY_OF_COPY = "https://hill.example/bridges";

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
  void theSeedsAreCopiesAndOriginalsAsTheirExpectationsSay() throws IOException {
    List<String> names =
        List.of(
            "01-vi-page-with-navigation.html",
            "05-vi-near-copy-of-01.html",
            "08-vi-corrected-revision-of-01.html",
            "18-vi-follow-up-not-a-copy.html");
    for (String name : names) {
      driver.drop(Drops.html(name, Files.readString(SEEDS.resolve(name), StandardCharsets.UTF_8)));
    }

    List<Article> originals = driver.enriched();
    Article copy = only(driver.duplicates());
    assertThat(originals)
        .extracting(article -> article.drop().id().substring(0, 2) + " v" + article.version())
        .containsExactly("01 v1", "08 v2", "18 v1");
    String first = originals.getFirst().id();
    assertThat(originals.get(1).id()).isEqualTo(first);
    assertThat(copy.drop().id()).startsWith("05");
    assertThat(duplicate(copy).of()).isEqualTo(first);
    assertThat(duplicate(copy).kind()).isEqualTo(Kind.NEAR);
    assertThat(duplicate(copy).similarity()).isBetween(0.7, 0.99);
  }

  @Test
  void aCopyWithSomeWordsChangedIsNearItsOriginal() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));

    Article original = only(driver.enriched());
    Article copy = only(driver.duplicates());
    assertThat(copy.story()).isEqualTo(original.id());
    assertThat(duplicate(copy).kind()).isEqualTo(Kind.NEAR);
    Receipt receipt = driver.receipts().getLast();
    assertThat(receipt.of()).isEqualTo(original.id());
  }

  @Test
  void aCopyThatWasCutIsContainedInItsOriginal() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, Drops.FLOOD.substring(0, Drops.FLOOD.indexOf("<p>Engineers")));

    assertThat(only(driver.duplicates()).duplicate())
        .isEqualTo(
            new Duplicate(
                only(driver.enriched()).id(), null, Kind.CONTAINED, 0.844, 1, Duration.ZERO));
  }

  @Test
  void aCopyOfACopyBelongsToTheOriginal() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));
    drop("three", COPY_OF_COPY, edited(Drops.FLOOD));

    String original = only(driver.enriched()).id();
    assertThat(driver.duplicates())
        .extracting(article -> duplicate(article).of() + " " + duplicate(article).kind())
        .containsExactly(original + " near", original + " exact");
  }

  @Test
  void aCorrectedOriginalStaysOriginalAlthoughACopySaysTheSame() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));
    drop("three", ADDRESS, edited(Drops.FLOOD));

    assertThat(driver.enriched()).extracting(Article::version).containsExactly(1, 2);
    assertThat(driver.duplicates()).hasSize(1);
  }

  @Test
  void aCorrectedCopyStaysACopyAndSaysHowLikeItIsNow() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, Drops.FLOOD);
    drop("three", COPY, edited(Drops.FLOOD));

    String original = only(driver.enriched()).id();
    List<Article> copies = driver.duplicates();
    assertThat(copies).extracting(Article::version).containsExactly(1, 2);
    assertThat(copies).extracting(Article::story).containsOnly(original);
    assertThat(duplicate(copies.getFirst()).kind()).isEqualTo(Kind.EXACT);
    assertThat(duplicate(copies.getLast()).kind()).isEqualTo(Kind.NEAR);
  }

  @Test
  void anOriginalThatIsRewrittenKeepsItsStoryAndItsCopies() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));
    drop("three", ADDRESS, Drops.HARVEST);
    drop("four", COPY_OF_COPY, Drops.FLOOD);
    drop("five", COPY, edited(Drops.FLOOD).replace("Saturday", "Sunday"));

    List<Article> originals = driver.enriched();
    assertThat(originals).extracting(Article::version).containsExactly(1, 2);
    assertThat(originals).extracting(Article::story).containsOnly(originals.getFirst().id());
    List<Article> copies = driver.duplicates();
    assertThat(copies)
        .extracting(copy -> copy.drop().id() + " v" + copy.version())
        .containsExactly("two v1", "four v1", "five v2");
    assertThat(copies).extracting(Article::story).containsOnly(originals.getFirst().id());
  }

  @Test
  void aCopyThatTellsSomethingElseNowIsAnOriginalAndNoCopyAnyMore() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));
    drop("three", COPY, Drops.HARVEST);

    List<Article> originals = driver.enriched();
    assertThat(originals)
        .extracting(article -> article.drop().id() + " v" + article.version())
        .containsExactly("one v1", "three v2");
    Article changed = originals.getLast();
    assertThat(changed.story()).isEqualTo(changed.id());
    List<TestRecord<String, Article>> copies = driver.duplicateRecords();
    assertThat(copies).extracting(TestRecord::key).containsOnly(changed.id());
    assertThat(copies.getFirst().value().version()).isEqualTo(1);
    assertThat(copies.getLast().value()).isNull();
  }

  @Test
  void whatACopyToldBeforeItChangedSidesStaysInItsStory() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, edited(Drops.FLOOD));
    drop("three", COPY, Drops.HARVEST);
    drop("four", COPY_OF_COPY, edited(Drops.FLOOD));
    drop("five", "https://plain.example/pepper", Drops.HARVEST);

    String flood = driver.enriched().getFirst().id();
    List<Article> copies = driver.duplicates().stream().filter(copy -> copy != null).toList();
    assertThat(copies)
        .extracting(copy -> copy.drop().id() + " " + copy.story().equals(flood))
        .containsExactly("two true", "four true", "five false");
    assertThat(duplicate(copies.get(1)).nearest()).isEqualTo(copies.getFirst().id());
    assertThat(copies.getLast().story()).isEqualTo(copies.getFirst().id());
  }

  @Test
  void aCopyThatTellsAnothersStoryNowIsItsCopy() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", "https://plain.example/pepper", Drops.HARVEST);
    drop("three", COPY, edited(Drops.FLOOD));
    drop("four", COPY, edited(Drops.HARVEST));
    drop("five", COPY, edited(Drops.HARVEST).replace("cooperative", "union"));

    List<String> originals = driver.enriched().stream().map(Article::id).toList();
    assertThat(driver.duplicates())
        .extracting(Article::story)
        .containsExactly(originals.getFirst(), originals.getLast(), originals.getLast());
  }

  @Test
  void aCopySaysHowMuchLaterItIs() {
    driver.drop(dated("one", ADDRESS, Drops.FLOOD, "2026-10-16T20:00:00+07:00"));
    driver.drop(dated("two", COPY, Drops.FLOOD, "2026-10-16T23:30:00+07:00"));
    driver.drop(dated("three", COPY_OF_COPY, edited(Drops.FLOOD), "2026-10-16T12:00:00Z"));

    assertThat(driver.duplicates())
        .extracting(copy -> duplicate(copy).lag())
        .containsExactly(Duration.ofMinutes(210), Duration.ofHours(-1));
  }

  @Test
  void aCopyWithALeadSaysWhichShareOfItIsTheOriginals() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", COPY, Drops.HARVEST.substring(0, Drops.HARVEST.indexOf("<p>Buyers")) + Drops.FLOOD);

    Duplicate duplicate = duplicate(only(driver.duplicates()));
    assertThat(duplicate.kind()).isEqualTo(Kind.CONTAINED);
    assertThat(duplicate.shared()).isBetween(0.5, 0.7);
  }

  @Test
  void aCopyOfACorrectionIsFound() {
    drop("one", ADDRESS, Drops.FLOOD);
    drop("two", ADDRESS, Drops.HARVEST);
    drop("three", COPY, edited(Drops.HARVEST));

    assertThat(only(driver.duplicates()).story()).isEqualTo(driver.enriched().getFirst().id());
  }

  @Test
  void anAddressThatBroughtTheBytesOfAnotherMayBringAnArticleOfItsOwn() {
    RawArticle first = Drops.page("one", "River takes two bridges", Drops.FLOOD);
    driver.drop(first);
    driver.drop(Drops.again("two", first));
    RawArticle own = Drops.page("two", "A record in pepper", Drops.HARVEST);
    driver.drop(
        new RawArticle(
            Drops.again("three", own).drop(),
            RawArticle.inboxUri("two.html"),
            own.time(),
            own.contentType(),
            own.sha256(),
            own.bytes()));

    assertThat(driver.duplicates()).isEmpty();
    assertThat(driver.receipts())
        .extracting(receipt -> receipt.drop().id() + " " + receipt.outcome())
        .containsExactly("one enriched", "two unchanged", "three enriched");
    assertThat(driver.enriched()).extracting(Article::isOriginal).containsExactly(true, true);
  }

  private void drop(String drop, String address, String story) {
    driver.drop(Drops.page(drop, address, "River takes two bridges", story));
  }

  private static RawArticle dated(String drop, String address, String story, String published) {
    return Drops.html(
        drop,
        """
        <html lang="en"><head><title>River takes two bridges</title><link rel="canonical" href="%s">
        <meta property="article:published_time" content="%s"></head>
        <body><article><h1>River takes two bridges</h1>%s</article></body></html>
        """
            .formatted(address, published, story));
  }

  private static String edited(String story) {
    return story
        .replace("two wooden bridges", "a pair of old bridges")
        .replace("forty", "fifty")
        .replace("largest", "second largest")
        .replace("next year", "soon");
  }

  private static Duplicate duplicate(Article copy) {
    return Objects.requireNonNull(copy.duplicate());
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }
}
