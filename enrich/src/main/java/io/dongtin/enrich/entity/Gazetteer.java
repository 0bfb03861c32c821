package io.dongtin.enrich.entity;

import io.dongtin.contract.Place.Point;
import io.dongtin.enrich.entity.Known.KnownOrganisation;
import io.dongtin.enrich.entity.Known.KnownPerson;
import io.dongtin.enrich.entity.Known.KnownPlace;
import io.dongtin.enrich.entity.Known.KnownPlace.Kind;
import io.dongtin.enrich.entity.Token.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places and organisations known by name, as one language writes them. */
final class Gazetteer {
  /** In Vietnamese text, a smaller town abroad is more often a homonym. */
  private static final int MIN_POPULATION_ABROAD = 60_000;

  /** "Thời Đại" is a paper, "Hải Dương" a province, not so "Hải dương học": both capitals count. */
  private static final Pattern TWO_CAPITALS = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

  /** English text needs a sign for the name of a town smaller than this. */
  private static final int SMALL_TOWN = 100_000;

  /** A name and what it names; {@code written} tells which letters must be capitals. */
  record Entry(Known known, String written, boolean weak, int capital, boolean strict) {}

  private final Phrases<Entry> phrases = new Phrases<>();

  private Gazetteer() {}

  static Gazetteer load(Language language, Names names) {
    var gazetteer = new Gazetteer();
    Resources.rows(
        "people.tsv",
        row ->
            gazetteer.add(
                new KnownPerson(
                    row.get(0), Resources.names(row.get(1)), Resources.names(row.get(2))),
                language,
                names));
    Resources.rows("organisations.tsv", row -> gazetteer.add(organisation(row), language, names));
    Resources.rows("places.tsv", row -> gazetteer.add(place(row), language, names));
    return gazetteer;
  }

  private static Known organisation(List<String> row) {
    return new KnownOrganisation(
        row.get(0), Resources.names(row.get(1)), Resources.names(row.get(2)));
  }

  private static Known place(List<String> row) {
    Point point =
        row.get(3).isEmpty()
            ? null
            : new Point(Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4)));
    return new KnownPlace(
        row.get(0),
        Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
        row.get(2).isEmpty() ? null : row.get(2),
        point,
        Integer.parseInt(row.get(5)),
        Resources.names(row.get(6)),
        Resources.names(row.get(7)));
  }

  private void add(Known known, Language language, Names names) {
    boolean vietnamese = language == Language.VIETNAMESE;
    for (String name : vietnamese ? known.vietnamese() : known.english()) {
      add(name, entry(known, name, weak(known, name, language, names)));
    }
    if (vietnamese && usedInVietnamese(known)) {
      for (String name : known.english()) {
        if (name.length() > 3 && !Syllables.areVietnamese(name)) {
          phrases.add(name, entry(known, name, weak(known, name, language, names)));
        }
      }
    }
    if (!vietnamese) {
      for (String name : known.vietnamese()) {
        if (name.indexOf(' ') > 0 && !name.equals(name.toLowerCase(Locale.ROOT))) {
          phrases.add(name, entry(known, name, false));
        }
      }
    }
  }

  /**
   * What is added first wins, but a form that needs no capital at its head replaces one that does.
   */
  private void add(String name, Entry entry) {
    Entry before = phrases.get(name);
    if (before != null
        && before.known().equals(entry.known())
        && (entry.capital() > 0 || (before.strict() && !entry.strict()))) {
      phrases.put(name, entry);
    } else {
      phrases.add(name, entry);
    }
  }

  private static Entry entry(Known known, String name, boolean weak) {
    int capital = 0;
    if (Character.isLowerCase(name.charAt(0))) {
      List<Token> tokens = Tokenizer.tokens(name);
      while (capital < tokens.size() - 1 && !tokens.get(capital).isName()) {
        capital++;
      }
    }
    boolean strict =
        (known instanceof KnownOrganisation || isVietnameseUnit(known, name))
            && TWO_CAPITALS.matcher(name).matches();
    return new Entry(known, name, weak, capital, strict);
  }

  /** Not a country: "Trung quốc" is how some write it, and no word. */
  private static boolean isVietnameseUnit(Known known, String name) {
    return known instanceof KnownPlace place
        && place.kind() != Kind.COUNTRY
        && Syllables.areVietnamese(name);
  }

  private static boolean usedInVietnamese(Known known) {
    return !(known instanceof KnownPlace place
        && place.kind() == Kind.CITY
        && place.population() < MIN_POPULATION_ABROAD);
  }

  /** A town whose name people bear too, or that is a word, needs a sign beside it. */
  private static boolean weak(Known known, String name, Language language, Names names) {
    if (!(known instanceof KnownPlace place) || place.kind() != Kind.CITY) {
      return false;
    }
    if (!place.vietnamese().isEmpty() && !names.isEnglishWord(Keys.of(name))) {
      // Known well enough to have a Vietnamese name of its own.
      return false;
    }
    boolean small = language == Language.ENGLISH && place.population() < SMALL_TOWN;
    boolean borne =
        place.population() < 1_000_000
            && (names.isGiven(name) || names.isFamily(name) || names.isEnglishWord(Keys.of(name)));
    return name.indexOf(' ') < 0 && (small || borne);
  }

  /** The first words of all names, as {@link Token#key}. */
  Set<String> firstWords() {
    return phrases.firstWords();
  }

  /** The longest name at this token, written as names are. */
  Phrases.@Nullable Match<Entry> at(List<Token> tokens, int from) {
    var match = phrases.longest(tokens, from);
    return match != null && isWritten(match.value(), tokens, from) ? match : null;
  }

  /** A known person's name at this token, in any case. */
  Phrases.@Nullable Match<Entry> person(List<Token> tokens, int from) {
    var match = phrases.longest(tokens, from);
    return match != null && match.value().known() instanceof KnownPerson ? match : null;
  }

  /** A name at this token in any case, unless it needs a sign beside it. */
  Phrases.@Nullable Match<Entry> anyCase(List<Token> tokens, int from) {
    var match = phrases.longest(tokens, from);
    return match != null && !match.value().weak() ? match : null;
  }

  /** What bears exactly this name. */
  @Nullable Known named(String name) {
    Entry entry = phrases.get(name);
    return entry == null ? null : entry.known();
  }

  boolean isCountry(List<Token> tokens, int from) {
    var match = at(tokens, from);
    return match != null
        && match.value().known() instanceof KnownPlace place
        && place.kind() == Kind.COUNTRY;
  }

  /** A country, or a state that stands after the name of a town. */
  boolean holdsTowns(List<Token> tokens, int from) {
    var match = at(tokens, from);
    return match != null
        && match.value().known() instanceof KnownPlace place
        && (place.kind() == Kind.COUNTRY || place.kind() == Kind.PROVINCE);
  }

  /** Letters are compared without case; this asks for the capitals that make a name. */
  private static boolean isWritten(Entry entry, List<Token> tokens, int from) {
    String name = entry.written();
    Token first = tokens.get(from);
    if (entry.strict() && !tokens.get(from + 1).isName()) {
      return false;
    }
    if (entry.capital() > 0) {
      return tokens.get(from + entry.capital()).isName();
    }
    boolean allCapitals = name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT));
    return allCapitals
        ? first.shape() == Shape.UPPER || first.shape() == Shape.INITIAL
        : first.isName();
  }
}
