package io.dongtin.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the forms of a person's name within one article: spellings of the full name, and the short
 * forms that follow it.
 */
final class PersonJoiner {
  /** One person: every occurrence, and the parts of the fullest form. */
  private static final class Person {
    final List<Occurrence> occurrences = new ArrayList<>();
    List<String> parts;

    Person(List<String> parts) {
      this.parts = parts;
    }

    boolean isKnownAs(Occurrence occurrence) {
      return occurrence.known() != null
          && occurrences.stream().anyMatch(other -> occurrence.known().equals(other.known()));
    }
  }

  private final List<Person> people = new ArrayList<>();

  private PersonJoiner() {}

  /** Groups the occurrences by person; people in the order of their first full name. */
  static List<List<Occurrence>> join(List<Occurrence> occurrences) {
    var joiner = new PersonJoiner();
    for (Occurrence occurrence : occurrences) {
      List<String> parts = occurrence.parts();
      if (parts.size() > 1) {
        joiner.addFull(occurrence, parts);
      }
    }
    for (Occurrence occurrence : occurrences) {
      List<String> parts = occurrence.parts();
      if (parts.size() == 1) {
        joiner.addShort(occurrence, parts);
      }
    }
    return joiner.people.stream()
        .map(
            person ->
                person.occurrences.stream()
                    .sorted(Comparator.comparingInt(Occurrence::order))
                    .toList())
        .toList();
  }

  private void addFull(Occurrence occurrence, List<String> parts) {
    for (Person person : people) {
      if (sameFull(person.parts, parts) || person.isKnownAs(occurrence)) {
        person.occurrences.add(occurrence);
        if (parts.size() > person.parts.size()
            || (parts.size() == person.parts.size() && length(parts) > length(person.parts))) {
          person.parts = parts;
        }
        return;
      }
    }
    addNew(occurrence, parts);
  }

  private void addNew(Occurrence occurrence, List<String> parts) {
    var person = new Person(parts);
    person.occurrences.add(occurrence);
    people.add(person);
  }

  private static int length(List<String> parts) {
    return String.join("", parts).length();
  }

  /**
   * The shorter form's parts stand in the longer one in order, initials for words, and share its
   * last part.
   */
  private static boolean sameFull(List<String> one, List<String> other) {
    if (one.size() < other.size()) {
      return sameFull(other, one);
    }
    List<String> longer = one;
    List<String> shorter = other;
    if (!longer.get(longer.size() - 1).equals(shorter.get(shorter.size() - 1))) {
      return false;
    }
    int at = 0;
    for (String part : longer) {
      if (at < shorter.size() && matches(part, shorter.get(at))) {
        at++;
      }
    }
    return at == shorter.size();
  }

  private static boolean matches(String part, String other) {
    return part.equals(other)
        || Sounds.near(part, other)
        || (part.length() == 1 && other.startsWith(part))
        || (other.length() == 1 && part.startsWith(other));
  }

  private void addShort(Occurrence occurrence, List<String> parts) {
    Person best = null;
    int bestRank = 0;
    for (Person person : people) {
      int rank = rank(person, parts.get(0), occurrence);
      if (rank > bestRank || (rank == bestRank && rank > 0 && isNearer(person, best, occurrence))) {
        best = person;
        bestRank = rank;
      }
    }
    if (best == null) {
      addNew(occurrence, parts);
    } else {
      best.occurrences.add(occurrence);
    }
  }

  /** The last part is what people are called by, in Vietnamese and in the West; else the first. */
  private static int rank(Person person, String part, Occurrence occurrence) {
    int size = person.parts.size();
    if (size == 1) {
      return person.parts.get(0).equals(part) ? 3 : 0;
    }
    if (person.parts.get(size - 1).equals(part)) {
      return 2;
    }
    if (person.parts.get(0).equals(part)) {
      return 1;
    }
    return person.parts.contains(part) && !Syllables.isVietnamese(occurrence.name()) ? 1 : 0;
  }

  private static boolean isNearer(Person person, @Nullable Person best, Occurrence occurrence) {
    return best == null || lastBefore(person, occurrence) > lastBefore(best, occurrence);
  }

  private static int lastBefore(Person person, Occurrence occurrence) {
    int last = -1;
    for (Occurrence other : person.occurrences) {
      if (other.order() < occurrence.order()) {
        last = Math.max(last, other.order());
      }
    }
    return last;
  }
}
