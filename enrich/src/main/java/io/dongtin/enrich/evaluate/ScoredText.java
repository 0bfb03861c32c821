package io.dongtin.enrich.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Titles and names as the scoring programs compare them: quotes, dashes, case and space made one.
 */
final class ScoredText {
  /** What Python calls a word character, of which combining marks are none. */
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("(?U)\\s*(?:[,;&|/]|\\band\\b|\\bvà\\b|\\bund\\b)\\s*");
  private static final Pattern BY = Pattern.compile("(?U)^(?:by|von|par|theo|de|por)\\s+");
  private static final Pattern EDGES = Pattern.compile("^[ .:-]+|[ .:-]+$");

  private ScoredText() {}

  static String normal(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder one = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '“', '”', '„', '«', '»' -> one.append('"');
        case '‘', '’' -> one.append('\'');
        case '–', '—', '‑' -> one.append('-');
        case '…' -> one.append("...");
        case '\u00a0' -> one.append(' ');
        case '\u00ad', '\u200b' -> {}
        default -> one.append(c);
      }
    }
    String spaced =
        SPACE.matcher(Normalizer.normalize(one, Normalizer.Form.NFKC)).replaceAll(" ").strip();
    return UCharacter.foldCase(spaced, true);
  }

  /** The names in the texts, apart. */
  static Set<String> names(List<String> texts) {
    Set<String> names = new HashSet<>();
    for (String text : texts) {
      for (String part : BETWEEN_NAMES.split(normal(text), -1)) {
        String name = EDGES.matcher(BY.matcher(part).replaceFirst("")).replaceAll("");
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The words of a text with the number of times that each stands in it. */
  static Map<String, Integer> words(@Nullable String text) {
    Map<String, Integer> words = new HashMap<>();
    WORD.matcher(normal(text))
        .results()
        .forEach(word -> words.merge(word.group(), 1, Integer::sum));
    return words;
  }

  /** Text with its white space collapsed. */
  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
