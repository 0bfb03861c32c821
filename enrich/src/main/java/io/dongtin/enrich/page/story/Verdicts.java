package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules about each block, in order, until one answers. */
final class Verdicts {
  private static final Set<Hint> ANY = EnumSet.allOf(Hint.class);

  /** Boxes that are never part of a story, even in the midst of one. */
  private static final Set<Hint> BOXES =
      EnumSet.of(Hint.NEWSLETTER, Hint.COOKIE, Hint.ADVERTISEMENT, Hint.TAGS);

  /** From this many words on, a caption without a credit is a paragraph in the wrong box. */
  private static final int PARAGRAPH = 28;

  private static final Phrases PHRASES = Phrases.load();

  /** What a hint means for a block inside the region, strongest first. */
  private static final List<Map.Entry<Hint, Rule>> RULES_OF_HINTS =
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

  private final Layout layout;
  private final Region region;
  private final double[] scores;
  private final boolean[] path;
  private final LocalHints hints;
  private final Repeats repeats;
  private final Set<String> authors;

  /**
   * @param authors the names that markup states, as {@link Look#key} has them
   */
  Verdicts(
      Layout layout,
      LocalHints hints,
      Region region,
      double[] scores,
      boolean[] path,
      Set<String> authors) {
    this.authors = authors;
    this.layout = layout;
    this.hints = hints;
    this.region = region;
    this.scores = scores;
    this.path = path;
    this.repeats = Repeats.of(layout);
  }

  /** One verdict a block for the story with this headline. */
  List<BlockVerdict> of(Headline headline, Bounds bounds) {
    List<BlockVerdict> verdicts = new ArrayList<>();
    for (Block block : layout.blocks()) {
      boolean here = bounds.hold(block.position());
      Rule rule = here || !path[block.position()] ? rule(block, headline) : Rule.OTHER_STORY;
      boolean elsewhere = !here && (rule == Rule.CAPTION || rule == Rule.CREDIT_LINE);
      verdicts.add(new BlockVerdict(block, elsewhere ? Rule.OTHER_STORY : rule));
    }
    return verdicts;
  }

  private Rule rule(Block block, Headline headline) {
    if (block.position() == headline.position()
        || Look.key(block.text()).equals(Look.key(headline.text()))) {
      return Rule.HEADLINE;
    }
    Rule byWords = PHRASES.of(block.text());
    if (byWords != null) {
      return byWords;
    }
    boolean isNew = !repeats.isAgain(block);
    if ((isCaption(block) || isDoubledBesideStory(block)) && isInside(block)) {
      return isNew ? Rule.CAPTION : Rule.REPEATED_CAPTION;
    }
    if (isByline(block)) {
      return Rule.BYLINE;
    }
    if (!path[block.position()]) {
      return outside(block);
    }
    Rule box = byHint(block, BOXES);
    if (box != null) {
      return box;
    }
    if (!isNew && block.text().length() > 20) {
      return Rule.REPEATED;
    }
    Rule line = shortLine(block);
    return line == null ? kept(block) : line;
  }

  /** In a dump, a line that stands twice between two paragraphs is a picture's. */
  private boolean isDoubledBesideStory(Block block) {
    int i = block.position();
    return !layout.html()
        && Repeats.standsTwice(layout, block)
        && (isOnPath(i - 1) || isOnPath(i - 2))
        && (isOnPath(i + 1) || isOnPath(i + 2));
  }

  private boolean isOnPath(int position) {
    return position >= 0 && position < path.length && path[position];
  }

  private boolean isByline(Block block) {
    boolean marked =
        hints.of(block).contains(Hint.BYLINE)
            && Look.words(block.text()) <= 6
            && !Look.endsSentence(block.text());
    return Look.isByline(block.text())
        || (marked && path[block.position()])
        || authors.contains(Look.key(block.text()));
  }

  private boolean isInside(Block block) {
    return block.position() >= region.first()
        && block.position() <= region.last()
        && layout.isInside(block, region.container());
  }

  private Rule outside(Block block) {
    Rule byHint = byHint(block, ANY);
    if (byHint != null) {
      return byHint;
    }
    if (Look.isDateLine(block.text())) {
      return Rule.DATE_LINE;
    }
    if (Look.isCreditLine(block.text()) && isBesideStory(block)) {
      return Rule.CREDIT_LINE;
    }
    if (block.linkShare() > 0.5) {
      return Rule.LINK_LIST;
    }
    if (block.position() < region.first()) {
      return Rule.NAVIGATION;
    }
    return scores[block.position()] > 0 ? Rule.TEASER : Rule.FOOTER;
  }

  private boolean isBesideStory(Block block) {
    for (int i = Math.max(0, block.position() - 4); i < block.position(); i++) {
      if (path[i]) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Rule byHint(Block block, Set<Hint> which) {
    for (Map.Entry<Hint, Rule> entry : RULES_OF_HINTS) {
      if (which.contains(entry.getKey()) && hints.of(block).contains(entry.getKey())) {
        return entry.getValue();
      }
    }
    return null;
  }

  private boolean isCaption(Block block) {
    boolean byText = Look.isCaption(block.text());
    if (block.kind() == Kind.CAPTION || hints.of(block).contains(Hint.CAPTION)) {
      boolean paragraph =
          path[block.position()] && !byText && Look.words(block.text()) >= PARAGRAPH;
      return !paragraph && block.text().length() < 500;
    }
    return block.linkShare() < 0.5 && byText;
  }

  private static @Nullable Rule shortLine(Block block) {
    if (Look.isDateLine(block.text())) {
      return Rule.DATE_LINE;
    }
    if (Look.isCreditLine(block.text())) {
      return Rule.CREDIT_LINE;
    }
    int words = Look.words(block.text());
    if (block.linkShare() > 0.8 && words < 30 && block.kind() != Kind.QUOTE) {
      return Rule.LINK_LIST;
    }
    if (words == 0) {
      return Rule.NOT_PROSE;
    }
    return null;
  }

  private static Rule kept(Block block) {
    return switch (block.kind()) {
      case HEADING -> Rule.SUB_HEAD;
      case LIST_ITEM -> Rule.LIST;
      case QUOTE -> Rule.QUOTE;
      case TABLE_ROW -> Rule.TABLE;
      case PREFORMATTED -> Rule.PREFORMATTED;
      case PARAGRAPH, LOOSE, LINE, CAPTION -> Rule.PROSE;
    };
  }
}
