package io.dongtin.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a body into stretches of paragraphs that are read by the rules of one language. */
final class Sections {
  /** Fewer words do not show a language: a caption, a name, a title. */
  private static final int MIN_WORDS = 10;

  /**
   * Vietnamese text has its own letters in every fourth place; English with Vietnamese names not.
   */
  private static final double MIN_VIETNAMESE = 0.12;

  private static final double MAX_VIETNAMESE = 0.01;
  private static final double MIN_ENGLISH = 0.2;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "as", "it",
          "by", "he", "she", "we", "this", "are", "from", "has", "have", "not", "be", "will",
          "they");

  /** From one character to another, the latter not included. */
  record Section(int start, int end, Language language) {}

  private Sections() {}

  /** The sections of a text in order; they hold all of it. */
  static List<Section> of(String text, Language language) {
    var sections = new ArrayList<Section>();
    int start = 0;
    while (start < text.length()) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line + 1;
      Language own = language(text.substring(start, end), language);
      int last = sections.size() - 1;
      if (last >= 0 && sections.get(last).language() == own) {
        sections.set(last, new Section(sections.get(last).start(), end, own));
      } else {
        sections.add(new Section(start, end, own));
      }
      start = end;
    }
    return sections;
  }

  /** That of the article, unless the paragraph shows plainly that it is in the other one. */
  private static Language language(String paragraph, Language article) {
    return switch (article) {
      case OTHER -> article;
      case VIETNAMESE -> isEnglish(paragraph) ? Language.ENGLISH : article;
      case ENGLISH ->
          Language.shareOfVietnamese(paragraph) > MIN_VIETNAMESE
                  && Resources.words(paragraph).size() >= MIN_WORDS
              ? Language.VIETNAMESE
              : article;
    };
  }

  private static boolean isEnglish(String paragraph) {
    if (Language.shareOfVietnamese(paragraph) > MAX_VIETNAMESE) {
      return false;
    }
    List<String> words = Resources.words(paragraph);
    long english = words.stream().filter(ENGLISH::contains).count();
    return words.size() >= MIN_WORDS && english >= words.size() * MIN_ENGLISH;
  }
}
