package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.HintSet;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the headline of the page: the heading that readers see and the statements of the markup
 * vote on its wording; a text dump tells by its lines.
 */
final class Headlines {
  private static final HintSet NOT_HERE =
      HintSet.of(
          Hint.NAVIGATION,
          Hint.FOOTER,
          Hint.RELATED,
          Hint.COMMENT,
          Hint.HIDDEN,
          Hint.COOKIE,
          Hint.NEWSLETTER,
          Hint.FORM);
  private static final double ALIKE = 0.6;
  private static final int MAX_LENGTH = 300;

  private Headlines() {}

  static Headline find(Layout layout, Lines lines, Candidates candidates) {
    List<Candidate> stated = candidates.of(Field.HEADLINE);
    return layout.html() || !stated.isEmpty()
        ? ofMarkup(layout, lines, candidates, stated)
        : DumpHeadline.find(layout, lines);
  }

  /** A further story's own headline. */
  static Headline of(Block block) {
    return new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.7);
  }

  private static Headline ofMarkup(
      Layout layout, Lines lines, Candidates candidates, List<Candidate> stated) {
    SiteNames site = SiteNames.of(candidates);
    List<String> kickers =
        candidates.of(Field.KICKER).stream().map(Candidate::value).distinct().toList();
    ShownHeading headings =
        new ShownHeading(layout, stated.stream().map(Candidate::value).toList(), kickers);
    Block heading = headings.find();
    if (heading != null && site.are(heading.text())) {
      heading = null;
    }
    if (heading == null && stated.isEmpty()) {
      return layout.blocks().stream()
          .findFirst()
          .map(block -> new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.3))
          .orElse(new Headline("", -1, Source.VISIBLE_TEXT, 0));
    }
    HeadlineVote vote = new HeadlineVote(layout, lines, site);
    if (heading != null) {
      vote.show(heading.text(), headings.withoutKicker(heading.text()));
    }
    vote.state(stated);
    return vote.winner(heading == null ? positionOf(stated, layout) : heading.position());
  }

  /** Where no heading shows the headline, a line may. */
  private static int positionOf(List<Candidate> stated, Layout layout) {
    List<Set<String>> wanted = stated.stream().map(c -> words(c.value())).distinct().toList();
    int shortest = stated.stream().mapToInt(c -> c.value().length()).min().orElse(0);
    int best = -1;
    double highest = ALIKE;
    for (Block block : layout.blocks()) {
      if (block.text().length() > MAX_LENGTH
          || (block.kind() != Kind.HEADING && block.text().length() * 3 < shortest)
          || block.hints(NOT_HERE)) {
        continue;
      }
      Set<String> words = words(block.text());
      double likeness = wanted.stream().mapToDouble(one -> likeness(words, one)).max().orElse(0);
      if (likeness > highest) {
        best = block.position();
        highest = likeness;
      }
    }
    return best;
  }

  /** Share of common words, 0 to 1 (Dice). */
  static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return 2.0 * common(a, b) / (a.size() + b.size());
  }

  /** How many of the words are among the others. */
  static int common(Set<String> words, Set<String> others) {
    int common = 0;
    for (String word : words) {
      common += others.contains(word) ? 1 : 0;
    }
    return common;
  }

  /** The words of a text in lower case. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && WordScan.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
