package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules about each block, in order, until one answers. */
final class Verdicts {
  /** From this many words on, a caption without a credit is a paragraph in the wrong box. */
  private static final int PARAGRAPH = 28;

  private static final int MAX_CAPTION = 500;

  /** A credit at the end of more words is that of a picture whose caption ran into a paragraph. */
  private static final int MAX_CAPTION_WORDS = 45;

  /** A shorter line may rightly stand twice, as a sub-head or an answer does. */
  private static final int MIN_REPEATED = 20;

  /** Of a story too these may be links alone; whether they are the story's, the model told. */
  private static final Set<Kind> OF_LINKS = EnumSet.of(Kind.QUOTE, Kind.LIST_ITEM);

  private final PageView view;
  private final boolean[] path;
  private final Set<Line> authors;
  private final OutsideRules outside;

  /** Where each line stands first in the story; made when a page repeats one. */
  private @Nullable Map<Line, Integer> firstOnPath;

  /**
   * @param path whether each block is on the story's path
   * @param authors the names that markup states
   */
  Verdicts(PageView view, boolean[] path, Set<Line> authors) {
    this.view = view;
    this.path = path;
    this.authors = authors;
    outside = new OutsideRules(view, path);
  }

  /** One verdict a block for the story with this headline. */
  List<BlockVerdict> of(Headline headline, Bounds bounds) {
    Line headlineLine = new Line(headline.text());
    List<BlockVerdict> verdicts = new ArrayList<>(path.length);
    for (Block block : view.layout().blocks()) {
      boolean here = bounds.hold(block.position());
      boolean isHeadline =
          block.position() == headline.position() || view.lines().of(block).says(headlineLine);
      Rule rule;
      if (here || !path[block.position()]) {
        rule = isHeadline ? Rule.HEADLINE : rule(block);
      } else {
        rule = Rule.OTHER_STORY;
      }
      boolean elsewhere = !here && (rule == Rule.CAPTION || rule == Rule.CREDIT_LINE);
      verdicts.add(new BlockVerdict(block, elsewhere ? Rule.OTHER_STORY : rule));
    }
    return verdicts;
  }

  private Rule rule(Block block) {
    Line line = view.lines().of(block);
    Rule byWords = line.phrase();
    if (byWords != null) {
      return byWords;
    }
    boolean isNew = !view.repeats().isAgain(block);
    if (view.region().isInRun(block) && (isCaption(block, line) || isDoubledBesideStory(block))) {
      return isNew ? Rule.CAPTION : Rule.REPEATED_CAPTION;
    }
    if (isByline(block, line)) {
      return Rule.BYLINE;
    }
    if (!path[block.position()]) {
      return outside.of(block);
    }
    Rule box = HintRules.inside(view.hints().bits(block));
    if (box != null) {
      return box;
    }
    if (!isNew && line.text().length() > MIN_REPEATED && isKeptBefore(block)) {
      return Rule.REPEATED;
    }
    Rule shortLine = shortLine(block, line);
    return shortLine == null ? kept(block) : shortLine;
  }

  private boolean isCaption(Block block, Line line) {
    if (block.kind() == Kind.CAPTION || view.hints().has(block, Hint.CAPTION)) {
      boolean paragraph = path[block.position()] && !line.isCaption() && line.words() >= PARAGRAPH;
      return !paragraph && line.text().length() < MAX_CAPTION;
    }
    boolean paragraph = path[block.position()] && line.words() > MAX_CAPTION_WORDS;
    return block.linkShare() < 0.5 && line.isCaption() && !paragraph;
  }

  /** What a page prints once outside its story, as in a hidden teaser, is not doubled by it. */
  private boolean isKeptBefore(Block block) {
    if (firstOnPath == null) {
      firstOnPath = new HashMap<>();
      for (int i = 0; i < path.length; i++) {
        if (path[i]) {
          firstOnPath.putIfAbsent(view.lines().at(i), i);
        }
      }
    }
    return firstOnPath.getOrDefault(view.lines().of(block), path.length) < block.position();
  }

  /** In a dump, a line that stands twice between two paragraphs is a picture's. */
  private boolean isDoubledBesideStory(Block block) {
    int i = block.position();
    return !view.layout().html()
        && view.repeats().standsTwice(block)
        && (isOnPath(i - 1) || isOnPath(i - 2))
        && (isOnPath(i + 1) || isOnPath(i + 2));
  }

  private boolean isOnPath(int position) {
    return position >= 0 && position < path.length && path[position];
  }

  private boolean isByline(Block block, Line line) {
    boolean marked =
        path[block.position()]
            && view.hints().has(block, Hint.BYLINE)
            && line.words() <= 6
            && !line.endsSentence();
    return marked || line.isByline() || authors.contains(line);
  }

  private static @Nullable Rule shortLine(Block block, Line line) {
    if (line.isDateLine()) {
      return Rule.DATE_LINE;
    }
    if (line.isCreditLine()) {
      return Rule.CREDIT_LINE;
    }
    if (block.linkShare() > 0.8 && line.words() < 30 && !OF_LINKS.contains(block.kind())) {
      return Rule.LINK_LIST;
    }
    return line.words() == 0 ? Rule.NOT_PROSE : null;
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
