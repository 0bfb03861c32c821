package io.dongtin.enrich.evaluate;

import io.dongtin.enrich.page.block.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which blocks of a labelled page belong to the true text, told by common shingles. */
final class BodyLabels implements BlockLabels {
  private static final Pattern TOKEN = Pattern.compile("(?U)\\w+");
  private static final int SIZE = 4;

  private final Map<List<String>, Integer> shingles = new HashMap<>();
  private final Set<List<String>> lines = new HashSet<>();

  BodyLabels(String truth) {
    List<String> tokens = tokens(truth);
    for (int i = 0; i + SIZE <= tokens.size(); i++) {
      shingles.merge(tokens.subList(i, i + SIZE), 1, Integer::sum);
    }
    for (String line : truth.split("\n", -1)) {
      lines.add(tokens(line));
    }
  }

  /** Story if most of the block is in the truth; a block that repeats another is not, again. */
  @Override
  public BlockLabel of(Block block) {
    return isStory(block) ? BlockLabel.STORY : BlockLabel.BOILERPLATE;
  }

  private boolean isStory(Block block) {
    List<String> tokens = tokens(block.text());
    if (tokens.size() < SIZE) {
      return !tokens.isEmpty() && lines.contains(tokens);
    }
    int found = 0;
    int all = tokens.size() - SIZE + 1;
    for (int i = 0; i < all; i++) {
      if (shingles.getOrDefault(tokens.subList(i, i + SIZE), 0) > 0) {
        found++;
      }
    }
    boolean story = found * 2 > all;
    if (story) {
      for (int i = 0; i < all; i++) {
        shingles.computeIfPresent(
            tokens.subList(i, i + SIZE), (any, left) -> left > 1 ? left - 1 : null);
      }
    }
    return story;
  }

  static List<String> tokens(String text) {
    return TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
