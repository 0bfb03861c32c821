package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Sha256;
import io.dongtin.contract.Text;
import io.dongtin.enrich.duplicate.Comparer;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Fingerprint;
import io.dongtin.enrich.duplicate.Sketch;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Copies that arrive together, on 1, 3 or 12 partitions that are as fast or slow as chance wants
 * and fail now and then: whatever the order, they end as one story with one original, and each
 * revision has one verdict.
 */
class SimultaneousCopiesTest {
  private static final List<Integer> PARTITIONS = List.of(1, 3, 12);
  private static final Comparer COMPARER = new Comparer(DuplicateSettings.DEFAULTS);

  @RepeatedTest(150)
  void twoCopiesAreOneOriginalAndOneDuplicate(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    List<String> story = words(random, 120);
    List<Draft> drafts = new ArrayList<>();
    do {
      drafts.clear();
      drafts.add(draft("a", "a", edited(story, 0.1, random)));
      drafts.add(draft("b", "b", edited(story, 0.1, random)));
    } while (!meet(drafts.get(0), drafts.get(1)));

    List<Article> articles = articles(judge(partitions(seed), drafts, random));

    assertThat(articles).hasSize(2);
    assertThat(articles.stream().filter(Article::isOriginal)).hasSize(1);
    assertThat(articles.get(0).story()).isEqualTo(articles.get(1).story());
  }

  @RepeatedTest(150)
  void everyStoryHasOneOriginal(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    List<Draft> drafts = random.nextBoolean() ? crowd(random) : rush(random);
    Set<String> stories = new HashSet<>();

    Map<String, Article> last = new HashMap<>();
    for (Article article : articles(judge(partitions(seed), drafts, random))) {
      Article before = last.put(article.id(), article);
      if (before != null) {
        assertThat(article.version()).isGreaterThan(before.version());
        assertThat(before.isOriginal() && !article.isOriginal()).as("is taken back").isFalse();
      }
      stories.add(article.story());
    }

    for (String story : stories) {
      assertThat(last.get(story)).isNotNull().matches(Article::isOriginal);
    }
    List<Draft> single = drafts.stream().filter(draft -> isAlone(draft, drafts)).toList();
    for (Draft one : single) {
      for (Draft other : single) {
        if (!one.articleId().equals(other.articleId())
            && meet(one, other)
            && last.containsKey(one.articleId())
            && last.containsKey(other.articleId())) {
          assertThat(List.of(last.get(one.articleId()), last.get(other.articleId())))
              .as("at most one original")
              .anyMatch(article -> !article.isOriginal());
        }
      }
    }
  }

  /** Whichever task is faster: with one partition, the order of the drops is all that counts. */
  @RepeatedTest(50)
  void onOnePartitionOnlyTheOrderOfTheDropsCounts(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    List<Draft> drafts = new ArrayList<>();
    for (Draft draft : crowd(random)) {
      drafts.add(draft(draft.drop().id(), draft.drop().id(), List.of(draft.text().body())));
    }

    assertThat(sorted(judge(1, drafts, random))).isEqualTo(sorted(judge(1, drafts, random)));
  }

  private static int partitions(RepetitionInfo seed) {
    return PARTITIONS.get(seed.getCurrentRepetition() % PARTITIONS.size());
  }

  private static List<Verdict> sorted(List<Verdict> verdicts) {
    return verdicts.stream()
        .sorted(Comparator.comparing(verdict -> verdict.receipt().drop().id()))
        .toList();
  }

  private static boolean isAlone(Draft draft, List<Draft> drafts) {
    return drafts.stream().filter(d -> d.articleId().equals(draft.articleId())).count() == 1;
  }

  /** Runs the cluster until nothing moves; every drop has its verdict, and nothing is left. */
  private static List<Verdict> judge(int partitions, List<Draft> drafts, Random random) {
    var cluster = new ShuffledCluster(partitions, random);
    drafts.forEach(cluster::drop);
    List<Verdict> verdicts = cluster.run();
    assertThat(verdicts).hasSameSizeAs(drafts);
    assertThat(verdicts).extracting(v -> v.receipt().drop().id()).doesNotHaveDuplicates();
    assertThat(cluster.leftovers()).isEmpty();
    return verdicts;
  }

  private static List<Article> articles(List<Verdict> verdicts) {
    return verdicts.stream().flatMap(verdict -> verdict.articles().stream()).toList();
  }

  /** Two stories that were copied from each other many times, some twice, some word for word. */
  private static List<Draft> crowd(Random random) {
    List<List<String>> texts = new ArrayList<>();
    texts.add(words(random, 150));
    texts.add(words(random, 150));
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      List<String> source = texts.get(random.nextInt(texts.size()));
      List<String> text = edited(source, random.nextInt(4) * 0.06, random);
      texts.add(text);
      drafts.add(draft("drop" + i, Integer.toString(random.nextInt(7)), text));
    }
    return drafts;
  }

  /** One story that many edited at once: whoever comes second where, no two shards agree. */
  private static List<Draft> rush(Random random) {
    List<String> story = words(random, 150);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      drafts.add(draft("drop" + i, "drop" + i, edited(story, 0.07, random)));
    }
    return drafts;
  }

  private static boolean meet(Draft one, Draft other) {
    Sketch a = sketch(one);
    Sketch b = sketch(other);
    return a.firstShared(b) >= 0
        && a.signature().mayBeAlike(b.signature())
        && COMPARER.resemblance(a, b) != null;
  }

  private static Sketch sketch(Draft draft) {
    String body = draft.text().body();
    return Sketch.of(Fingerprint.of(draft.description().headline(), body), body);
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(Integer.toString(random.nextInt(1_000_000), 36).replaceAll("[0-9]", "q"));
    }
    return words;
  }

  private static List<String> edited(List<String> words, double share, Random random) {
    return words.stream()
        .map(word -> random.nextDouble() < share ? words(random, 1).getFirst() : word)
        .toList();
  }

  private static Draft draft(String drop, String address, List<String> words) {
    String body = String.join(" ", words);
    return Draft.of(
        URI.create("https://news%s.example/story".formatted(address)),
        new Description(
            "headline", "en", List.of(), null, null, null, null, null, List.of(), null, Map.of()),
        new Text(body, List.of(), Map.of()),
        new Drop(drop, drop + ".html", 0),
        Sha256.hex(body.getBytes(StandardCharsets.UTF_8)),
        Drops.TIME);
  }
}
