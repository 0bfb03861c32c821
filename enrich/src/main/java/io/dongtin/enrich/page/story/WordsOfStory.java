package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.WordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which words the paragraphs of a page use, which are mostly the story's. */
final class WordsOfStory {
  private static final HintSet ELSEWHERE =
      HintSet.of(
          Hint.RELATED,
          Hint.COMMENT,
          Hint.FOOTER,
          Hint.COOKIE,
          Hint.NEWSLETTER,
          Hint.AUTHOR_BOX,
          Hint.COPYRIGHT);
  private static final int PARAGRAPH_WORDS = 20;
  private static final int ENOUGH_WORDS = 1500;

  private final List<String> wanted;
  private final WordTable numbers = new WordTable();
  private final Set<String> used = new HashSet<>();

  private WordsOfStory(Set<String> wanted) {
    this.wanted = List.copyOf(wanted);
    for (int i = 0; i < this.wanted.size(); i++) {
      numbers.put(this.wanted.get(i), i + 1);
    }
  }

  /** Those of the words, in lower case, that the paragraphs use. */
  static Set<String> among(Set<String> wanted, Layout layout, Lines lines) {
    WordsOfStory words = new WordsOfStory(wanted);
    int read = 0;
    for (Block block : layout.blocks()) {
      int length = lines.of(block).words();
      if (block.kind() != Kind.HEADING
          && block.linkShare() < 0.3
          && !block.hints(ELSEWHERE)
          && length >= PARAGRAPH_WORDS) {
        words.read(block.text());
        read += length;
        if (read > ENOUGH_WORDS || words.used.size() == wanted.size()) {
          break;
        }
      }
    }
    return words.used;
  }

  private void read(String text) {
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (WordScan.isLetterOrDigit(c)) {
        hash = WordTable.hash(hash, c);
        continue;
      }
      int number = numbers.get(text, start, i, hash);
      if (number > 0) {
        used.add(wanted.get(number - 1));
      }
      start = i + 1;
      hash = 0;
    }
  }
}
