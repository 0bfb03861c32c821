package io.dongtin.enrich.entity;

import io.dongtin.enrich.entity.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that rules have found in an article, to be found again where the rules see less: at the
 * start of a sentence, and in a headline in capitals.
 */
final class RememberedNames {
  private record Name(Span span, List<Token> words) {
    /** In capitals every word may be a name, so letters are compared without case there. */
    boolean isWritten(NamedText text, int from) {
      if (text.isShouted()) {
        return true;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).text().equals(text.tokens().get(from + i).text())) {
          return false;
        }
      }
      return true;
    }
  }

  private final Phrases<Name> names = new Phrases<>();

  void add(List<Token> words, Span span) {
    names.add(words, new Name(span, words));
  }

  /** The names of a text: those found there, and those remembered in place of guesses and gaps. */
  List<Span> in(NamedText text) {
    List<Span> found = text.spans();
    var spans = new ArrayList<Span>(found.size());
    int next = 0;
    int at = 0;
    while (at < text.tokens().size()) {
      while (next < found.size() && found.get(next).to() <= at) {
        next++;
      }
      Span span = next < found.size() ? found.get(next) : null;
      Span remembered = at(text, at);
      if (remembered != null && isFree(found, next, remembered)) {
        spans.add(remembered);
        at = remembered.to();
      } else if (span != null && span.from() == at) {
        spans.add(span);
        at = span.to();
      } else {
        at++;
      }
    }
    return spans;
  }

  private @Nullable Span at(NamedText text, int from) {
    Token token = text.tokens().get(from);
    if (!token.isName()) {
      return null;
    }
    var match = names.longest(text.tokens(), from);
    if (match == null
        || (match.end() == from + 1 && !text.isShouted())
        || !match.value().isWritten(text, from)
        || goesOn(text, match.end())) {
      return null;
    }
    Span span = match.value().span();
    return new Span(from, match.end(), span.type(), span.known(), true);
  }

  /** Another capital, and it is a longer name. */
  private static boolean goesOn(NamedText text, int end) {
    if (text.isShouted() || end >= text.tokens().size()) {
      return false;
    }
    Token next = text.tokens().get(end);
    return next.shape() == Shape.CAPITALISED && !next.opens();
  }

  /** Whether only guesses lie there, and none of them reaches further. */
  private static boolean isFree(List<Span> found, int next, Span remembered) {
    for (int i = next; i < found.size() && found.get(i).from() < remembered.to(); i++) {
      Span span = found.get(i);
      if (span.certain() || span.from() < remembered.from() || span.to() > remembered.to()) {
        return false;
      }
    }
    return true;
  }
}
