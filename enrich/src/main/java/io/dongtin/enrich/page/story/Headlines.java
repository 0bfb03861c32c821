package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of the page: the heading that readers see, where it agrees with what the
 * markup states; otherwise the markup's word.
 */
final class Headlines {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\u2013\\u2014\\u00b7\\u00bb:-]+\\s+|\\s*[|\\u00bb]\\s*");
  private static final Set<Hint> NOT_HERE =
      Set.of(
          Hint.NAVIGATION,
          Hint.FOOTER,
          Hint.RELATED,
          Hint.COMMENT,
          Hint.HIDDEN,
          Hint.COOKIE,
          Hint.NEWSLETTER,
          Hint.FORM);

  /** How much the visible heading counts beside what markup states. */
  private static final double SHOWN = 0.9;

  private static final double ALIKE = 0.6;
  private static final int MAX_LENGTH = 300;
  private static final Phrases PHRASES = Phrases.load();

  /** Shorter lines at the top of a dump are its menu. */
  private static final int MIN_TITLE_WORDS = 4;

  private static final int MAX_PARAGRAPH_WORDS = 40;
  private static final Pattern LEADING_DATE =
      Pattern.compile("^(?:date\\s+)?\\d{4}-\\d{2}-\\d{2}\\s+");

  private Headlines() {}

  static Headline find(Layout layout, Candidates candidates) {
    List<Candidate> stated = candidates.of(Field.HEADLINE);
    return layout.html() || !stated.isEmpty() ? ofMarkup(layout, stated) : ofText(layout);
  }

  /** A further story's own headline. */
  static Headline of(Block block) {
    return new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.7);
  }

  private static Headline ofMarkup(Layout layout, List<Candidate> stated) {
    Block best = null;
    double bestLikeness = ALIKE;
    List<Set<String>> wanted = stated.stream().map(c -> words(c.value())).distinct().toList();
    int shortest = stated.stream().mapToInt(c -> c.value().length()).min().orElse(0);
    for (Block block : layout.blocks()) {
      if (block.text().length() > MAX_LENGTH
          || (block.kind() != Kind.HEADING && block.text().length() * 3 < shortest)
          || !mayBeHeadline(block)) {
        continue;
      }
      Set<String> words = words(block.text());
      double likeness =
          wanted.stream().mapToDouble(one -> likeness(words, one)).max().orElse(0)
              + (block.kind() == Kind.HEADING ? 0.3 - 0.05 * block.level() : 0);
      if (likeness > bestLikeness) {
        best = block;
        bestLikeness = likeness;
      }
    }
    int position = best == null ? -1 : best.position();
    if (!stated.isEmpty()) {
      return vote(stated, best, position);
    }
    if (best != null) {
      return new Headline(best.text(), position, Source.VISIBLE_TEXT, 0.9);
    }
    return firstHeading(layout);
  }

  /** The wording that most places agree on; each place counts as much as it is usually right. */
  private static Headline vote(List<Candidate> stated, @Nullable Block shown, int position) {
    Map<String, Double> votes = new LinkedHashMap<>();
    Map<String, Candidate> words = new HashMap<>();
    List<Candidate> voters = new ArrayList<>(stated);
    Set<Source> heard = new HashSet<>();
    if (shown != null && shown.kind() == Kind.HEADING) {
      voters.add(new Candidate(Field.HEADLINE, shown.text(), Source.VISIBLE_TEXT, SHOWN));
    }
    for (Candidate voter : voters) {
      boolean mayNameSite = voter.source() == Source.OPENGRAPH || voter.source() == Source.META;
      String text = mayNameSite ? withoutSite(voter.value()) : voter.value();
      double weight = weight(voter) / (heard.add(voter.source()) ? 1 : 4);
      votes.merge(Look.key(text), weight, Double::sum);
      words.merge(
          Look.key(text),
          new Candidate(Field.HEADLINE, text, voter.source(), voter.confidence()),
          (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }
    String winner = Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    Candidate best = Objects.requireNonNull(words.get(winner));
    double agreement = Math.min(1, 0.4 + 0.3 * votes.getOrDefault(winner, 0.0));
    return new Headline(best.value(), position, best.source(), agreement);
  }

  private static double weight(Candidate voter) {
    return switch (voter.source()) {
      case DROP, FIELD -> 3;
      case JSON_LD -> voter.confidence() >= 0.9 ? 1.2 : 0.2;
      case OPENGRAPH -> 1.0;
      case VISIBLE_TEXT -> SHOWN;
      case META -> 0.4;
      case MARKUP, URI, FILENAME, DETECTED -> 0.3;
    };
  }

  private static boolean mayBeHeadline(Block block) {
    return !block.hints(NOT_HERE);
  }

  private static Headline firstHeading(Layout layout) {
    Optional<Block> heading =
        layout.blocks().stream()
            .filter(block -> block.kind() == Kind.HEADING && mayBeHeadline(block))
            .min(Comparator.comparingInt(Block::level).thenComparingInt(Block::position));
    return heading
        .or(() -> layout.blocks().stream().findFirst())
        .map(block -> new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.5))
        .orElse(new Headline("", -1, Source.VISIBLE_TEXT, 0));
  }

  /** A dump begins with the page's title; the headline is the line that it begins with or holds. */
  private static Headline ofText(Layout layout) {
    if (layout.blocks().isEmpty()) {
      return new Headline("", -1, Source.VISIBLE_TEXT, 0);
    }
    Block top = firstTitle(layout);
    String title = LEADING_DATE.matcher(top.text()).replaceFirst("");
    String titleKey = Look.key(title);
    return IntStream.range(top.position() + 1, layout.blocks().size())
        .mapToObj(layout.blocks()::get)
        .filter(block -> Look.words(block.text()) >= 3 && block.text().length() <= MAX_LENGTH)
        .filter(
            block ->
                titleKey.startsWith(Look.key(block.text())) || likeness(block.text(), title) > 0.8)
        .max(
            Comparator.comparingInt((Block block) -> block.text().length())
                .thenComparing(Block::position, Comparator.reverseOrder()))
        .filter(block -> block.text().length() * 3 > title.length())
        .map(block -> new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.9))
        .orElseGet(
            () -> new Headline(withoutSite(title), top.position(), Source.VISIBLE_TEXT, 0.6));
  }

  /** The first line with the length of a title; menus above it have lines of a word or two. */
  private static Block firstTitle(Layout layout) {
    for (Block block : layout.blocks()) {
      if (Look.words(block.text()) > MAX_PARAGRAPH_WORDS) {
        break; // The story begins; what stood above it was all there is.
      }
      if (Look.words(block.text()) >= MIN_TITLE_WORDS
          && PHRASES.of(block.text()) == null
          && !Look.isDateLine(block.text())) {
        return block;
      }
    }
    return layout.blocks().getFirst();
  }

  /** {@code Headline - Site | Section} → {@code Headline}: the longest part, if it comes first. */
  static String withoutSite(String title) {
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1];
    int cut = title.lastIndexOf(last);
    String head =
        title.substring(0, cut).replaceFirst("[\\s|\\u2013\\u2014\\u00b7\\u00bb:-]+$", "");
    if (Look.words(last) <= 5 && Look.words(head) >= 3) {
      return head;
    }
    return title;
  }

  /** Share of common words, 0 to 1 (Dice). */
  static double likeness(String one, String other) {
    return one.equals(other) ? 1 : likeness(words(one), words(other));
  }

  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return 2.0 * common / (a.size() + b.size());
  }

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(List.of(NOT_WORD.split(text.toLowerCase(java.util.Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
