package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in Vietnamese text: one walk from left to right in which the first rule that fits
 * takes its words.
 */
final class VietnameseNameFinder implements NameFinder {
  private final Cues cues;
  private final Gazetteer gazetteer;
  private final VietnameseOrganisations organisations;
  private final VietnameseRuns runs;
  private final CountryPairs pairs;

  VietnameseNameFinder(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.runs = new VietnameseRuns(cues, gazetteer, names);
    this.pairs = new CountryPairs(gazetteer);
    this.organisations = new VietnameseOrganisations(cues, gazetteer, runs);
  }

  @Override
  public List<Span> find(List<Token> tokens) {
    var spans = new ArrayList<Span>();
    var expects = VietnameseRuns.Expectation.NOTHING;
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      if (token.opens()) {
        expects = VietnameseRuns.Expectation.NOTHING;
      }
      if (!token.isWord()) {
        expects =
            token.is(',') || token.is('"') || token.is('“')
                ? expects
                : VietnameseRuns.Expectation.NOTHING;
        i++;
        continue;
      }
      int opening = opening(tokens, i, expects);
      if (opening > i) {
        i = opening;
        continue;
      }
      Span span = expects == VietnameseRuns.Expectation.PERSON ? null : headed(tokens, i);
      if (span == null) {
        int title = cues.end(Cue.TITLE, tokens, i);
        if (title > i
            && !(token.isName()
                && !token.opens()
                && isAllNames(tokens, i, title)
                && title - i > 1)) {
          i = cues.end(Cue.ORGANISATION_WORD, tokens, title);
          i = organisations.at(tokens, title) != null ? title : i;
          expects = VietnameseRuns.Expectation.TITLED;
          continue;
        }
        int honorific = cues.end(Cue.HONORIFIC, tokens, i);
        if (honorific > i
            && honorific < tokens.size()
            && (!token.isName() || token.opens())
            && tokens.get(honorific).isName()) {
          i = honorific;
          expects = VietnameseRuns.Expectation.PERSON;
          continue;
        }
        span = place(tokens, i, expects);
      }
      if (span == null && token.isName()) {
        span = runs.at(tokens, i, expects);
        if (span == null) {
          i = runs.end(tokens, i);
          expects = VietnameseRuns.Expectation.NOTHING;
          continue;
        }
      }
      if (span == null) {
        boolean lists = token.key().equals("và") || token.key().equals("cùng");
        expects = lists ? expects : VietnameseRuns.Expectation.NOTHING;
        i++;
        continue;
      }
      spans.add(span);
      expects = next(span, expects);
      i = span.to();
    }
    return spans;
  }

  /** The end of the words that open a sentence before a name and are none: "Theo Bộ Quốc phòng". */
  private int opening(List<Token> tokens, int i, VietnameseRuns.Expectation expects) {
    if (expects != VietnameseRuns.Expectation.NOTHING || !tokens.get(i).opens()) {
      return i;
    }
    int end = cues.end(Cue.NOT_A_NAME, tokens, i);
    boolean before =
        end > i && end < tokens.size() && tokens.get(end).isName() && !tokens.get(end).opens();
    boolean nothingElse =
        before
            && gazetteer.at(tokens, i) == null
            && organisations.at(tokens, i) == null
            && cues.end(Cue.TITLE, tokens, i) <= end - 1
            && cues.end(Cue.HONORIFIC, tokens, i) == i
            && cues.end(Cue.ADMINISTRATIVE, tokens, i) == i
            && !runs.isFullName(tokens, i);
    return nothingElse ? end : i;
  }

  /** After "Tổng thống Nga" a name may follow; after "ông Patrushev và" another. */
  private static VietnameseRuns.Expectation next(Span span, VietnameseRuns.Expectation before) {
    return switch (span.type()) {
      case PERSON -> before;
      case PLACE, ORGANISATION ->
          before == VietnameseRuns.Expectation.TITLED
              ? VietnameseRuns.Expectation.TITLED
              : VietnameseRuns.Expectation.NOTHING;
    };
  }

  private static boolean isAllNames(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().allMatch(Token::isName);
  }

  /** An organisation or a place that its first word announces. */
  private @Nullable Span headed(List<Token> tokens, int i) {
    Span known = null;
    var match = gazetteer.at(tokens, i);
    if (match != null && match.value().known() instanceof KnownOrganisation) {
      known = Span.known(i, match.end(), match.value().known());
    }
    boolean place =
        match != null && match.value().known() instanceof KnownPlace && match.end() > i + 1;
    Span organisation =
        place && !cues.at(Cue.ADMINISTRATIVE, tokens, i) ? null : organisations.at(tokens, i);
    if (known != null && (organisation == null || organisation.to() <= known.to())) {
      return known;
    }
    if (organisation != null) {
      return organisation;
    }
    return headedPlace(tokens, i);
  }

  private @Nullable Span headedPlace(List<Token> tokens, int i) {
    boolean lower = tokens.get(i).shape() == Shape.LOWER;
    int head = cues.end(Cue.ADMINISTRATIVE, tokens, i);
    if (head == i && lower) {
      head = cues.end(Cue.PLACE_HEAD, tokens, i);
    }
    if (head == i) {
      return null;
    }
    if (head < tokens.size() && tokens.get(head).is('.')) {
      head++;
    }
    if (head >= tokens.size()) {
      return null;
    }
    Token next = tokens.get(head);
    if (next.opens() || !(next.isName() || next.shape() == Shape.NUMBER)) {
      return null;
    }
    var whole = gazetteer.at(tokens, i);
    var name = gazetteer.at(tokens, head);
    if (whole != null && (name == null || whole.end() >= name.end())) {
      return Span.known(i, whole.end(), whole.value().known());
    }
    if (next.shape() == Shape.NUMBER) {
      return head + 1 < tokens.size()
              && tokens.get(head + 1).glued()
              && tokens.get(head + 1).is('/')
          ? null
          : Span.of(i, head + 1, EntityType.PLACE);
    }
    int end = runs.end(tokens, head);
    if (name != null && name.end() >= end) {
      return new Span(i, name.end(), EntityType.PLACE, name.value().known(), true);
    }
    return Span.of(i, Math.min(end, head + 5), EntityType.PLACE);
  }

  private @Nullable Span place(List<Token> tokens, int i, VietnameseRuns.Expectation expects) {
    if (expects == VietnameseRuns.Expectation.PERSON) {
      return null;
    }
    Span paired = pairs.at(tokens, i);
    if (paired != null && gazetteer.at(tokens, i) == null) {
      return paired;
    }
    var match = gazetteer.at(tokens, i);
    if (match == null || !(match.value().known() instanceof KnownPlace)) {
      return null;
    }
    if (cues.before(Cue.NOT_PLACE_AFTER, tokens, i)) {
      return null;
    }
    return runs.overrules(tokens, i, match)
        ? null
        : Span.known(i, match.end(), match.value().known());
  }
}
