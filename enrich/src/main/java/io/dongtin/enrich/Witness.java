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
  private final DuplicateSettings settings;
  private Memory<Revision> revisions;
  private Memory<Standing> standings;
  private Memory<Sketch> sketches;
  private KeyValueStore<String, Pending> pending;

  Witness(DuplicateSettings settings) {
    this.settings = settings;
    comparer = new Comparer(settings);
  }

  @Override
  public void init(ProcessorContext<String, Letter> context) {
    super.init(context);
    revisions = Memory.of(context, Stores.REVISIONS, settings.memory());
    standings = Memory.of(context, Stores.STANDINGS, settings.memory());
    sketches = Memory.of(context, Stores.SKETCHES, settings.window());
    pending = context.getStateStore(Stores.PENDING);
  }

  @Override
  public void process(Record<String, Letter.Question> record) {
    Letter letter =
        switch (record.value()) {
          case Letter.Comparison comparison -> compare(comparison);
          case Letter.Trace trace -> follow(trace);
        };
    if (letter != null) {
      context().forward(new Record<>(letter.key(), letter, record.timestamp()));
    }
  }

  private Letter compare(Letter.Comparison asked) {
    Sketch sketch = sketch(asked.to());
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
    return new Letter.Likeness(asked.asker(), way, measured);
  }

  private Letter recognise(Letter.Comparison asked, @Nullable Sketch sketch) {
    Resemblance like =
        sketch != null && asked.bands().contains(asked.sketch().firstShared(sketch))
            ? comparer.resemblance(asked.sketch(), sketch)
            : null;
    Way way = like == null ? null : way(asked, like);
    return new Letter.Likeness(asked.asker(), way, null);
  }

  private Way way(Letter.Comparison asked, Resemblance like) {
    RevisionId to = asked.to();
    Standing standing = standings.get(to.key()) == null ? standing(to.article()) : Standing.UNKNOWN;
    Original original = standing.tells(to.version()) ? standing.original() : null;
    return new Way(to, like, original);
  }

  /** One step along the ways, or the end of them; null if it has to wait here. */
  private @Nullable Letter follow(Letter.Trace trace) {
    RevisionId to = trace.to();
    String article = to.article();
    // Whoever copies it today finds its story, however long ago that was told.
    standings.renew(article);
    standings.renew(to.key());
    Standing earlier = standings.get(to.key());
    Standing standing = earlier == null ? standing(article) : earlier;
    Original original = standing.original();
    if (original != null && standing.tells(to.version())) {
      return trace.leadsTo(original);
    }
    if (earlier == null && isForgotten(to)) {
      return trace.leadsNowhere();
    }
    Way way = standing.way();
    if (original != null || way == null || way.to().article().equals(trace.circle())) {
      standings.put(article, standing(article).with(trace));
      return null;
    }
    RevisionId step = earlier == null ? to.withVersion(RevisionId.ANY) : to;
    int start = trace.path().indexOf(step);
    return start < 0
        ? trace.along(way, Lists.plus(trace.path(), step))
        : inCircle(trace, trace.path().subList(start, trace.path().size()));
  }

  /** A revision without a story that waits for no verdict either: it was too long ago. */
  private boolean isForgotten(RevisionId to) {
    return to.version() != RevisionId.ANY && pending.get(to.key()) == null;
  }

  /**
   * The smallest id in a circle is told so, and looks for another way; the others wait for it. That
   * one link less leaves the articles of the circle together, so in the end they have one original.
   */
  private static Letter inCircle(Letter.Trace trace, List<RevisionId> circle) {
    RevisionId smallest =
        circle.stream()
            .filter(step -> step.version() == RevisionId.ANY)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    RevisionId next = circle.get((circle.indexOf(smallest) + 1) % circle.size());
    return smallest.article().equals(trace.asker().article())
        ? trace.leadsBack()
        : trace.waitingAt(smallest, next.article());
  }

  private Standing standing(String article) {
    Standing standing = standings.get(article);
    return standing == null ? Standing.UNKNOWN : standing;
  }

  private @Nullable Sketch sketch(RevisionId id) {
    if (id.version() == RevisionId.LAST) {
      Revision last = revisions.get(id.article());
      return last == null ? null : sketch(id.withVersion(last.version()));
    }
    return sketches.get(id.key());
  }
}
