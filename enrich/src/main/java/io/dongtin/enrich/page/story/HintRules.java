package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule that removes a block for what the boxes around it are called. */
final class HintRules {
  /** Strongest first. */
  private static final List<Map.Entry<Hint, Rule>> RULES =
      List.of(
          Map.entry(Hint.COOKIE, Rule.COOKIE_BANNER),
          Map.entry(Hint.COMMENT, Rule.COMMENT),
          Map.entry(Hint.NEWSLETTER, Rule.NEWSLETTER),
          Map.entry(Hint.SHARE, Rule.SHARE_WIDGET),
          Map.entry(Hint.RELATED, Rule.RELATED_STORY),
          Map.entry(Hint.ADVERTISEMENT, Rule.ADVERTISEMENT),
          Map.entry(Hint.TAGS, Rule.TAG_LIST),
          Map.entry(Hint.AUTHOR_BOX, Rule.AUTHOR_BOX),
          Map.entry(Hint.NAVIGATION, Rule.NAVIGATION),
          Map.entry(Hint.COPYRIGHT, Rule.COPYRIGHT),
          Map.entry(Hint.FOOTER, Rule.FOOTER),
          Map.entry(Hint.FORM, Rule.FORM),
          Map.entry(Hint.SIDEBAR, Rule.SIDEBAR),
          Map.entry(Hint.HIDDEN, Rule.HIDDEN));

  /** Boxes that are never part of a story, even in the midst of one. */
  private static final HintSet FOREIGN =
      HintSet.of(Hint.NEWSLETTER, Hint.COOKIE, Hint.ADVERTISEMENT, Hint.TAGS);

  private HintRules() {}

  /** The rule for a block outside the story, from its hints' bits. */
  static @Nullable Rule outside(int bits) {
    if (bits != 0) {
      for (Map.Entry<Hint, Rule> entry : RULES) {
        if ((bits & HintSet.bit(entry.getKey())) != 0) {
          return entry.getValue();
        }
      }
    }
    return null;
  }

  /** The rule for a block amid the story, from its hints' bits. */
  static @Nullable Rule inside(int bits) {
    return outside(bits & FOREIGN.bits());
  }
}
