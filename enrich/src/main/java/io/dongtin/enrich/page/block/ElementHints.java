package io.dongtin.enrich.page.block;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What one element's tag, class, id, role and the like suggest. */
final class ElementHints {
  /** Names of more words than this and one are seldom given to boxes. */
  private static final int MIN_JOINTS = 4;

  private static final ClassWords CLASS_WORDS = ClassWords.load();

  private ElementHints() {}

  static HintSet of(Element element, String tag) {
    int hints = bit(ofTag(tag));
    int attributes = element.attributesSize();
    if (attributes > 0) {
      Attributes all = element.attributes();
      String names = all.get("class");
      if (!names.isEmpty()) {
        hints |= CLASS_WORDS.hints(names);
        attributes--;
      }
      String id = all.get("id");
      if (!id.isEmpty()) {
        hints |= isHeadingsWords(id) ? 0 : CLASS_WORDS.hints(id);
        attributes--;
      }
      if (attributes > 0) {
        hints |= ofOthers(all);
      }
    }
    return HintSet.ofBits(hints);
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

  private static int ofOthers(Attributes all) {
    int hints = bit(ofRole(all.get("role"))) | bit(ofProperty(all.get("itemprop")));
    boolean hidden =
        all.hasKey("hidden")
            || all.get("aria-hidden").equals("true")
            || isDisplayNone(all.get("style"));
    return hidden ? hints | HintSet.bit(Hint.HIDDEN) : hints;
  }

  private static int bit(@Nullable Hint hint) {
    return hint == null ? 0 : HintSet.bit(hint);
  }

  private static @Nullable Hint ofRole(String role) {
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar" -> Hint.NAVIGATION;
      case "main" -> Hint.MAIN;
      case "article" -> Hint.ARTICLE;
      case "complementary" -> Hint.SIDEBAR;
      case "contentinfo" -> Hint.FOOTER;
      case "dialog", "alertdialog", "search" -> Hint.FORM;
      default -> null;
    };
  }

  private static @Nullable Hint ofProperty(String property) {
    return switch (property.toLowerCase(Locale.ROOT)) {
      case "articlebody" -> Hint.STORY;
      case "headline" -> Hint.HEADLINE;
      case "author" -> Hint.BYLINE;
      case "comment" -> Hint.COMMENT;
      default -> null;
    };
  }

  private static boolean isDisplayNone(String style) {
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
