package io.dongtin.enrich.page.story;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.block.Layout;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the headline of a text dump, which begins with the page's title; the headline is the line
 * that the title begins with or holds.
 */
final class DumpHeadline {
  private static final int MAX_LENGTH = 300;

  /** Shorter lines at the top of a dump are its menu. */
  private static final int MIN_TITLE_WORDS = 4;

  private static final int MAX_PARAGRAPH_WORDS = 40;
  private static final Pattern LEADING_DATE =
      Pattern.compile("^(?:date\\s+)?\\d{4}-\\d{2}-\\d{2}\\s+");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\u2013\\u2014\\u00b7\\u00bb:-]+\\s+|\\s*[|\\u00bb]\\s*");
  private static final Pattern SEPARATOR_AT_END =
      Pattern.compile("[\\s|\\u2013\\u2014\\u00b7\\u00bb:-]+$");

  private DumpHeadline() {}

  static Headline find(Layout layout, Lines lines) {
    if (layout.blocks().isEmpty()) {
      return new Headline("", -1, Source.VISIBLE_TEXT, 0);
    }
    Block top = firstTitle(layout, lines);
    String title = LEADING_DATE.matcher(top.text()).replaceFirst("");
    String titleKey = Look.key(title);
    Set<String> titleWords = Headlines.words(title);
    return IntStream.range(top.position() + 1, layout.blocks().size())
        .mapToObj(layout.blocks()::get)
        .filter(block -> block.text().length() <= MAX_LENGTH && lines.of(block).words() >= 3)
        .filter(
            block ->
                titleKey.startsWith(lines.of(block).key())
                    || block.text().equals(title)
                    || Headlines.likeness(Headlines.words(block.text()), titleWords) > 0.8)
        .max(
            Comparator.comparingInt((Block block) -> block.text().length())
                .thenComparing(Block::position, Comparator.reverseOrder()))
        .filter(block -> block.text().length() * 3 > title.length())
        .map(block -> new Headline(block.text(), block.position(), Source.VISIBLE_TEXT, 0.9))
        .orElseGet(
            () -> new Headline(withoutSite(title), top.position(), Source.VISIBLE_TEXT, 0.6));
  }

  /** The first line with the length of a title; menus above it have lines of a word or two. */
  private static Block firstTitle(Layout layout, Lines lines) {
    for (Block block : layout.blocks()) {
      Line line = lines.of(block);
      if (line.words() > MAX_PARAGRAPH_WORDS) {
        break; // The story begins; what stood above it was all there is.
      }
      if (line.words() >= MIN_TITLE_WORDS && line.phrase() == null && !line.isDateLine()) {
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
    String head =
        SEPARATOR_AT_END.matcher(title.substring(0, title.lastIndexOf(last))).replaceFirst("");
    return Look.words(last) <= 5 && Look.words(head) >= 3 ? head : title;
  }
}
