package io.dongtin.enrich;

import io.dongtin.enrich.Letter.Measured;
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
    Sketch sketch = sketch(asked.article(), asked.version());
    return asked.toMeasure() ? measure(asked, sketch) : recognise(asked, sketch);
  }

  /**
   * Between two that told one story; one of them is older than the window if there is no sketch.
   */
  private Letter measure(Letter.Comparison asked, @Nullable Sketch sketch) {
    Way way = null;
    Measured measured = Measured.LIKE;
    if (sketch != null && comparer.resemblance(asked.sketch(), sketch) == null) {
      measured = Measured.UNLIKE;
    } else if (sketch != null) {
      way = way(asked, comparer.measure(asked.sketch(), sketch));
    }
    return new Letter.Likeness(asked.asker(), asked.askerVersion(), way, measured);
  }

  private Letter recognise(Letter.Comparison asked, @Nullable Sketch sketch) {
    Resemblance like =
        sketch != null && asked.bands().contains(asked.sketch().firstShared(sketch))
            ? comparer.resemblance(asked.sketch(), sketch)
            : null;
    Way way = like == null ? null : way(asked, like);
    return new Letter.Likeness(asked.asker(), asked.askerVersion(), way, null);
  }

  private Way way(Letter.Comparison asked, Resemblance like) {
    String key = Pending.key(asked.article(), asked.version());
    Standing standing = standings.get(key) == null ? standing(asked.article()) : Standing.UNKNOWN;
    Original original = standing.tells(asked.version()) ? standing.original() : null;
    return new Way(asked.article(), asked.version(), like, original);
  }

  /** One step along the ways, or the end of them; null if it has to wait here. */
  private @Nullable Letter follow(Letter.Trace trace) {
    String article = trace.article();
    Standing earlier = standings.get(Pending.key(article, trace.version()));
    Standing standing = earlier == null ? standing(article) : earlier;
    Original original = standing.original();
    if (original != null && standing.tells(trace.version())) {
      return trace.leadsTo(original);
    }
    Way way = standing.way();
    if (original != null || way == null || way.article().equals(trace.circle())) {
      standings.put(article, standing(article).with(trace));
      return null;
    }
    var step = new Letter.Step(article, earlier == null ? Way.ANY_VERSION : trace.version());
    int start = trace.path().indexOf(step);
    return start < 0
        ? trace.along(way, Lists.plus(trace.path(), step))
        : inCircle(trace, trace.path().subList(start, trace.path().size()));
  }

  /**
   * The smallest id in a circle is told so, and looks for another way; the others wait for it. That
   * one link less leaves the articles of the circle together, so in the end they have one original.
   */
  private static Letter inCircle(Letter.Trace trace, List<Letter.Step> circle) {
    Letter.Step smallest =
        circle.stream()
            .filter(step -> !step.isAlias())
            .min(Comparator.comparing(Letter.Step::article))
            .orElseThrow();
    Letter.Step next = circle.get((circle.indexOf(smallest) + 1) % circle.size());
    return smallest.article().equals(trace.asker())
        ? trace.leadsBack()
        : trace.waitingAt(smallest.article(), next.article());
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
