package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at one place of an article.
 *
 * @param order counts the occurrences through headline and body
 * @param address how a person is addressed there
 */
record Occurrence(
    int order,
    EntityType type,
    @Nullable Known known,
    boolean certain,
    List<Token> words,
    Address address,
    Mention mention) {

  String name() {
    return mention.text();
  }

  /** The parts of the name of a person, as they sound; those of the full name if it is known. */
  List<String> parts() {
    List<String> parts = written();
    return parts.size() == 1 && known instanceof Known.KnownPerson person
        ? Resources.words(person.name(Language.ENGLISH)).stream().map(Sounds::key).toList()
        : parts;
  }

  private List<String> written() {
    var parts = new ArrayList<String>(words.size());
    var part = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      boolean hyphenated = i > 0 && words.get(i - 1).is('-') && word.glued();
      if (!word.isWord()) {
        continue;
      }
      if (!part.isEmpty() && !hyphenated) {
        parts.add(Sounds.key(part.toString()));
        part.setLength(0);
      }
      part.append(word.text());
    }
    if (!part.isEmpty()) {
      parts.add(Sounds.key(part.toString()));
    }
    return parts;
  }

  /** The same place in the text, grouped with the full name that an abbreviation stands for. */
  Occurrence standingFor(Occurrence full) {
    return new Occurrence(order, full.type, full.known, certain, full.words, address, mention);
  }

  /** A noun at another place of the article that means the same. */
  Occurrence meantBy(Mention noun, int order) {
    return new Occurrence(order, type, known, certain, words, Address.NONE, noun);
  }
}
