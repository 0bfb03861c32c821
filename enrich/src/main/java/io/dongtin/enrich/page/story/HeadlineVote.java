package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.MarkupReader;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The wording of the headline that most places agree on. What readers see counts more than any one
 * statement, and less than two that agree; wording that the story does not use is another page's.
 */
final class HeadlineVote {
  /** The visible heading. */
  private static final double SHOWN = 1.3;

  /** What counts for a wording whose words the story uses. */
  private static final double OF_THE_STORY = 2;

  /** Share of a headline's words that stories in its language use at least. */
  private static final double MIN_USED = 0.5;

  private final Layout layout;
  private final Lines lines;
  private final SiteNames site;
  private final Map<String, Double> votes = new LinkedHashMap<>();
  private final Map<String, Map<String, Ballot>> wordings = new HashMap<>();
  private final Set<Source> heard = EnumSet.noneOf(Source.class);

  /** What JSON-LD states, and what the heading shows. */
  private final Set<String> surest = new HashSet<>();

  private record Ballot(String text, Source source, double weight) {}

  HeadlineVote(Layout layout, Lines lines, SiteNames site) {
    this.layout = layout;
    this.lines = lines;
    this.site = site;
  }

  /** Counts the visible heading; {@code rest} is what follows the kicker in it. */
  void show(String heading, String rest) {
    boolean hasKicker = !rest.equals(heading);
    String text = site.cutFrom(rest);
    surest.add(Look.key(text));
    cast(text, Source.VISIBLE_TEXT, hasKicker ? SHOWN * 0.75 : SHOWN);
    if (hasKicker) {
      heard.remove(Source.VISIBLE_TEXT);
      cast(heading, Source.VISIBLE_TEXT, SHOWN * 0.25);
    }
  }

  /** Counts what the markup states. */
  void state(List<Candidate> stated) {
    Set<String> whole = new HashSet<>();
    for (Candidate candidate : stated) {
      if (isOfArticle(candidate)) {
        String text = site.cutFrom(candidate.value());
        cast(text, candidate.source(), weight(candidate));
        whole.add(Look.key(text));
      }
    }
    surest.addAll(whole);
    for (Candidate candidate : stated) {
      if (!isOfArticle(candidate)) {
        String text = site.cutFrom(candidate.value());
        boolean isWhole = whole.contains(Look.key(text));
        cast(
            isWhole ? text : SiteNames.cutToStated(text, surest),
            candidate.source(),
            weight(candidate));
      }
    }
  }

  private static boolean isOfArticle(Candidate candidate) {
    return candidate.source() == Source.JSON_LD && candidate.confidence() >= 0.9;
  }

  /** A source that says several things is heard once; the others count little. */
  private void cast(String text, Source source, double weight) {
    String key = Look.key(text);
    if (key.isEmpty()) {
      return;
    }
    double counted = weight / (heard.add(source) ? 1 : 4);
    votes.merge(key, counted, Double::sum);
    wordings
        .computeIfAbsent(key, any -> new LinkedHashMap<>())
        .merge(
            text,
            new Ballot(text, source, source == Source.VISIBLE_TEXT ? counted / 2 : counted),
            (a, b) -> new Ballot(text, a.source(), a.weight() + b.weight()));
  }

  private static double weight(Candidate candidate) {
    return switch (candidate.source()) {
      case DROP, FIELD -> 6;
      case JSON_LD -> candidate.confidence() >= 0.9 ? 1.2 : 0.2;
      case OPENGRAPH -> 1.1;
      case MARKUP -> 0.2;
      case META -> candidate.confidence() == MarkupReader.TITLE ? 0.15 : 0.05;
      case VISIBLE_TEXT, URI, FILENAME, DETECTED -> 0.1;
    };
  }

  /** The headline. */
  Headline winner(int position) {
    if (votes.size() > 1) {
      Map<String, Set<String>> words = HashMap.newHashMap(votes.size());
      votes.keySet().forEach(key -> words.put(key, Headlines.words(ballot(key).text())));
      Set<String> all = new HashSet<>();
      words.values().forEach(all::addAll);
      Set<String> used = WordsOfStory.among(all, layout, lines);
      votes.replaceAll((key, vote) -> vote + use(words.getOrDefault(key, Set.of()), used));
    }
    String key = Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
    Ballot best = ballot(key);
    double agreement =
        votes.size() == 1 ? 1 : Math.min(1, 0.3 + 0.15 * votes.getOrDefault(key, 0.0));
    return new Headline(best.text(), position, best.source(), agreement);
  }

  /** Of the same words, a heading may lack the punctuation that line breaks stand for. */
  private Ballot ballot(String key) {
    return Objects.requireNonNull(wordings.get(key)).values().stream()
        .max(Comparator.comparingDouble(Ballot::weight))
        .orElseThrow();
  }

  private static double use(Set<String> words, Set<String> used) {
    if (words.isEmpty()) {
      return 0;
    }
    double share = Headlines.common(words, used) / (double) words.size();
    return share + (share >= MIN_USED ? OF_THE_STORY : 0);
  }
}
