package io.dongtin.enrich.desk;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import io.dongtin.enrich.desk.DeskFile.Alias;
import io.dongtin.enrich.entity.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/** Finds the spellings that a desk has listed, as whole words and as they are written. */
final class Aliases {
  private final Map<String, Alias> bySpelling = new HashMap<>();
  private final Trie spellings;

  Aliases(List<Alias> aliases) {
    for (Alias alias : aliases) {
      bySpelling.put(alias.name(), alias);
      alias.also().forEach(spelling -> bySpelling.put(spelling, alias));
    }
    var trie = Trie.builder().ignoreOverlaps().onlyWholeWords();
    bySpelling.keySet().forEach(trie::addKeyword);
    spellings = trie.build();
  }

  void apply(Cast cast, String headline, String body) {
    if (bySpelling.isEmpty()) {
      return;
    }
    // Whoever is called by an alias in full is meant by the short forms in this article too.
    cast.change(one -> bySpelling.containsKey(one.name()), this::whoIsMeant);
    List<Mention> found = new ArrayList<>(find(Field.HEADLINE, headline));
    found.addAll(find(Field.BODY, body));
    for (Mention mention : found) {
      boolean isPart =
          cast.all().stream()
              .flatMap(one -> one.mentions().stream())
              .anyMatch(other -> isPart(mention, other));
      Alias alias = bySpelling.get(mention.text());
      if (!isPart && alias != null) {
        cast.removeMentions(other -> overlap(mention, other));
        cast.add(subject(alias, List.of(mention)));
      }
    }
  }

  private Subject whoIsMeant(Subject found) {
    Alias alias = bySpelling.get(found.name());
    return alias == null
        ? found
        : new Subject(
            alias.type(),
            id(alias),
            alias.name(),
            alias.country() == null ? found.country() : alias.country(),
            found.point(),
            found.address(),
            found.mentions());
  }

  private static Subject subject(Alias alias, List<Mention> mentions) {
    return new Subject(
        alias.type(), id(alias), alias.name(), alias.country(), null, Address.NONE, mentions);
  }

  static String id(Alias alias) {
    return alias.id() == null ? alias.type().id(alias.name()) : alias.id();
  }

  private List<Mention> find(Field field, String text) {
    List<Mention> found = new ArrayList<>();
    int units = 0;
    int points = 0;
    for (Emit emit : spellings.parseText(text)) {
      points += text.codePointCount(units, emit.getStart());
      units = emit.getStart();
      int length = text.codePointCount(units, emit.getEnd() + 1);
      found.add(new Mention(field, points, points + length, emit.getKeyword()));
    }
    return found;
  }

  /** Whether a name that was found is longer and holds the alias: FPT in FPT University. */
  private static boolean isPart(Mention mention, Mention other) {
    return overlap(mention, other)
        && other.start() <= mention.start()
        && other.end() >= mention.end()
        && other.end() - other.start() > mention.end() - mention.start();
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
  }
}
