package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.story.FeatureNames.Choice;
import io.dongtin.enrich.page.story.FeatureNames.Group;
import java.util.Arrays;
import java.util.List;

/**
 * What is looked at to tell story from boilerplate: a block's own text and markup, its neighbours,
 * and where the page's prose lies. The features for plain text are the same, minus markup. After
 * boilerpipe (Kohlschütter et al., WSDM 2010) and web2text (Vogels et al., ECIR 2018).
 */
final class BlockFeatures {
  static final FeatureNames NAMES = new FeatureNames();

  /** Coarse looks by which a block sees its neighbours. */
  private enum Kin {
    NONE,
    AGAINST,
    LINKS,
    TINY,
    SHORT,
    SHORT_SENTENCE,
    MEDIUM,
    SENTENCE,
    PROSE
  }

  private static final Group WORDS = NAMES.number("words", 1, 2, 3, 5, 8, 12, 18, 26, 40, 65);
  private static final int ENDS_SENTENCE = NAMES.flag("ends-sentence");
  private static final int ENDS_ELLIPSIS = NAMES.flag("ends-ellipsis");
  private static final int ENDS_COLON = NAMES.flag("ends-colon");
  private static final int ENDS_QUESTION = NAMES.flag("ends-question");
  private static final int STARTS_LOWER = NAMES.flag("starts-lower");
  private static final Group COMMAS = NAMES.number("commas", 1, 2, 4);
  private static final Group DIGITS = NAMES.number("digit-share", 0.02, 0.1, 0.25);
  private static final Group CAPITALS = NAMES.number("capitalised-share", 0.2, 0.4, 0.6, 0.85);
  private static final Group LINKS = NAMES.number("link-share", 0.01, 0.15, 0.4, 0.7, 0.95);
  private static final Choice<Kind> KIND = NAMES.choice("kind", Kind.class);
  private static final Choice<Kind> SHORT_OF_KIND = NAMES.choice("short", Kind.class);
  private static final Choice<Kind> SENTENCE_OF_KIND = NAMES.choice("sentence", Kind.class);
  private static final Group LEVEL = NAMES.number("heading-level", 1, 2, 3, 4, 5);
  private static final Choice<Hint> HINT = NAMES.choice("hint", Hint.class);
  private static final Choice<Rule> PHRASE = NAMES.choice("phrase", Rule.class);
  private static final int CAPTION = NAMES.flag("looks-caption");
  private static final int DATE_LINE = NAMES.flag("looks-date-line");
  private static final int CREDIT = NAMES.flag("looks-credit-line");
  private static final int REPEATED = NAMES.flag("repeated");
  private static final int REPEATED_LONG = NAMES.flag("repeated-long");
  private static final int IS_HEADLINE = NAMES.flag("is-headline");
  private static final Group FROM_HEADLINE =
      NAMES.number("blocks-after-headline", -5, 0, 1, 3, 6, 12, 30, 80);
  private static final int NO_HEADLINE = NAMES.flag("headline-not-shown");
  private static final Group PLACE = NAMES.number("place", 0.1, 0.3, 0.5, 0.7, 0.9);
  private static final Choice<Kin> PREVIOUS = NAMES.choice("previous", Kin.class);
  private static final Choice<Kin> BEFORE_PREVIOUS = NAMES.choice("before-previous", Kin.class);
  private static final Choice<Kin> NEXT = NAMES.choice("next", Kin.class);
  private static final Choice<Kin> AFTER_NEXT = NAMES.choice("after-next", Kin.class);
  private static final Group NEAR = NAMES.number("prose-within-3", 1, 20, 50, 100, 200);
  private static final Group AROUND = NAMES.number("prose-within-8", 1, 40, 100, 200, 400);
  private static final Group PROSE_BEFORE =
      NAMES.number("prose-share-before", 0.01, 0.1, 0.5, 0.9, 0.99);
  private static final int IN_REGION = NAMES.flag("in-region");
  private static final int IN_RUN = NAMES.flag("in-run");
  private static final Group RUN_GAP = NAMES.number("blocks-outside-run", 1, 2, 4, 10);
  private static final Group OWN_SHARE =
      NAMES.number("prose-share-of-container", 0.001, 0.1, 0.3, 0.6, 0.9);
  private static final Group PARENT_SHARE =
      NAMES.number("prose-share-of-parent", 0.001, 0.1, 0.3, 0.6, 0.9);
  private static final Group GRAND_SHARE =
      NAMES.number("prose-share-of-grandparent", 0.001, 0.1, 0.3, 0.6, 0.9);
  private static final Group SIBLINGS = NAMES.number("prose-siblings", 1, 2, 4, 8);
  private static final int STATED = NAMES.flag("in-stated-body");
  private static final int NOT_STATED = NAMES.flag("not-in-stated-body");
  private static final int SHORT_IN_RUN = NAMES.flag("short-in-run");
  private static final int SENTENCE_IN_RUN = NAMES.flag("sentence-in-run");
  private static final int SENTENCE_IN_REGION = NAMES.flag("sentence-in-region");

  private static final Phrases PHRASES = Phrases.load();
  private static final int MAX_ACTIVE = 64;

  private final Layout layout;
  private final LocalHints hints;
  private final double[] scores;
  private final Region region;
  private final Headline headline;
  private final StatedBody stated;
  private final int[] words;
  private final Kin[] kin;
  private final double[] proseUpTo;
  private final double[] share;
  private final int[] siblings;
  private final Repeats repeats;
  private final String[] keys;
  private int[] active = new int[MAX_ACTIVE];
  private int size;

  BlockFeatures(
      Layout layout,
      LocalHints hints,
      double[] scores,
      Region region,
      Headline headline,
      StatedBody stated) {
    this.layout = layout;
    this.hints = hints;
    this.scores = scores;
    this.region = region;
    this.headline = headline;
    this.stated = stated;
    List<Block> blocks = layout.blocks();
    repeats = Repeats.of(layout);
    words = new int[blocks.size()];
    kin = new Kin[blocks.size()];
    keys = new String[blocks.size()];
    proseUpTo = new double[blocks.size() + 1];
    share = new double[layout.containers().size()];
    siblings = new int[layout.containers().size()];
    for (int i = 0; i < words.length; i++) {
      Block block = blocks.get(i);
      words[i] = Look.words(block.text());
      keys[i] = Look.key(block.text());
      kin[i] = kin(block, words[i]);
      double prose = kin[i] == Kin.PROSE || kin[i] == Kin.SENTENCE ? words[i] : 0;
      proseUpTo[i + 1] = proseUpTo[i] + prose;
      share[block.container()] += prose;
      siblings[layout.around(block).parent()] += prose > 0 ? 1 : 0;
    }
    for (int i = share.length - 1; i > 0; i--) {
      share[layout.containers().get(i).parent()] += share[i];
    }
    double all = Math.max(1, share[0]);
    Arrays.setAll(share, i -> share[i] / all);
  }

  private Kin kin(Block block, int words) {
    if (hints.has(block, ProseScores.AGAINST)) {
      return Kin.AGAINST;
    }
    if (block.linkShare() > 0.6) {
      return Kin.LINKS;
    }
    boolean sentence = Look.endsSentence(block.text());
    if (words <= 2) {
      return Kin.TINY;
    }
    if (words <= 9) {
      return sentence ? Kin.SHORT_SENTENCE : Kin.SHORT;
    }
    if (!sentence) {
      return words <= 30 ? Kin.MEDIUM : Kin.PROSE;
    }
    return words <= 22 ? Kin.SENTENCE : Kin.PROSE;
  }

  /** Numbers of the features that hold for the block at a position. */
  int[] of(int position) {
    size = 0;
    Block block = layout.blocks().get(position);
    ofText(block);
    ofMarkup(block);
    ofNeighbours(position);
    ofPlace(block);
    return Arrays.copyOf(active, size);
  }

  private void add(int feature) {
    active[size++] = feature;
  }

  private void addIf(boolean holds, int feature) {
    if (holds) {
      add(feature);
    }
  }

  private void ofText(Block block) {
    String text = block.text();
    int count = words[block.position()];
    boolean sentence = Look.endsSentence(text);
    add(WORDS.at(count));
    addIf(sentence, ENDS_SENTENCE);
    addIf(text.endsWith("...") || text.endsWith("…"), ENDS_ELLIPSIS);
    addIf(text.endsWith(":"), ENDS_COLON);
    addIf(text.endsWith("?"), ENDS_QUESTION);
    addIf(Character.isLowerCase(text.codePointAt(0)), STARTS_LOWER);
    int commas = 0;
    int digits = 0;
    int capitals = 0;
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '，' || c == '、' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
      capitals += start && Character.isUpperCase(c) ? 1 : 0;
      start = c == ' ';
    }
    add(COMMAS.at(commas));
    add(DIGITS.at((double) digits / text.length()));
    add(CAPITALS.at((double) capitals / Math.max(1, count)));
    Rule phrase = PHRASES.of(text);
    if (phrase != null) {
      add(PHRASE.at(phrase));
    }
    addIf(Look.isCaption(text), CAPTION);
    addIf(Look.isDateLine(text), DATE_LINE);
    addIf(Look.isCreditLine(text), CREDIT);
    boolean repeated = repeats.isRepeated(block);
    addIf(repeated, REPEATED);
    addIf(repeated && count > 7, REPEATED_LONG);
    switch (stated.holds(text)) {
      case YES -> add(STATED);
      case NO -> add(NOT_STATED);
      case UNKNOWN -> {}
    }
  }

  private void ofMarkup(Block block) {
    if (!layout.html()) {
      return;
    }
    add(LINKS.at(block.linkShare()));
    add(KIND.at(block.kind()));
    boolean sentence = Look.endsSentence(block.text());
    int count = words[block.position()];
    addIf(!sentence && count < 12, SHORT_OF_KIND.at(block.kind()));
    addIf(sentence, SENTENCE_OF_KIND.at(block.kind()));
    if (block.kind() == Kind.HEADING) {
      add(LEVEL.at(block.level()));
    }
    for (Hint hint : hints.of(block)) {
      add(HINT.at(hint));
    }
    Container container = layout.around(block);
    Container parent = layout.containers().get(container.parent());
    add(OWN_SHARE.at(share[container.number()]));
    add(PARENT_SHARE.at(share[parent.number()]));
    add(GRAND_SHARE.at(share[parent.parent()]));
    add(SIBLINGS.at(siblings[parent.number()]));
  }

  private void ofNeighbours(int position) {
    add(PREVIOUS.at(kinAt(position - 1)));
    add(BEFORE_PREVIOUS.at(kinAt(position - 2)));
    add(NEXT.at(kinAt(position + 1)));
    add(AFTER_NEXT.at(kinAt(position + 2)));
    double own = proseUpTo[position + 1] - proseUpTo[position];
    add(NEAR.at(prose(position - 3, position + 3) - own));
    add(AROUND.at(prose(position - 8, position + 8) - own));
    add(PROSE_BEFORE.at(proseUpTo[position] / Math.max(1, proseUpTo[words.length])));
  }

  private Kin kinAt(int position) {
    return position < 0 || position >= kin.length ? Kin.NONE : kin[position];
  }

  private double prose(int from, int to) {
    return proseUpTo[Math.min(words.length, to + 1)] - proseUpTo[Math.max(0, from)];
  }

  private void ofPlace(Block block) {
    int position = block.position();
    add(PLACE.at((double) position / words.length));
    if (headline.position() < 0) {
      add(NO_HEADLINE);
    } else {
      add(FROM_HEADLINE.at(position - headline.position()));
    }
    addIf(keys[position].equals(Look.key(headline.text())), IS_HEADLINE);
    boolean inside = layout.isInside(block, region.container());
    boolean run = inside && position >= region.first() && position <= region.last();
    addIf(inside && layout.html(), IN_REGION);
    addIf(run, IN_RUN);
    if (!run) {
      int gap = position < region.first() ? region.first() - position : position - region.last();
      add(RUN_GAP.at(Math.max(0, gap)));
    }
    boolean sentence = Look.endsSentence(block.text());
    addIf(run && !sentence && words[position] < 12, SHORT_IN_RUN);
    addIf(run && sentence, SENTENCE_IN_RUN);
    addIf(inside && sentence && scores[position] > 0, SENTENCE_IN_REGION);
  }
}
