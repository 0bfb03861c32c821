package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Container;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.story.FeatureNames.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at when a first guess exists for every block: what the neighbours were taken for,
 * and where the story lies by that guess (auto-context, Tu and Bai, PAMI 2010).
 */
final class SecondLook {
  private static final FeatureNames NAMES = BlockFeatures.NAMES;
  private static final double[] ODDS = {-4, -2.5, -1.5, -0.7, 0, 0.7, 1.5, 2.5, 4};
  private static final double[] SHARES = {0.005, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95};
  private static final Group OWN = NAMES.number("guess", ODDS);
  private static final Group PREVIOUS = NAMES.number("guess-previous", ODDS);
  private static final Group NEXT = NAMES.number("guess-next", ODDS);
  private static final Group BEFORE = NAMES.number("guess-5-before", SHARES);
  private static final Group AFTER = NAMES.number("guess-5-after", SHARES);
  private static final Group DONE = NAMES.number("story-share-before", SHARES);
  private static final Group SHARE = NAMES.number("story-share-of-container", SHARES);
  private static final Group PARENT_SHARE = NAMES.number("story-share-of-parent", SHARES);
  private static final Group GRAND_SHARE = NAMES.number("story-share-of-grandparent", SHARES);
  private static final Group DENSITY = NAMES.number("story-density-of-parent", SHARES);
  private static final Group GRAND_DENSITY = NAMES.number("story-density-of-grandparent", SHARES);
  private static final int IN_STORY_RUN = NAMES.flag("in-guessed-run");
  private static final int SHORT_IN_STORY_RUN = NAMES.flag("short-in-guessed-run");
  private static final int SENTENCE_IN_STORY_RUN = NAMES.flag("sentence-in-guessed-run");
  private static final int HEADING_IN_STORY_RUN = NAMES.flag("heading-in-guessed-run");
  private static final Group FROM_RUN = NAMES.number("blocks-from-guessed-run", 2, 3, 5, 10);
  private static final Group SENTENCE_FROM_RUN =
      NAMES.number("sentence-from-guessed-run", 2, 3, 5, 10);
  private static final int COUSIN = NAMES.flag("like-the-story-s-tag");
  private static final int NO_COUSIN = NAMES.flag("unlike-the-story-s-tag");
  static final int COUNT = NAMES.count();
  private static final int WINDOW = 5;

  private final Layout layout;
  private final double[] guess;
  private final int[] words;
  private final double[] storyUpTo;
  private final double[] wordsUpTo;
  private final double[] storyOf;
  private final double[] wordsOf;
  private final double all;
  private final String usualTag;
  private int first;
  private int last = -1;

  SecondLook(Layout layout, double[] guess) {
    this.layout = layout;
    this.guess = guess;
    List<Block> blocks = layout.blocks();
    words = new int[blocks.size()];
    storyUpTo = new double[words.length + 1];
    wordsUpTo = new double[words.length + 1];
    storyOf = new double[layout.containers().size()];
    wordsOf = new double[storyOf.length];
    for (Block block : blocks) {
      int i = block.position();
      words[i] = Look.words(block.text());
      double story = words[i] / (1 + Math.exp(-guess[i]));
      storyUpTo[i + 1] = storyUpTo[i] + story;
      wordsUpTo[i + 1] = wordsUpTo[i] + words[i];
      storyOf[block.container()] += story;
      wordsOf[block.container()] += words[i];
    }
    for (int i = storyOf.length - 1; i > 0; i--) {
      int parent = layout.containers().get(i).parent();
      storyOf[parent] += storyOf[i];
      wordsOf[parent] += wordsOf[i];
    }
    all = Math.max(1, storyUpTo[words.length]);
    usualTag = usualTag();
    findRun();
  }

  private String usualTag() {
    String best = "";
    double most = 0;
    Map<String, Double> ofTags = new HashMap<>();
    for (Block block : layout.blocks()) {
      if (guess[block.position()] > 0) {
        double sum = ofTags.merge(tag(block), (double) words[block.position()], Double::sum);
        if (sum > most) {
          most = sum;
          best = tag(block);
        }
      }
    }
    return best;
  }

  private String tag(Block block) {
    Container container = layout.around(block);
    return layout.containers().get(container.parent()).tag() + '>' + container.tag();
  }

  /** The run of blocks with the greatest sum of guesses, long blocks counting more. */
  private void findRun() {
    double best = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < guess.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += guess[i] * Math.sqrt(1 + Math.min(60, words[i]));
      if (sum > best) {
        best = sum;
        first = start;
        last = i;
      }
    }
  }

  /** The features of the first look and those of the second. */
  int[] of(int position, int[] firstLook) {
    int[] active = Arrays.copyOf(firstLook, firstLook.length + 24);
    int size = firstLook.length;
    active[size++] = OWN.at(guess[position]);
    active[size++] = PREVIOUS.at(position == 0 ? -9 : guess[position - 1]);
    active[size++] = NEXT.at(position == words.length - 1 ? -9 : guess[position + 1]);
    active[size++] = BEFORE.at(density(position - WINDOW, position));
    active[size++] = AFTER.at(density(position + 1, position + 1 + WINDOW));
    active[size++] = DONE.at(storyUpTo[position] / all);
    Block block = layout.blocks().get(position);
    boolean sentence = Look.endsSentence(block.text());
    if (position >= first && position <= last) {
      active[size++] = IN_STORY_RUN;
      if (sentence) {
        active[size++] = SENTENCE_IN_STORY_RUN;
      } else if (words[position] < 12) {
        active[size++] = SHORT_IN_STORY_RUN;
      }
      if (block.level() > 0) {
        active[size++] = HEADING_IN_STORY_RUN;
      }
    } else {
      int away = position < first ? first - position : position - last;
      active[size++] = FROM_RUN.at(away);
      if (sentence) {
        active[size++] = SENTENCE_FROM_RUN.at(away);
      }
    }
    if (layout.html()) {
      Container container = layout.around(block);
      Container parent = layout.containers().get(container.parent());
      active[size++] = SHARE.at(storyOf[container.number()] / all);
      active[size++] = PARENT_SHARE.at(storyOf[parent.number()] / all);
      active[size++] = GRAND_SHARE.at(storyOf[parent.parent()] / all);
      active[size++] = DENSITY.at(storyOf[parent.number()] / Math.max(1, wordsOf[parent.number()]));
      active[size++] =
          GRAND_DENSITY.at(storyOf[parent.parent()] / Math.max(1, wordsOf[parent.parent()]));
      active[size++] = tag(block).equals(usualTag) ? COUSIN : NO_COUSIN;
    }
    return Arrays.copyOf(active, size);
  }

  private double density(int from, int to) {
    int start = Math.max(0, from);
    int end = Math.min(words.length, to);
    return start >= end
        ? 0
        : (storyUpTo[end] - storyUpTo[start]) / Math.max(1, wordsUpTo[end] - wordsUpTo[start]);
  }
}
