package io.dongtin.enrich.page.block;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What one element's tag, class, id, role and the like suggest. */
final class ElementHints {
  /** Names of more words than this and one are seldom given to boxes. */
  private static final int MIN_JOINTS = 4;

  private static final ClassWords CLASS_WORDS = ClassWords.load();

  private ElementHints() {}

  static Set<Hint> of(Element element, String tag) {
    Hint ofTag = ofTag(tag);
    int attributes = element.attributesSize();
    if (attributes == 0) {
      return ofTag == null ? Set.of() : EnumSet.of(ofTag);
    }
    EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
    if (ofTag != null) {
      hints.add(ofTag);
    }
    Attributes all = element.attributes();
    String names = all.get("class");
    if (!names.isEmpty()) {
      hints.addAll(CLASS_WORDS.ofClass(names));
      attributes--;
    }
    String id = all.get("id");
    if (!id.isEmpty()) {
      hints.addAll(isHeadingsWords(id) ? Set.of() : CLASS_WORDS.hints(id));
      attributes--;
    }
    if (attributes > 0) {
      addOthers(all, hints);
    }
    return hints.isEmpty() ? Set.of() : hints;
  }

  /**
   * Whether an id is a heading made into an anchor, {@code sharing-with-a-single-developer}: words
   * of the story, not a name somebody gave to the box.
   */
  private static boolean isHeadingsWords(String id) {
    int joints = 0;
    for (int i = 0; i < id.length(); i++) {
      joints += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
    }
    return joints >= MIN_JOINTS;
  }

  private static @Nullable Hint ofTag(String tag) {
    return switch (tag) {
      case "article" -> Hint.ARTICLE;
      case "main" -> Hint.MAIN;
      case "nav", "menu" -> Hint.NAVIGATION;
      case "footer" -> Hint.FOOTER;
      case "header" -> Hint.HEADER;
      case "aside" -> Hint.SIDEBAR;
      case "figcaption" -> Hint.CAPTION;
      case "form" -> Hint.FORM;
      default -> null;
    };
  }

  private static void addOthers(Attributes all, EnumSet<Hint> hints) {
    switch (all.get("role").toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar" -> hints.add(Hint.NAVIGATION);
      case "main" -> hints.add(Hint.MAIN);
      case "article" -> hints.add(Hint.ARTICLE);
      case "complementary" -> hints.add(Hint.SIDEBAR);
      case "contentinfo" -> hints.add(Hint.FOOTER);
      case "dialog", "alertdialog", "search" -> hints.add(Hint.FORM);
      default -> {}
    }
    switch (all.get("itemprop").toLowerCase(Locale.ROOT)) {
      case "articlebody" -> hints.add(Hint.STORY);
      case "headline" -> hints.add(Hint.HEADLINE);
      case "author" -> hints.add(Hint.BYLINE);
      case "comment" -> hints.add(Hint.COMMENT);
      default -> {}
    }
    if (all.hasKey("hidden")
        || all.get("aria-hidden").equals("true")
        || isDisplayNone(all.get("style"))) {
      hints.add(Hint.HIDDEN);
    }
  }

  private static boolean isDisplayNone(String style) {
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
