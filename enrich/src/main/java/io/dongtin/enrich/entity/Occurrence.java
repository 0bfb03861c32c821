package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at one place of an article.
 *
 * @param order counts the occurrences through headline and body
 */
record Occurrence(
    int order,
    EntityType type,
    @Nullable Known known,
    boolean certain,
    List<Token> words,
    Mention mention) {

  String name() {
    return mention.text();
  }

  /** The parts of a name of a person, without marks. */
  List<String> parts() {
    if (known instanceof Known.KnownPerson person) {
      return Resources.words(person.name(Language.ENGLISH)).stream().map(Sounds::key).toList();
    }
    var parts = new ArrayList<String>(words.size());
    var joined = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      boolean hyphenated = i > 0 && words.get(i - 1).is('-') && word.glued();
      if (word.is('-') && word.glued()) {
        continue;
      }
      if (!word.isWord()) {
        continue;
      }
      if (hyphenated) {
        joined.append(word.text());
        continue;
      }
      if (!joined.isEmpty()) {
        parts.add(Sounds.key(joined.toString()));
      }
      joined.setLength(0);
      joined.append(word.text());
    }
    if (!joined.isEmpty()) {
      parts.add(Sounds.key(joined.toString()));
    }
    return parts;
  }

  /** The same place in the text, grouped with the full name that an abbreviation stands for. */
  Occurrence standingFor(Occurrence full) {
    return new Occurrence(order, full.type, full.known, certain, full.words, mention);
  }
}
