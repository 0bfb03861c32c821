package io.dongtin.enrich.page;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The byline that readers see: a line that says so, a name beside the date, or, in a dump, a name
 * alone on a line under the headline or the text.
 */
final class VisibleBylines {
  /** Letters that only Vietnamese has. */
  private static final Pattern VIETNAMESE =
      Pattern.compile("[ạảấầẩậắằặẻẽẹếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]");

  /** {@code Kommentar von …}: what a text is, before the word for "by". */
  private static final Pattern KIND_BY =
      Pattern.compile(
          "(?U)^(?:\\p{L}+"
              + " ){1,3}(?:by|von|par|por|av|af|door)\\s+(?=\\p{Lu}[\\w.'’-]+\\s+\\p{Lu})");

  /** The stamp on a line and what follows it. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?iu)(?:\\s*[,|/·•–-]\\s*(?:\\p{L}+,\\s*)?|\\s*)(?:\\d{1,2}[.:h/-]\\s?\\d{1,2}.*|\\d{1,2}\\.?"
              + " \\p{L}+\\.? \\d{4}.*|\\p{L}+ \\d{1,2}, \\d{4}.*)$");

  private static final Pattern AGENCY_AT_END =
      Pattern.compile(
          "(?U)\\s+(?:mit|with|and|und|et|y)?\\s*(?:The Associated Press|Associated"
              + " Press|AP|Reuters|AFP|dpa|TTXVN)$");

  /** {@code By Ada Finch and Tom Reed, Pacific Wire}: no more names come after the last two. */
  private static final Pattern PUBLISHER_AT_END =
      Pattern.compile("(?U)^(.+\\s(?:and|và|und|et|y)\\s+\\p{Lu}[^,]+),\\s*\\p{Lu}[^,]*$");

  private static final Pattern CREDITED =
      Pattern.compile("(?iu)^theo\\s+([^/(\\[]{5,40}?)\\s*(?:/\\s*\\S.*|[(\\[].*)$");

  /** What a dump glued to a name: {@code Ada FinchTravel Reporter}; not {@code Tom McReed}. */
  private static final Pattern GLUED =
      Pattern.compile("(?U)^(\\p{Lu}[\\w.'’-]*\\s(?:.*\\s)?\\p{Lu}\\p{Ll}{3,})\\p{Lu}\\p{Ll}.*$");

  private static final Pattern SPACE = Pattern.compile(" ");
  private static final int MAX_LINE = 90;
  private static final int MAX_NAME_LINE = 60;

  /** Lines under the headline among which a byline stands. */
  private static final int REACH = 7;

  /** How near a date a name alone is a byline. */
  private static final int BESIDE_DATE = 3;

  private final Story story;
  private final List<BlockVerdict> verdicts;
  private final boolean dump;
  private final int first;
  private final int last;
  private final int headline;

  VisibleBylines(Page page, Story story) {
    this.story = story;
    this.verdicts = story.verdicts();
    this.dump = !page.layout().html();
    int[] kept =
        verdicts.stream()
            .filter(BlockVerdict::kept)
            .mapToInt(verdict -> verdict.block().position())
            .toArray();
    this.first = kept.length == 0 ? verdicts.size() : kept[0];
    this.last = kept.length == 0 ? -1 : kept[kept.length - 1];
    this.headline = Math.max(0, story.headline().position());
  }

  Optional<Bylines.Found> find() {
    int end = Math.min(verdicts.size(), first + (dump ? REACH : 2));
    int begin = dump ? Math.max(0, Math.min(headline, first) - BESIDE_DATE) : headline;
    return firstOf(headline, end, this::marked)
        .or(() -> dump ? firstOf(begin, end, this::dated) : Optional.empty())
        .or(() -> dump ? firstOf(begin, end, this::alone) : Optional.empty())
        .or(() -> firstOf(Math.max(0, last - 1), Math.min(last + 4, verdicts.size()), this::atEnd))
        .or(this::inCredit);
  }

  /** {@code Theo Ada Finch (Pacific Wire)}: the credit names whom the source named. */
  private Optional<Bylines.Found> inCredit() {
    for (BlockVerdict verdict : verdicts) {
      Matcher credit = CREDITED.matcher(verdict.block().text());
      if (verdict.rule() == Rule.CREDIT_LINE && credit.matches()) {
        List<String> names = fullNames(credit.group(1));
        if (!names.isEmpty()) {
          return Optional.of(new Bylines.Found(names, Source.VISIBLE_TEXT, 0.4));
        }
      }
    }
    return Optional.empty();
  }

  private interface Rules {
    List<String> names(BlockVerdict verdict);
  }

  private Optional<Bylines.Found> firstOf(int from, int to, Rules rules) {
    for (int i = from; i < to; i++) {
      BlockVerdict verdict = verdicts.get(i);
      if (verdict.block().text().length() <= MAX_LINE
          && verdict.rule() != Rule.HEADLINE
          && verdict.rule() != Rule.CREDIT_LINE
          && verdict.rule() != Rule.CAPTION
          && verdict.rule() != Rule.COPYRIGHT) {
        List<String> names = rules.names(verdict);
        if (!names.isEmpty()) {
          boolean says = Bylines.PREFIX.matcher(verdict.block().text()).find();
          return Optional.of(new Bylines.Found(names, Source.VISIBLE_TEXT, says ? 0.6 : 0.5));
        }
      }
    }
    return Optional.empty();
  }

  /** A line that begins with the word for "by", or whose markup says that it is the byline. */
  private List<String> marked(BlockVerdict verdict) {
    Block block = verdict.block();
    String line = withoutStamp(block.text());
    Matcher kind = KIND_BY.matcher(line);
    boolean marked =
        Bylines.PREFIX.matcher(line).find()
            || block.hints().contains(Hint.BYLINE)
            || verdict.rule() == Rule.BYLINE
            || (!verdict.kept() && kind.find());
    return marked ? onlyNames(unglued(kind.reset().replaceFirst(""))) : List.of();
  }

  private static String withoutStamp(String line) {
    // Most lines have no digit, and the pattern is slow to find that out.
    return line.chars().anyMatch(Character::isDigit) ? STAMP.matcher(line).replaceFirst("") : line;
  }

  /** {@code Ada Finch, 17.10.2025 08:35}. */
  private List<String> dated(BlockVerdict verdict) {
    if (verdict.rule() != Rule.DATE_LINE && verdict.kept()) {
      return List.of();
    }
    Matcher stamp = STAMP.matcher(verdict.block().text());
    return stamp.find() && stamp.start() > 0
        ? fullNames(verdict.block().text().substring(0, stamp.start()))
        : List.of();
  }

  private String unglued(String line) {
    return dump ? GLUED.matcher(line).replaceFirst("$1") : line;
  }

  /** A name alone on its line, beside the date or just under the headline. */
  private List<String> alone(BlockVerdict verdict) {
    int position = verdict.block().position();
    boolean under = position > headline && position - headline <= BESIDE_DATE;
    if (verdict.kept() || !(under || isBesideDate(position))) {
      return List.of();
    }
    String line = verdict.block().text();
    return line.length() <= MAX_NAME_LINE ? fullNames(unglued(line)) : List.of();
  }

  private boolean isBesideDate(int position) {
    int to = Math.min(verdicts.size() - 1, position + BESIDE_DATE);
    for (int i = Math.max(0, position - BESIDE_DATE); i <= to; i++) {
      if (verdicts.get(i).rule() == Rule.DATE_LINE) {
        return true;
      }
    }
    return false;
  }

  /** Vietnamese papers set the author's name alone under the text. */
  private List<String> atEnd(BlockVerdict verdict) {
    List<String> marked = marked(verdict);
    if (!marked.isEmpty()) {
      return marked;
    }
    String line = verdict.block().text();
    // In HTML a line of plain capitals is as often a tag or a column as a name.
    boolean accented = line.chars().anyMatch(c -> c > 0x7F);
    boolean name =
        (accented || verdict.block().kind() == Kind.LINE)
            && Bylines.NAME.matcher(line).matches()
            && isFull(line)
            && VIETNAMESE.matcher(story.text().body()).find();
    return name ? onlyNames(line) : List.of();
  }

  private static List<String> onlyNames(String line) {
    String named = PUBLISHER_AT_END.matcher(line).replaceFirst("$1");
    String people = AGENCY_AT_END.matcher(named).replaceFirst("");
    return Bylines.names(people).stream()
        .filter(name -> Bylines.NAME.matcher(name).matches())
        .toList();
  }

  /** Names of two words or more, and nothing else on the line. */
  private static List<String> fullNames(String line) {
    List<String> all = Bylines.names(line);
    boolean clean =
        all.stream()
            .allMatch(
                name ->
                    isFull(name) && Bylines.NAME.matcher(name).matches() && !isInCapitals(name));
    return clean ? all : List.of();
  }

  private static boolean isFull(String name) {
    int words = SPACE.split(name, -1).length;
    return words >= 2 && words <= 4;
  }

  private static boolean isInCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }
}
