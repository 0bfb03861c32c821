package io.dongtin.enrich.page;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.metadata.Moment;
import io.dongtin.enrich.page.metadata.Moments;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The publication time that readers see: a date line near the headline or at the story's edges,
 * never one of a side list.
 */
final class VisibleDates {
  private static final Set<Hint> ELSEWHERE =
      Set.of(Hint.RELATED, Hint.COMMENT, Hint.SIDEBAR, Hint.FOOTER, Hint.NAVIGATION);
  private static final int AROUND_HEADLINE = 12;
  private static final int AFTER_STORY = 4;
  private static final int MAX_LENGTH = 160;
  private static final Instant FIRST_PAGE = Instant.parse("1994-01-01T00:00:00Z");

  private VisibleDates() {}

  static Optional<Moment> find(Page page, Story story, Moments moments) {
    int headline = story.headline().position();
    int first = -1;
    for (BlockVerdict verdict : story.verdicts()) {
      if (verdict.kept()) {
        first = first < 0 ? verdict.block().position() : first;
      }
    }
    int from = headline < 0 ? Math.max(0, first - AROUND_HEADLINE) : headline;
    return search(page, story, moments, from, Math.max(first, from) + 3)
        .or(() -> search(page, story, moments, Math.max(0, from - AROUND_HEADLINE), from))
        .or(() -> afterStory(page, story, moments, lastOf(story)));
  }

  private static int lastOf(Story story) {
    return story.verdicts().stream()
        .filter(BlockVerdict::kept)
        .mapToInt(verdict -> verdict.block().position())
        .max()
        .orElse(0);
  }

  private static Optional<Moment> afterStory(Page page, Story story, Moments moments, int last) {
    return search(page, story, moments, last + 1, last + 1 + AFTER_STORY);
  }

  private static Optional<Moment> search(
      Page page, Story story, Moments moments, int from, int to) {
    List<BlockVerdict> verdicts = story.verdicts();
    for (int i = from; i < Math.min(to, verdicts.size()); i++) {
      Block block = verdicts.get(i).block();
      if (verdicts.get(i).rule() == Rule.RELATED_STORY && from > story.headline().position()) {
        break; // The time stamps that follow are those of other stories.
      }
      if (block.hints(ELSEWHERE) || block.text().length() > MAX_LENGTH) {
        continue;
      }
      boolean mayHold =
          verdicts.get(i).rule() == Rule.DATE_LINE
              || block.hints().contains(Hint.DATE)
              || block.hints().contains(Hint.BYLINE)
              || verdicts.get(i).rule() == Rule.HEADLINE
              || (!verdicts.get(i).kept()
                  && verdicts.get(i).rule() != Rule.CAPTION
                  && verdicts.get(i).rule() != Rule.COPYRIGHT);
      if (mayHold) {
        Optional<Moment> moment = moments.first(block.text());
        if (moment.isPresent() && isPlausible(moment.get(), page.time())) {
          return moment;
        }
      }
    }
    return Optional.empty();
  }

  static boolean isPlausible(Moment moment, Instant dropped) {
    Instant at = moment.at().toInstant();
    return at.isAfter(FIRST_PAGE) && at.isBefore(dropped.plus(Duration.ofDays(2)));
  }
}
