package io.dongtin.enrich.entity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cue words of one language. */
final class Cues {
  private final Map<Cue, Phrases<Cue>> phrases = new EnumMap<>(Cue.class);

  private Cues(String file) {
    for (Cue cue : Cue.values()) {
      phrases.put(cue, new Phrases<>());
    }
    Resources.rows(
        file,
        row -> {
          var cue = Cue.of(row.get(0));
          for (String phrase : Resources.names(row.get(1))) {
            of(cue).add(phrase, cue);
          }
        });
  }

  static Cues load(Language language) {
    return new Cues(language == Language.VIETNAMESE ? "cues-vi.tsv" : "cues-en.tsv");
  }

  /**
   * The index after the longest cue of this kind that starts at the token, or {@code from} itself.
   */
  int end(Cue cue, List<Token> tokens, int from) {
    var match = from < tokens.size() ? of(cue).longest(tokens, from) : null;
    return match == null ? from : match.end();
  }

  /** The first words of the cues of these kinds. */
  Set<String> firstWords(Set<Cue> cues) {
    var words = new HashSet<String>();
    for (Cue cue : cues) {
      words.addAll(of(cue).firstWords());
    }
    return words;
  }

  boolean at(Cue cue, List<Token> tokens, int from) {
    return end(cue, tokens, from) > from;
  }

  /** Whether the words just before a token are a cue of this kind; looks two words back. */
  boolean before(Cue cue, List<Token> tokens, int index) {
    return (index > 0 && end(cue, tokens, index - 1) == index)
        || (index > 1 && end(cue, tokens, index - 2) == index);
  }

  private Phrases<Cue> of(Cue cue) {
    @Nullable Phrases<Cue> found = phrases.get(cue);
    if (found == null) {
      throw new IllegalStateException("no phrases for " + cue);
    }
    return found;
  }
}
