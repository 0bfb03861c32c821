package io.dongtin.enrich.entity;

import io.dongtin.contract.Entity.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the titles and honorifics that stand beside the name of a person: before it, where the
 * office may lie between ({@code Bộ trưởng Quốc phòng Nga X}), or after it and a comma.
 */
final class Addresses {
  /** The longest title in the cue files has this many words. */
  private static final int LONGEST = 6;

  /** More titles than this before one name are a list of people. */
  private static final int MOST = 3;

  private static final Set<String> SEVERAL = Set.of("hai", "các");

  private final Cues cues;
  private final boolean vietnamese;

  Addresses(Cues cues, Language language) {
    this.cues = cues;
    this.vietnamese = language == Language.VIETNAMESE;
  }

  /** How the person is addressed whose name is the span of this index. */
  Address at(List<Token> tokens, List<Span> spans, int index) {
    Span name = spans.get(index);
    var found = new ArrayList<Range>();
    int at = name.from();
    int before = index;
    while (found.size() < MOST) {
      at = pastStop(tokens, at);
      if (before > 0 && spans.get(before - 1).to() == at) {
        // The office, or another person, who has the titles further on.
        before--;
        if (spans.get(before).type() == EntityType.PERSON) {
          break;
        }
        at = spans.get(before).from();
        continue;
      }
      Range title = endingAt(tokens, at);
      if (title == null) {
        break;
      }
      found.add(0, title);
      at = title.from;
    }
    Range after = after(tokens, spans, index);
    if (after != null) {
      found.add(after);
    }
    return Address.of(found.stream().map(range -> address(tokens, range)).toList());
  }

  private record Range(int from, int to) {}

  /** Passes the stop of "Mr." and "TS.", and the comma of "Thượng tướng, Bộ trưởng". */
  private int pastStop(List<Token> tokens, int at) {
    if (at < 2) {
      return at;
    }
    Token mark = tokens.get(at - 1);
    boolean stop = mark.is('.') && mark.glued();
    boolean comma = mark.is(',') && cues.at(Cue.TITLE, tokens, at);
    return (stop || comma) && endingAt(tokens, at - 1) != null ? at - 1 : at;
  }

  /** The longest title that ends before this token, its field of office included. */
  private @Nullable Range endingAt(List<Token> tokens, int end) {
    if (end == 0 || (end < tokens.size() && tokens.get(end).opens())) {
      return null;
    }
    for (int from = Math.max(0, end - LONGEST); from < end; from++) {
      if (titleEnd(tokens, from) == end && !cues.at(Cue.RELATION, tokens, from)) {
        return new Range(from, end);
      }
    }
    for (int from = Math.max(0, end - 2); from < end; from++) {
      // "hai ông X": the last word alone is how he is called.
      if (cues.end(Cue.HONORIFIC, tokens, from) == end
          && !SEVERAL.contains(tokens.get(from).key())) {
        return new Range(from, end);
      }
    }
    return null;
  }

  private int titleEnd(List<Token> tokens, int from) {
    int title = cues.end(Cue.TITLE, tokens, from);
    return title == from || !vietnamese ? title : cues.end(Cue.ORGANISATION_WORD, tokens, title);
  }

  /** "Lopez, a professor at …": but not where the title is that of the next person in a list. */
  private @Nullable Range after(List<Token> tokens, List<Span> spans, int index) {
    int comma = spans.get(index).to();
    if (comma + 1 >= tokens.size() || !tokens.get(comma).is(',')) {
      return null;
    }
    int from = comma + 1;
    while (!vietnamese && from < tokens.size() && opensApposition(tokens, from)) {
      from++;
    }
    if (from >= tokens.size() || tokens.get(from).opens()) {
      return null;
    }
    int end = titleEnd(tokens, from);
    if (end == from || cues.at(Cue.RELATION, tokens, from)) {
      return null;
    }
    int at = end;
    int next = index + 1;
    while (next < spans.size()
        && spans.get(next).from() == at
        && spans.get(next).type() != EntityType.PERSON) {
      at = spans.get(next++).to();
    }
    boolean ofNext =
        next < spans.size()
            && spans.get(next).from() <= at + 1
            && spans.get(next).type() == EntityType.PERSON
            && !(at < tokens.size() && tokens.get(at).is(','));
    return ofNext ? null : new Range(from, end);
  }

  private boolean opensApposition(List<Token> tokens, int at) {
    String word = tokens.get(at).key();
    return word.equals("a")
        || word.equals("an")
        || word.equals("the")
        || cues.end(Cue.DEMONYM, tokens, at) == at + 1;
  }

  private Address address(List<Token> tokens, Range range) {
    return new Address(List.of(title(tokens, range)), gender(tokens, range));
  }

  private String title(List<Token> tokens, Range range) {
    var title = new StringBuilder();
    boolean shouted = false;
    for (int at = range.from; at < range.to; at++) {
      Token token = tokens.get(at);
      if (at > range.from && !token.glued()) {
        title.append(' ');
      }
      title.append(token.text());
      shouted |= token.shape() == Token.Shape.UPPER && token.text().length() > LONGEST;
    }
    boolean honorific = vietnamese && cues.end(Cue.HONORIFIC, tokens, range.from) == range.to;
    return honorific || shouted ? title.toString().toLowerCase(Locale.ROOT) : title.toString();
  }

  private @Nullable Gender gender(List<Token> tokens, Range range) {
    // "nữ nhà văn": the word before tells it too.
    int from = vietnamese ? Math.max(0, range.from - 1) : range.from;
    for (int at = from; at < range.to; at++) {
      if (isWithin(Cue.FEMALE, tokens, at, range.to)) {
        return Gender.FEMALE;
      }
      if (isWithin(Cue.MALE, tokens, at, range.to)) {
        return Gender.MALE;
      }
    }
    return null;
  }

  private boolean isWithin(Cue cue, List<Token> tokens, int at, int end) {
    int to = cues.end(cue, tokens, at);
    return to > at && to <= end;
  }
}
