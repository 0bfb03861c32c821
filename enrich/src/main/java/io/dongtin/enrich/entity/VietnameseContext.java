package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownPlace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names beside a guess make of it. */
final class VietnameseContext {
  private static final Set<String> LIST_WORDS = Set.of("và", "hoặc");

  private final Cues cues;
  private final Gazetteer gazetteer;

  VietnameseContext(Cues cues, Gazetteer gazetteer) {
    this.cues = cues;
    this.gazetteer = gazetteer;
  }

  /** In a list, a name is what its neighbour is; before the place that holds it, it is a place. */
  EntityType type(List<Token> tokens, Span found, @Nullable Span last) {
    int from = found.from();
    boolean syllable = found.to() - from == 1 && Syllables.isVietnamese(tokens.get(from));
    if (last != null && last.to() == from - 1 && !(syllable && last.type() != EntityType.PERSON)) {
      Token between = tokens.get(from - 1);
      boolean list = between.is(',') || between.is('/') || LIST_WORDS.contains(between.key());
      if (list || (between.is('(') && last.type() == EntityType.PLACE)) {
        return last.type();
      }
    }
    if (!syllable && found.to() + 1 < tokens.size()) {
      Token mark = tokens.get(found.to());
      boolean inside = mark.is('(') || mark.is(',');
      int next = found.to() + 1;
      if (inside
          && (cues.at(Cue.ADMINISTRATIVE, tokens, next) || isKnownPlace(tokens, next))
          && !tokens.get(next).opens()) {
        return EntityType.PLACE;
      }
    }
    return found.type();
  }

  private boolean isKnownPlace(List<Token> tokens, int at) {
    var match = gazetteer.at(tokens, at);
    return match != null
        && match.value().known() instanceof KnownPlace place
        && place.kind() != KnownPlace.Kind.COUNTRY
        && !match.value().weak();
  }
}
