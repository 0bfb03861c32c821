package io.dongtin.enrich.page;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Hint;
import io.dongtin.enrich.page.block.Kind;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the authors: as markup states them, or as a line near the headline or the end. */
final class Bylines {
  private static final Pattern SPLIT =
      Pattern.compile("\\s*[,;|/&]\\s*|\\s+(?:and|và|und|et|y|og|och|en|with)\\s+(?=\\p{Lu})");
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^(?:by|von|par|por|de|di|av|af|door|written by|text|autor(?:in)?|author|tác giả|bài|thực hiện|pv|phóng viên|ctv|nhóm pv|oleh|tekst)\\s*:?\\s+(?=\\p{Lu})");
  private static final Pattern NAME =
      Pattern.compile(
          "(?U)(?:\\p{Lu}[\\w.’'-]*|de|von|van|der|den|da|di|la|le|al|el|bin|ten|dos|du)(?:\\s+(?:\\p{Lu}[\\w.’'-]*|de|von|van|der|den|da|di|la|le|al|el|bin|ten|dos|du)){0,4}");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?iu)https?:|www\\.|@|^admin$|^administrator$|^editor(?:s)?$|^staff$|^guest$|^anonymous$|\\.(?:com|vn|net)$|^\\d+$|^redaktion$|^webmaster$|^unknown$|^[a-z]+(?:-[a-z]+)+$");

  /** Letters that only Vietnamese has. */
  private static final Pattern VIETNAMESE =
      Pattern.compile("[ạảấầẩậắằặẻẽẹếềểệỉịọỏốồổộớờởợụủứừửữựỳỵỷỹ]");

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]");
  private static final int MAX_NAMES = 12;
  private static final int MAX_LINE = 90;

  private final Page page;
  private final Story story;

  /** Names, and the place that states them. */
  record Found(List<String> names, Source source, double confidence) {}

  Bylines(Page page, Story story) {
    this.page = page;
    this.story = story;
  }

  Optional<Found> find() {
    if (story.number() > 1) {
      return visible();
    }
    Optional<Found> stated = stated();
    if (stated.isPresent() && !isPublisher(stated.get().names())) {
      return stated;
    }
    return visible().or(() -> stated);
  }

  /** Many pages state the paper as the author, and print the person's name beside the text. */
  private boolean isPublisher(List<String> names) {
    String host = Addresses.canonical(page).getHost();
    String site = letters(host == null ? "" : host);
    return names.stream()
        .map(Bylines::letters)
        .allMatch(
            name ->
                site.contains(name)
                    || page.candidates().of(Field.PUBLISHER).stream()
                        .anyMatch(publisher -> letters(publisher.value()).equals(name)));
  }

  private static String letters(String text) {
    return NOT_A_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Optional<Found> stated() {
    List<Candidate> all = page.candidates().of(Field.AUTHOR);
    for (Candidate first : all) {
      Set<String> names = new LinkedHashSet<>();
      all.stream()
          .filter(c -> c.source() == first.source() && c.confidence() == first.confidence())
          .forEach(c -> names.addAll(names(c.value())));
      if (!names.isEmpty()) {
        return Optional.of(
            new Found(
                names.stream().limit(MAX_NAMES).toList(), first.source(), first.confidence()));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String part : SPLIT.split(PREFIX.matcher(line).replaceFirst(""), -1)) {
      String name = PREFIX.matcher(part.strip()).replaceFirst("").strip();
      if (!name.isEmpty() && name.length() <= 60 && !NOT_A_NAME.matcher(name).find()) {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<Found> visible() {
    List<BlockVerdict> verdicts = story.verdicts();
    int first = verdicts.size();
    int last = -1;
    for (BlockVerdict verdict : verdicts) {
      if (verdict.kept()) {
        first = Math.min(first, verdict.block().position());
        last = verdict.block().position();
      }
    }
    int headline = Math.max(0, story.headline().position());
    for (int i = headline; i < Math.min(first + 2, verdicts.size()); i++) {
      Optional<Found> found = ofLine(verdicts.get(i), false);
      if (found.isPresent()) {
        return found;
      }
    }
    for (int i = Math.max(0, last - 1); i < Math.min(last + 4, verdicts.size()); i++) {
      Optional<Found> found = ofLine(verdicts.get(i), true);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> ofLine(BlockVerdict verdict, boolean atEnd) {
    Block block = verdict.block();
    String line = block.text();
    if (line.length() > MAX_LINE
        || verdict.rule() == Rule.HEADLINE
        || verdict.rule() == Rule.CREDIT_LINE) {
      return Optional.empty();
    }
    boolean marked =
        PREFIX.matcher(line).find()
            || block.hints().contains(Hint.BYLINE)
            || verdict.rule() == Rule.BYLINE;
    if (!marked && !(atEnd && isVietnameseName(block))) {
      return Optional.empty();
    }
    List<String> names = names(line).stream().filter(name -> NAME.matcher(name).matches()).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(names, Source.VISIBLE_TEXT, marked ? 0.6 : 0.5));
  }

  /** Vietnamese papers set the author's name alone under the text. */
  private boolean isVietnameseName(Block block) {
    String line = block.text();
    // In HTML a line of plain capitals is as often a tag or a column as a name.
    boolean accented = line.chars().anyMatch(c -> c > 0x7F);
    return (accented || block.kind() == Kind.LINE)
        && NAME.matcher(line).matches()
        && line.split(" ", -1).length >= 2
        && VIETNAMESE.matcher(story.text().body()).find();
  }
}
