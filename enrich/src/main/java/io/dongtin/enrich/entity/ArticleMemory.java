package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one part of an article tells about the names in another: it settles guesses and fills gaps.
 */
final class ArticleMemory {
  /** An article of this many words shows by other places whether a single word is a name. */
  private static final int LONG = 120;

  private static final int MIN_GUESSES = 2;

  /** A noun means an organisation that is among so many names before it. */
  private static final int REACH = 50;

  private record Sense(EntityType type, @Nullable Known known) {}

  private final NamedArticle article;
  private final Map<String, Sense> senses = new HashMap<>();
  private final Set<String> personParts = new HashSet<>();

  /** How often a guess stands where a capital means a name. */
  private final Map<String, Integer> guesses = new HashMap<>();

  private final RememberedNames names = new RememberedNames();
  private final boolean isLong;
  private final Map<String, Occurrence> abbreviated = new HashMap<>();

  ArticleMemory(NamedArticle article) {
    this.article = article;
    this.isLong = article.texts().stream().mapToInt(text -> text.tokens().size()).sum() >= LONG;
    for (NamedText text : article.texts()) {
      learn(text);
    }
  }

  private void count(NamedText text, Span span) {
    if (!text.tokens().get(span.from()).opens()) {
      guesses.merge(text.words(span.from(), span.to()), 1, Integer::sum);
    }
  }

  private void learn(NamedText text) {
    for (Span span : text.spans()) {
      learnProperName(text, span);
      if (!span.certain()) {
        count(text, span);
        continue;
      }
      senses.putIfAbsent(text.words(span.from(), span.to()), new Sense(span.type(), span.known()));
      if (!text.isShouted()) {
        names.add(text.tokens().subList(span.from(), span.to()), span);
        for (Span place : nestedPlaces(text, span)) {
          names.add(text.tokens().subList(place.from(), place.to()), place);
        }
      }
      if (span.type() == EntityType.PERSON && span.known() == null) {
        for (int i = span.from(); i < span.to(); i++) {
          Token token = text.tokens().get(i);
          boolean last = i == span.to() - 1;
          if (token.isName()
              && token.text().length() > 1
              && (last || !Syllables.isVietnamese(token))) {
            personParts.add(token.text());
          }
        }
      }
    }
    Abbreviations.in(text)
        .fullBy()
        .forEach(
            (name, span) -> abbreviated.putIfAbsent(name, occurrence(text, span, Address.NONE, 0)));
  }

  /** After "Tập đoàn Hòa Phát", "Hòa Phát" is no place. */
  private void learnProperName(NamedText text, Span span) {
    OrganisationShortForms forms = text.rules().shortForms();
    if (forms == null || span.type() != EntityType.ORGANISATION || span.known() != null) {
      return;
    }
    List<Token> proper = forms.properName(text.tokens().subList(span.from(), span.to()));
    if (proper != null) {
      senses.putIfAbsent(text.words(proper), new Sense(EntityType.ORGANISATION, null));
      names.add(proper, Span.of(0, proper.size(), EntityType.ORGANISATION));
    }
  }

  /** All the names of the article in order, countries within the names of organisations too. */
  List<Occurrence> occurrences() {
    var occurrences = new ArrayList<Occurrence>();
    for (NamedText text : article.texts()) {
      var spans = new ArrayList<Span>();
      int free = 0;
      for (Span span : names.in(text)) {
        fill(text, free, span.from(), spans);
        Span settled = settle(text, span);
        if (settled != null) {
          spans.add(settled);
        }
        free = span.to();
      }
      fill(text, free, text.tokens().size(), spans);
      free = 0;
      for (int i = 0; i < spans.size(); i++) {
        Span span = spans.get(i);
        nouns(text, free, span.from(), occurrences);
        occurrences.add(resolved(text, spans, i, occurrences.size()));
        for (Span place : nestedPlaces(text, span)) {
          occurrences.add(occurrence(text, place, Address.NONE, occurrences.size()));
        }
        free = span.to();
      }
      nouns(text, free, text.tokens().size(), occurrences);
    }
    return occurrences;
  }

  private @Nullable Span settle(NamedText text, Span span) {
    if (span.known() != null || span.certain()) {
      return span;
    }
    var words = text.words(span.from(), span.to());
    var sense = senses.get(words);
    if (sense != null) {
      return new Span(span.from(), span.to(), sense.type(), sense.known(), true);
    }
    if (personParts.contains(words)) {
      return Span.of(span.from(), span.to(), EntityType.PERSON);
    }
    boolean oneWord = span.to() == span.from() + 1 && span.type() == EntityType.PERSON;
    boolean backed = guesses.getOrDefault(words, 0) >= MIN_GUESSES;
    return isLong && oneWord && !backed ? null : span;
  }

  /** Adds the nouns that stand for an organisation which the article has named before. */
  private static void nouns(NamedText text, int from, int to, List<Occurrence> occurrences) {
    OrganisationShortForms forms = text.rules().shortForms();
    for (int i = from; forms != null && i < to; i++) {
      int end = forms.nounEnd(text.tokens(), i);
      if (end > i && end <= to) {
        List<Token> noun = text.tokens().subList(i, end);
        Occurrence full = meant(forms, noun, occurrences);
        if (full != null) {
          occurrences.add(full.meantBy(text.mention(i, end, true), occurrences.size()));
        }
        i = end - 1;
      }
    }
  }

  /** The organisation named last that the noun fits. */
  private static @Nullable Occurrence meant(
      OrganisationShortForms forms, List<Token> noun, List<Occurrence> occurrences) {
    int last = occurrences.size() - 1;
    for (int before = last; before >= Math.max(0, last - REACH); before--) {
      Occurrence full = occurrences.get(before);
      if (full.type() == EntityType.ORGANISATION && forms.fits(noun, full.words())) {
        return full;
      }
    }
    return null;
  }

  private Occurrence resolved(NamedText text, List<Span> spans, int index, int order) {
    Span span = spans.get(index);
    Addresses addresses = text.rules().addresses();
    Address address =
        span.type() == EntityType.PERSON && addresses != null
            ? addresses.at(text.tokens(), spans, index)
            : Address.NONE;
    var found = occurrence(text, span, address, order);
    var full = abbreviated.get(found.name());
    return full == null ? found : found.standingFor(full);
  }

  /**
   * Finds the short forms of known people, and abbreviations, among the words that no rule took.
   */
  private void fill(NamedText text, int from, int to, List<Span> spans) {
    for (int i = from; i < to; i++) {
      Token token = text.tokens().get(i);
      if (!token.isName()) {
        continue;
      }
      if (token.shape() == Shape.UPPER && abbreviated.containsKey(token.text())) {
        spans.add(Span.of(i, i + 1, EntityType.ORGANISATION));
      } else if (personParts.contains(token.text()) && !Syllables.isVietnamese(token)) {
        spans.add(Span.of(i, i + 1, EntityType.PERSON));
      }
    }
  }

  private static List<Span> nestedPlaces(NamedText text, Span span) {
    if (span.known() != null || span.type() != EntityType.ORGANISATION) {
      return List.of();
    }
    var places = new ArrayList<Span>();
    for (int i = span.from() + 1; i < span.to(); i++) {
      var match = text.gazetteer().at(text.tokens(), i);
      if (match != null
          && match.end() <= span.to()
          && !VietnamesePlaces.isWard(text.tokens().get(i - 1))
          && !match.value().weak()
          && match.value().known() instanceof KnownPlace) {
        places.add(Span.known(i, match.end(), match.value().known()));
        i = match.end() - 1;
      }
    }
    return places;
  }

  private static Occurrence occurrence(NamedText text, Span span, Address address, int order) {
    return new Occurrence(
        order,
        span.type(),
        span.known(),
        span.certain(),
        text.tokens().subList(span.from(), span.to()),
        address,
        text.mention(span.from(), span.to(), false));
  }
}
