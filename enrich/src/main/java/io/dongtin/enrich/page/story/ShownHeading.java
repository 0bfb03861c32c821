package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading that readers see as the headline: of a high level, in no menu or breadcrumb,
 * and like what the markup states.
 */
final class ShownHeading {
  private static final int MAX_LENGTH = 300;
  private static final int MAX_LEVEL = 3;

  /** How far around a heading an element is its own box and not the page's. */
  private static final int NEAR = 3;

  /** A lower heading is the headline only if it says what the markup says. */
  private static final double ALIKE = 0.6;

  private final Layout layout;
  private final List<Set<String>> stated;
  private final Set<String> keys;
  private final List<String> kickers;

  /**
   * @param stated the headlines that markup states
   * @param kickers lines above a headline, inside the same heading
   */
  ShownHeading(Layout layout, List<String> stated, List<String> kickers) {
    this.kickers = kickers;
    this.layout = layout;
    this.stated = stated.stream().map(Headlines::words).distinct().toList();
    this.keys = stated.stream().map(Look::key).collect(Collectors.toSet());
  }

  @Nullable Block find() {
    Block best = null;
    double highest = 0;
    for (Block block : layout.blocks()) {
      if (block.kind() == Kind.HEADING
          && block.level() <= MAX_LEVEL
          && block.text().length() <= MAX_LENGTH) {
        double score = score(block);
        if (score > highest) {
          best = block;
          highest = score;
        }
      }
    }
    return best;
  }

  /** A heading may begin with a line of its own above the headline proper. */
  String withoutKicker(String heading) {
    for (String kicker : kickers) {
      if (heading.startsWith(kicker) && heading.length() > kicker.length() + 3) {
        int start = kicker.length();
        while (start < heading.length()
            && " :-\u2013\u2014|/".indexOf(heading.charAt(start)) >= 0) {
          start++;
        }
        return heading.substring(start);
      }
    }
    return heading;
  }

  private double score(Block block) {
    double whole = score(block, block.text());
    String rest = kickers.isEmpty() ? block.text() : withoutKicker(block.text());
    return rest.equals(block.text()) ? whole : Math.max(whole, score(block, rest));
  }

  private double score(Block block, String text) {
    Set<String> words = Headlines.words(text);
    double likeness =
        stated.stream().mapToDouble(one -> Headlines.likeness(words, one)).max().orElse(0);
    if (block.level() > 1 && likeness < ALIKE) {
      return 0;
    }
    double score = 1.5 * likeness + (block.level() == 1 ? 1 : block.level() == 2 ? 0.3 : 0);
    if (keys.contains(Look.key(text))) {
      score += 1;
    }
    return score * ofPlace(block);
  }

  /** Breadcrumbs and teasers repeat the headline, but are not where readers find it. */
  private double ofPlace(Block block) {
    Container at = layout.around(block);
    double factor = 1;
    for (int i = 0; i < NEAR && at.number() != 0; i++) {
      if (at.tag().equals("li") || at.own().contains(Hint.NAVIGATION)) {
        factor *= 0.3;
      }
      if (at.own().contains(Hint.RELATED) || at.own().contains(Hint.FORM)) {
        factor *= 0.7;
      }
      if (at.own().contains(Hint.HEADLINE)) {
        factor *= 1.1;
      }
      at = layout.containers().get(at.parent());
    }
    return factor;
  }
}
