package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the short forms of an organisation's name within one article to the full one: {@code Hòa
 * Phát}, {@code Tập đoàn Hòa Phát}. A form that fits two organisations is left alone.
 */
final class OrganisationJoiner {
  private static final int MIN_WORDS_LEFT_OUT = 3;

  /** No article names more; a list of firms does, and comparing all pairs would take for ever. */
  private static final int MOST = 500;

  private record Group(List<String> words, List<Occurrence> occurrences) {
    static Group of(List<Occurrence> occurrences) {
      var words =
          occurrences.get(0).words().stream().filter(Token::isWord).map(Token::key).toList();
      return new Group(words, new ArrayList<>(occurrences));
    }

    int first() {
      return occurrences.get(0).order();
    }

    boolean isInHeadline() {
      return occurrences.get(0).mention().field() == Field.HEADLINE;
    }
  }

  private OrganisationJoiner() {}

  /** The same occurrences in fewer groups; each group begins with a full form. */
  static List<List<Occurrence>> join(Collection<List<Occurrence>> organisations) {
    if (organisations.size() > MOST) {
      return List.copyOf(organisations);
    }
    List<Group> groups = organisations.stream().map(Group::of).toList();
    List<List<Occurrence>> joined = new ArrayList<>();
    for (Group group : groups) {
      Group full = full(group, groups);
      if (full == null) {
        joined.add(group.occurrences);
      } else {
        full.occurrences.addAll(group.occurrences);
      }
    }
    return joined;
  }

  private static @Nullable Group full(Group group, List<Group> groups) {
    if (group.occurrences.get(0).known() != null) {
      return null;
    }
    List<Group> longer =
        groups.stream()
            .filter(other -> isShortFor(group.words, other.words))
            .filter(other -> group.isInHeadline() || other.first() < group.first())
            .toList();
    // A form of a form is a form of the fullest.
    return longer.stream()
        .max(Comparator.comparingInt(other -> other.words.size()))
        .filter(fullest -> longer.stream().allMatch(other -> isWithin(other.words, fullest.words)))
        .orElse(null);
  }

  private static boolean isWithin(List<String> words, List<String> longer) {
    return words.equals(longer) || isShortFor(words, longer);
  }

  /** Its beginning or its end; or both without what stands between. */
  private static boolean isShortFor(List<String> shorter, List<String> longer) {
    int size = shorter.size();
    int more = longer.size() - size;
    if (size == 0 || more <= 0) {
      return false;
    }
    return longer.subList(0, size).equals(shorter)
        || longer.subList(more, longer.size()).equals(shorter)
        || (size >= MIN_WORDS_LEFT_OUT && leavesOut(shorter, longer));
  }

  private static boolean leavesOut(List<String> shorter, List<String> longer) {
    if (!shorter.get(0).equals(longer.get(0))) {
      return false;
    }
    int at = 0;
    for (String word : longer) {
      at += at < shorter.size() && word.equals(shorter.get(at)) ? 1 : 0;
    }
    return at == shorter.size() && shorter.get(at - 1).equals(longer.get(longer.size() - 1));
  }
}
