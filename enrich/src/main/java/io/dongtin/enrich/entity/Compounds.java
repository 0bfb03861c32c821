package io.dongtin.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vietnamese words of two syllables whose first could be taken for a name: {@code Hoàn cảnh}. */
final class Compounds {
  private final Map<String, Set<String>> seconds = new HashMap<>();

  private Compounds() {}

  static Compounds load() {
    var compounds = new Compounds();
    Resources.lines(
        "compounds-vi.txt",
        line -> {
          int colon = line.indexOf(':');
          var known =
              compounds.seconds.computeIfAbsent(
                  Keys.of(line.substring(0, colon)), key -> new HashSet<>());
          for (String second : Resources.words(line.substring(colon + 2))) {
            known.add(Keys.of(second));
          }
        });
    return compounds;
  }

  /** Whether the capital at this token opens such a word, the second syllable in lower case. */
  boolean at(List<Token> tokens, int index) {
    if (index + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(index + 1);
    var known = seconds.get(tokens.get(index).key());
    return known != null
        && next.shape() == Token.Shape.LOWER
        && !next.opens()
        && known.contains(next.key());
  }
}
