package io.dongtin.enrich.page.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.enrich.page.block.WordTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a long text by its commonest words, where they leave no doubt: that takes a
 * fiftieth of the time of the n-gram model, which most pages then need not be asked about. Holds no
 * state, so one instance serves every thread.
 */
final class FunctionWords {
  private static final String RESOURCE = "function-words.txt";

  /** A text with fewer words is left to the model. */
  private static final int MIN_WORDS = 40;

  /** Share of a text's words that are among its language's commonest, at least. */
  private static final double MIN_SHARE = 0.2;

  /** For any other language, so many times more words speak for the best than for the other. */
  private static final double CLEAR = 2.5;

  /** Share of the words with letters that only Vietnamese has, from which on no words are asked. */
  private static final double VIETNAMESE_SHARE = 0.12;

  private static final int MAX_WORD = 8;

  private final List<String> languages = new ArrayList<>();

  /** The number of the set of languages that each word belongs to. */
  private final WordTable setsOfWords = new WordTable();

  /** Sets of languages: bit n stands for the nth. The first is that of all other words. */
  private final List<Integer> sets = new ArrayList<>(List.of(0));

  private FunctionWords() {}

  static FunctionWords load() {
    FunctionWords words = new FunctionWords();
    try (InputStream in =
            Objects.requireNonNull(FunctionWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    int bit = 1 << languages.size();
    languages.add(line.substring(0, colon));
    for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
      setsOfWords.put(word, number(sets.get(setsOfWords.get(word)) | bit));
    }
  }

  private int number(int set) {
    if (!sets.contains(set)) {
      sets.add(set);
    }
    return sets.indexOf(set);
  }

  /** The language of a text, or null where its words leave a doubt. */
  @Nullable String language(String text) {
    int[] found = new int[sets.size()];
    int words = 0;
    int vietnamese = 0;
    int start = -1;
    int hash = 0;
    boolean onlyVietnamese = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
        hash = WordTable.hash(hash, c);
        onlyVietnamese |= isVietnamese(c);
      } else if (start >= 0) {
        words++;
        vietnamese += onlyVietnamese ? 1 : 0;
        if (i - start <= MAX_WORD) {
          found[setsOfWords.get(text, start, i, hash)]++;
        }
        start = -1;
        hash = 0;
        onlyVietnamese = false;
      }
    }
    if (words < MIN_WORDS) {
      return null;
    }
    return vietnamese >= words * VIETNAMESE_SHARE ? "vi" : clearest(found, words);
  }

  /** Đ, ơ, ư and the latter two with a tone: no other language of Latin script has them. */
  private static boolean isVietnamese(char c) {
    return c == 'đ'
        || c == 'Đ'
        || c == 'ơ'
        || c == 'Ơ'
        || c == 'ư'
        || c == 'Ư'
        || (c >= 'Ớ' && c <= 'ợ')
        || (c >= 'Ứ' && c <= 'ự');
  }

  /**
   * @param found how often words of each set of languages were met
   */
  private @Nullable String clearest(int[] found, int words) {
    int best = 0;
    int most = -1;
    for (int i = 0; i < languages.size(); i++) {
      int count = count(found, 1 << i, 0);
      if (count > most) {
        best = i;
        most = count;
      }
    }
    if (most < words * MIN_SHARE) {
      return null;
    }
    for (int i = 0; i < languages.size(); i++) {
      int forBest = count(found, 1 << best, 1 << i);
      if (i != best && forBest < CLEAR * count(found, 1 << i, 1 << best)) {
        return null;
      }
    }
    return languages.get(best);
  }

  /** How many words are of one language and not of another. */
  private int count(int[] found, int of, int notOf) {
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      int set = sets.get(i);
      count += (set & of) != 0 && (set & notOf) == 0 ? found[i] : 0;
    }
    return count;
  }
}
