package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.FeatureNames.Choice;
import io.dongtin.enrich.page.story.FeatureNames.Group;

/** What a block's own text tells, in HTML and plain text alike. */
final class TextFeatures {
  /** A repeated line with fewer words is a label. */
  private static final int LABEL = 7;

  private final Group words;
  private final int endsSentence;
  private final int endsEllipsis;
  private final int endsColon;
  private final int endsQuestion;
  private final int startsLower;
  private final Group commas;
  private final Group digits;
  private final Group capitals;
  private final Choice<Rule> phrase;
  private final int caption;
  private final int dateLine;
  private final int creditLine;
  private final int repeated;
  private final int repeatedLong;
  private final int stated;
  private final int notStated;

  TextFeatures(FeatureNames names) {
    words = names.number("words", 1, 2, 3, 5, 8, 12, 18, 26, 40, 65);
    endsSentence = names.flag("ends-sentence");
    endsEllipsis = names.flag("ends-ellipsis");
    endsColon = names.flag("ends-colon");
    endsQuestion = names.flag("ends-question");
    startsLower = names.flag("starts-lower");
    commas = names.number("commas", 1, 2, 4);
    digits = names.number("digit-share", 0.02, 0.1, 0.25);
    capitals = names.number("capitalised-share", 0.2, 0.4, 0.6, 0.85);
    phrase = names.choice("phrase", Rule.class);
    caption = names.flag("looks-caption");
    dateLine = names.flag("looks-date-line");
    creditLine = names.flag("looks-credit-line");
    repeated = names.flag("repeated");
    repeatedLong = names.flag("repeated-long");
    stated = names.flag("in-stated-body");
    notStated = names.flag("not-in-stated-body");
  }

  void add(PageView view, Block block, Active active) {
    Line line = view.lines().of(block);
    String text = line.text();
    active.add(words.at(line.words()));
    active.addIf(line.endsSentence(), endsSentence);
    active.addIf(text.endsWith("...") || text.endsWith("…"), endsEllipsis);
    active.addIf(text.endsWith(":"), endsColon);
    active.addIf(text.endsWith("?"), endsQuestion);
    active.addIf(Character.isLowerCase(text.codePointAt(0)), startsLower);
    active.add(commas.at(line.commas()));
    active.add(digits.at((double) line.digits() / text.length()));
    active.add(capitals.at((double) line.capitals() / Math.max(1, line.words())));
    Rule rule = line.phrase();
    if (rule != null) {
      active.add(phrase.at(rule));
    }
    active.addIf(line.isCaption(), caption);
    active.addIf(line.isDateLine(), dateLine);
    active.addIf(line.isCreditLine(), creditLine);
    if (view.repeats().isRepeated(block)) {
      active.add(repeated);
      active.addIf(line.words() > LABEL, repeatedLong);
    }
    switch (view.stated().holds(line)) {
      case YES -> active.add(stated);
      case NO -> active.add(notStated);
      case UNKNOWN -> {}
    }
  }
}
