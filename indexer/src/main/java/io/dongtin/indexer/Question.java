package io.dongtin.indexer;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a search, cut into its parts by {@link QuestionParser}.
 *
 * @param wanted what an article should hold
 * @param unwanted what it must not hold
 */
public record Question(List<Wanted> wanted, List<Term> unwanted) {
  public Question {
    wanted = List.copyOf(wanted);
    unwanted = List.copyOf(unwanted);
  }

  /** Understands a text in the zone of this machine. */
  public static Question of(String text) {
    return QuestionParser.parse(text);
  }

  /** What is in the index is NFC; a terminal may give letters and their marks apart. */
  static String normalised(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** Whether it asks for words, by which results can be ranked. */
  boolean hasWords() {
    return wanted.stream().anyMatch(Wanted::isWords);
  }

  /** One of these is enough. Either all of them are words or all of them are conditions. */
  public record Wanted(List<Term> anyOf) {
    public Wanted {
      anyOf = List.copyOf(anyOf);
    }

    boolean isWords() {
      return anyOf.stream().anyMatch(Term::isWords);
    }
  }

  /** The smallest part of a question. */
  public sealed interface Term {
    /** Whether it is looked for in the text; conditions change no ranking. */
    default boolean isWords() {
      return switch (this) {
        case Word unused -> true;
        case Beginning unused -> true;
        case Phrase unused -> true;
        case Named unused -> false;
        case Published unused -> false;
      };
    }
  }

  /** {@code word}. */
  public record Word(String text) implements Term {}

  /** {@code begin*}. */
  public record Beginning(String text) implements Term {}

  /** {@code "some words in this order"}. */
  public record Phrase(String text) implements Term {}

  /** {@code person:biden}, {@code lang:vi}; part of the name is enough. */
  public record Named(Field field, String value) implements Term {}

  /** {@code after:2026-11-01} or {@code before:2026-12}; exactly one of the two is there. */
  public record Published(@Nullable Instant since, @Nullable Instant until) implements Term {}

  /** What a name can be the name of. */
  public enum Field {
    PERSON,
    ORGANISATION,
    PLACE,
    PUBLISHER,
    LANGUAGE
  }
}
