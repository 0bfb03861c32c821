package io.dongtin.enrich.page;

import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.metadata.Moment;
import io.dongtin.enrich.page.metadata.Moments;
import io.dongtin.enrich.page.metadata.RelativeTimes;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The publication time that readers see: a dated line near the headline, in the story or at its
 * edges, never one of a side list.
 */
final class VisibleDates {
  private static final Set<Rule> NEVER =
      EnumSet.of(
          Rule.CAPTION,
          Rule.REPEATED_CAPTION,
          Rule.COPYRIGHT,
          Rule.COMMENT,
          Rule.COOKIE_BANNER,
          Rule.OTHER_STORY,
          Rule.ADVERTISEMENT);

  /** What stands for lists of other stories, unless it touches the headline. */
  private static final Set<Rule> LISTS =
      EnumSet.of(
          Rule.RELATED_STORY,
          Rule.TEASER,
          Rule.LINK_LIST,
          Rule.NEWSLETTER,
          Rule.SIDEBAR,
          Rule.NAVIGATION,
          Rule.FOOTER);

  private static final Set<Hint> ELSEWHERE =
      EnumSet.of(Hint.RELATED, Hint.COMMENT, Hint.SIDEBAR, Hint.FOOTER, Hint.NAVIGATION);
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?iu)publish|posted|veröffentlicht|erstellt|publié|publicad|pubblicat|gepubliceerd|ngày"
              + " đăng|đăng lúc|cập nhật lúc|^date\\b");
  private static final Pattern UPDATED =
      Pattern.compile("(?iu)updated|aktualisiert|mis à jour|actualizad|aggiornat|bijgewerkt");

  private static final Pattern DATED =
      Pattern.compile(
          "(?iu)published|posted|veröffentlicht|erstellt|publié"
              + " le|publicado|pubblicato|gepubliceerd|last (?:edited|modified|updated)|zuletzt"
              + " geändert|letzte änderung|^\\W?stand:|ngày đăng|đăng lúc");

  private static final int ADJACENT = 3;
  private static final int AFTER_HEADLINE = 8;
  private static final int BEFORE_HEADLINE = 12;
  private static final int AFTER_STORY = 5;
  private static final int MAX_LENGTH = 160;

  /** How far apart the dates of a list of stories stand. */
  private static final int LIST_REACH = 6;

  private static final int LIST_SIZE = 2;

  /** So many paragraphs may stand before the one with a dateline. */
  private static final int PARAGRAPHS = 4;

  /** A dateline stands at the very beginning of a paragraph. */
  private static final int DATELINE = 24;

  /** A longer line that tells a time from now is a sentence or a teaser. */
  private static final int MAX_RELATIVE = 60;

  private static final Set<Rule> LISTS_OF_OTHERS =
      EnumSet.of(Rule.RELATED_STORY, Rule.TEASER, Rule.LINK_LIST, Rule.SIDEBAR);

  /** Labelled pages bear a far time, since nobody knows when they were true. */
  private static final Instant NO_TIME = Instant.parse("2090-01-01T00:00:00Z");

  private static final Instant FIRST_PAGE = Instant.parse("1994-01-01T00:00:00Z");

  private final Page page;
  private final List<BlockVerdict> verdicts;
  private final Moments moments;
  private final int headline;
  private final String headlineText;
  private final int first;
  private final int last;
  private final int endOfStory;
  private final Set<Hint> ofStory;

  /** A dated line, and how sure it is that the date is the story's. */
  record Found(Moment moment, double confidence, int position) {}

  VisibleDates(Page page, Story story, Moments moments) {
    this.page = page;
    this.verdicts = story.verdicts();
    this.moments = moments;
    this.headlineText = story.headline().text();
    int[] kept =
        verdicts.stream()
            .filter(BlockVerdict::kept)
            .mapToInt(verdict -> verdict.block().position())
            .toArray();
    this.first = kept.length == 0 ? 0 : kept[0];
    this.last = kept.length == 0 ? 0 : kept[kept.length - 1];
    int shown = story.headline().position();
    this.headline = shown >= 0 && shown <= first ? shown : Math.max(0, first - 1);
    this.endOfStory = endOfStory();
    this.ofStory = kept.length == 0 ? Set.of() : verdicts.get(first).block().hints();
  }

  /** Where the lines under the story end and lists of other stories begin. */
  private int endOfStory() {
    int end = Math.min(verdicts.size(), last + 1 + AFTER_STORY);
    for (int i = last + 1; i < end; i++) {
      if (LISTS.contains(verdicts.get(i).rule())) {
        return i;
      }
    }
    return end;
  }

  Optional<Found> find() {
    List<Found> dated = new ArrayList<>();
    int end = Math.min(verdicts.size(), last + AFTER_STORY + LIST_REACH);
    for (int i = Math.max(0, headline - BEFORE_HEADLINE - LIST_REACH); i < end; i++) {
      dated(verdicts.get(i)).ifPresent(dated::add);
    }
    Optional<Found> title = headline > BEFORE_HEADLINE ? ofTitleLine() : Optional.empty();
    title.ifPresent(dated::add);
    return dated.stream()
        .filter(found -> found.confidence() > 0)
        .filter(found -> isBesideHeadline(found.position()) || !isInList(found, dated))
        .max(
            Comparator.comparingDouble(Found::confidence)
                .thenComparing(
                    found -> Math.abs(found.position() - headline), Comparator.reverseOrder()));
  }

  /** A line anywhere below the headline that says that it tells when the page was published. */
  Optional<Found> labelled() {
    for (int i = headline; i < verdicts.size(); i++) {
      BlockVerdict verdict = verdicts.get(i);
      String text = verdict.block().text();
      String head = text.substring(0, Math.min(text.length(), MAX_LENGTH));
      boolean mayTell =
          verdict.kept()
              ? i >= last - 1
              : verdict.rule() != Rule.COMMENT
                  && verdict.rule() != Rule.RELATED_STORY
                  && text.length() <= MAX_LENGTH;
      if (mayTell && Moments.mayHoldDate(head) && DATED.matcher(head).find()) {
        Optional<Moment> moment =
            moments.first(head).filter(found -> isPlausible(found, page.time()));
        if (moment.isPresent()) {
          return moment.map(found -> new Found(found, 0.4, verdict.block().position()));
        }
      }
    }
    return Optional.empty();
  }

  /** {@code 3 giờ trước} beside the headline, counted from when the page was dropped. */
  Optional<Found> relative(ZoneId zone) {
    if (page.time().isAfter(NO_TIME)) {
      return Optional.empty();
    }
    int end = Math.min(verdicts.size(), Math.max(headline, first) + ADJACENT + 1);
    for (int i = Math.max(0, headline - ADJACENT); i < end; i++) {
      BlockVerdict verdict = verdicts.get(i);
      String text = verdict.block().text();
      boolean mayTell =
          !verdict.kept()
              && text.length() <= MAX_RELATIVE
              && !NEVER.contains(verdict.rule())
              && !LISTS_OF_OTHERS.contains(verdict.rule());
      Optional<Moment> moment =
          mayTell ? RelativeTimes.first(text, page.time(), zone) : Optional.empty();
      if (moment.isPresent()) {
        return Optional.of(new Found(moment.get(), 0.3, i));
      }
    }
    return Optional.empty();
  }

  private Optional<Found> dated(BlockVerdict verdict) {
    Block block = verdict.block();
    String text = dateText(verdict);
    if (!Moments.mayHoldDate(text)) {
      return Optional.empty();
    }
    return moments
        .first(text)
        .filter(moment -> isPlausible(moment, page.time()))
        .map(moment -> new Found(moment, confidence(verdict, text), block.position()));
  }

  /** What of a block may hold a date: a short line as a whole, of a paragraph its dateline. */
  private String dateText(BlockVerdict verdict) {
    String text = verdict.block().text();
    if (!verdict.kept()) {
      return text.length() <= MAX_LENGTH ? text : "";
    }
    if (verdict.block().position() > first + PARAGRAPHS) {
      return "";
    }
    boolean labelled =
        text.length() <= MAX_LENGTH && isBeside(first, verdict) && PUBLISHED.matcher(text).find();
    return labelled ? text : text.substring(0, Math.min(text.length(), DATELINE));
  }

  private static boolean isBeside(int first, BlockVerdict verdict) {
    return verdict.block().position() - first <= ADJACENT;
  }

  private double confidence(BlockVerdict verdict, String text) {
    int position = verdict.block().position();
    double base = ofPlace(position);
    boolean isStamp =
        verdict.rule() == Rule.DATE_LINE
            || verdict.rule() == Rule.HEADLINE
            || Character.isDigit(text.charAt(0));
    if (base == 0 || NEVER.contains(verdict.rule())) {
      return 0;
    }
    boolean touches = isBesideHeadline(position);
    if (!touches && (LISTS.contains(verdict.rule()) || isElsewhere(verdict.block()))) {
      return 0;
    }
    if (PUBLISHED.matcher(text).find()) {
      base += 0.1;
    } else if (UPDATED.matcher(text).find()) {
      base -= 0.1;
    }
    return verdict.kept() ? base - 0.15 : isStamp ? base + 0.05 : base - 0.05;
  }

  private double ofPlace(int position) {
    if (position >= endOfStory) {
      return 0;
    }
    if (position >= headline && position <= Math.max(headline, first) + AFTER_HEADLINE) {
      return 0.65;
    }
    if (isBesideHeadline(position)) {
      return 0.65;
    }
    if (position < headline && position >= headline - BEFORE_HEADLINE) {
      return 0.5;
    }
    if (position > first && position < last) {
      return 0.45;
    }
    return position > last ? 0.45 : 0;
  }

  private boolean isBesideHeadline(int position) {
    return Math.abs(position - headline) <= ADJACENT;
  }

  /** Hints that the story has too say nothing. */
  private boolean isElsewhere(Block block) {
    boolean inArticle =
        block.hints().contains(Hint.ARTICLE) && block.position() <= first + AFTER_HEADLINE;
    for (Hint hint : block.hints()) {
      boolean says = hint != Hint.SIDEBAR || !inArticle;
      if (says && ELSEWHERE.contains(hint) && !ofStory.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  /** Several dates on lines near by are those of several stories. */
  private static boolean isInList(Found found, List<Found> all) {
    long others =
        all.stream()
            .filter(other -> other.position() != found.position())
            .filter(other -> Math.abs(other.position() - found.position()) <= LIST_REACH)
            .filter(other -> !day(other).equals(day(found)))
            .count();
    return others >= LIST_SIZE;
  }

  private static LocalDate day(Found found) {
    return found.moment().at().toLocalDate();
  }

  /** {@code Headline – Site – 13.06.2023}: the title at the top of a dump. */
  private Optional<Found> ofTitleLine() {
    Block top = verdicts.getFirst().block();
    if (headlineText.length() < DATELINE || !top.text().startsWith(headlineText)) {
      return Optional.empty();
    }
    return moments
        .first(top.text().substring(headlineText.length()))
        .filter(moment -> isPlausible(moment, page.time()))
        .map(moment -> new Found(moment, 0.5, 0));
  }

  static boolean isPlausible(Moment moment, Instant dropped) {
    Instant at = moment.at().toInstant();
    return at.isAfter(FIRST_PAGE) && at.isBefore(dropped.plus(Duration.ofDays(2)));
  }
}
