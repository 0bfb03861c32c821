package io.dongtin.enrich;

import io.dongtin.contract.Duplicate;
import io.dongtin.enrich.duplicate.Comparer;
import io.dongtin.enrich.duplicate.Comparer.Resemblance;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * Says for an article how like it another is, and what its story is.
 *
 * <p>Of two articles that are alike, the one that came second to the first band that both are in is
 * the copy. Each asks the other and both sketches are at hand, so they agree on which band that is,
 * and only one of them is told yes. Three articles that came to three bands in three orders may
 * still be copies of each other in a circle: see {@link #inCircle}.
 */
final class Witness extends ContextualProcessor<String, Letter.Question, String, Letter> {
  private final Comparer comparer;
  private KeyValueStore<String, Revision> revisions;
  private KeyValueStore<String, Standing> standings;
  private WindowStore<String, Sketch> sketches;

  Witness(DuplicateSettings settings) {
    comparer = new Comparer(settings);
  }

  @Override
  public void init(ProcessorContext<String, Letter> context) {
    super.init(context);
    revisions = context.getStateStore(Stores.REVISIONS);
    standings = context.getStateStore(Stores.STANDINGS);
    sketches = context.getStateStore(Stores.SKETCHES);
  }

  @Override
  public void process(Record<String, Letter.Question> record) {
    Letter letter =
        switch (record.value()) {
          case Letter.Comparison comparison -> compare(comparison);
          case Letter.Trace trace -> follow(trace);
        };
    if (letter != null) {
      context().forward(new Record<>(letter.article(), letter, record.timestamp()));
    }
  }

  private Letter compare(Letter.Comparison asked) {
    String article = asked.article();
    Resemblance like = resemblance(asked);
    Way way =
        like == null
            ? null
            : new Way(
                new Duplicate(article, like.kind(), like.similarity()),
                asked.version(),
                standings.get(Pending.key(article, asked.version())) == null
                    ? standing(article).story()
                    : null);
    return new Letter.Likeness(asked.asker(), asked.askerVersion(), way);
  }

  private @Nullable Resemblance resemblance(Letter.Comparison asked) {
    Sketch sketch = sketch(asked.article(), asked.version());
    if (sketch == null) {
      return null; // Older than the window.
    }
    if (asked.toMeasure()) {
      return comparer.measure(asked.sketch(), sketch);
    }
    boolean first = asked.bands().contains(asked.sketch().firstShared(sketch));
    return first ? comparer.resemblance(asked.sketch(), sketch) : null;
  }

  /** One step along the ways, or the end of them; null if it has to wait here. */
  private @Nullable Letter follow(Letter.Trace trace) {
    String article = trace.article();
    Standing alias = standings.get(Pending.key(article, trace.version()));
    Standing standing = alias == null ? standing(article) : alias;
    if (standing.story() != null) {
      return trace.leadsTo(standing.story());
    }
    Way way = standing.way();
    if (way == null || way.link().of().equals(trace.circle())) {
      standings.put(article, standing.with(trace));
      return null;
    }
    List<Letter.Step> path = Lists.plus(trace.path(), new Letter.Step(article, alias != null));
    List<String> articles = path.stream().map(Letter.Step::article).toList();
    int start = articles.indexOf(way.link().of());
    return start < 0 ? trace.along(way, path) : inCircle(trace, path.subList(start, path.size()));
  }

  /**
   * The smallest id in a circle is told so, and looks for another way; the others wait for it. That
   * one link less leaves the articles of the circle together, so in the end they have one original.
   */
  private static Letter inCircle(Letter.Trace trace, List<Letter.Step> circle) {
    List<String> articles = circle.stream().map(Letter.Step::article).toList();
    String smallest =
        circle.stream()
            .filter(step -> !step.alias())
            .map(Letter.Step::article)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    String next = articles.get((articles.indexOf(smallest) + 1) % articles.size());
    return smallest.equals(trace.asker())
        ? trace.leadsTo(smallest)
        : trace.waitingAt(smallest, next);
  }

  private Standing standing(String article) {
    Standing standing = standings.get(article);
    return standing == null ? Standing.UNKNOWN : standing;
  }

  private @Nullable Sketch sketch(String article, int version) {
    if (version == Letter.Comparison.LAST_VERSION) {
      Revision last = revisions.get(article);
      return last == null ? null : sketch(article, last.version());
    }
    Sketch latest = null;
    try (WindowStoreIterator<Sketch> found =
        sketches.fetch(Pending.key(article, version), 0, Long.MAX_VALUE)) {
      while (found.hasNext()) {
        latest = found.next().value;
      }
    }
    return latest;
  }
}
