package io.dongtin.enrich.page.block;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks a parsed page once, without recursion, and cuts its text into blocks. Knows tags; what a
 * block means is decided elsewhere. One instance walks one page.
 */
public final class HtmlWalker implements NodeFilter {
  private static final ClassWords CLASS_WORDS = ClassWords.load();

  /** Never text of the story, whatever is inside. */
  private static final Set<String> SKIPPED =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "head",
          "select",
          "button",
          "iframe",
          "object",
          "canvas",
          "audio",
          "video",
          "math",
          "input",
          "textarea",
          "datalist",
          "map",
          "dialog",
          "embed",
          "progress",
          "meter",
          "area",
          "link",
          "meta");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "img", "picture", "source");

  /** A line break ends a block where what stands before it is at least a sentence long. */
  private static final int SENTENCE = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Container> openContainers = new ArrayList<>();
  private final Map<String, Set<Hint>> hintsOfNames = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int insideLink;
  private int breaks;

  private HtmlWalker() {}

  /** The blocks of a page. */
  public static Layout walk(Element body) {
    HtmlWalker walker = new HtmlWalker();
    walker.containers.add(Container.page());
    walker.openContainers.add(walker.containers.getFirst());
    body.filter(walker);
    walker.flush();
    return new Layout(walker.blocks, walker.containers, true);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_CHILDREN;
    }
    String tag = element.normalName();
    if (SKIPPED.contains(tag)) {
      return FilterResult.SKIP_CHILDREN;
    }
    if (tag.equals("br")) {
      lineBreak();
    } else if (INLINE.contains(tag)) {
      if (tag.equals("a")) {
        insideLink++;
      }
    } else {
      flush();
      open(element, tag);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (SKIPPED.contains(tag) || tag.equals("br")) {
        return FilterResult.CONTINUE;
      }
      if (INLINE.contains(tag)) {
        if (tag.equals("a")) {
          insideLink--;
        }
      } else {
        flush();
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String words) {
    if (words.isBlank()) {
      text.append(' ');
      return;
    }
    breaks = 0;
    text.append(words);
    if (insideLink > 0) {
      linked += words.strip().length();
    }
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1 || text.length() >= SENTENCE) {
      flush();
    } else {
      text.append(' ');
    }
  }

  private void open(Element element, String tag) {
    Container around = openContainers.getLast();
    Container container = around.child(containers.size(), tag, hints(element, tag));
    containers.add(container);
    openContainers.add(container);
  }

  private void close() {
    openContainers.removeLast();
  }

  private void flush() {
    if (text.isEmpty()) {
      linked = 0;
      return;
    }
    String line = Hygiene.line(text);
    if (!line.isEmpty()) {
      Container container = openContainers.getLast();
      Kind kind = kind(container);
      int level = kind == Kind.HEADING ? level(container) : 0;
      double linkShare = Math.min(1, (double) linked / line.length());
      blocks.add(
          new Block(
              blocks.size(),
              kind,
              level,
              line,
              linkShare,
              container.number(),
              0,
              container.hints()));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private Kind kind(Container container) {
    Container at = container;
    for (int up = 0; up < 4; up++) {
      Kind kind = kindOfTag(at.tag());
      if (kind != Kind.LOOSE) {
        return kind;
      }
      at = containers.get(at.parent());
    }
    return Kind.LOOSE;
  }

  /** Level of the heading around a block; a torn page may have a paragraph inside one. */
  private int level(Container container) {
    Container at = container;
    while (kindOfTag(at.tag()) != Kind.HEADING) {
      at = containers.get(at.parent());
    }
    return at.tag().charAt(1) - '0';
  }

  private static Kind kindOfTag(String tag) {
    return switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "p" -> Kind.PARAGRAPH;
      case "li", "dd", "dt" -> Kind.LIST_ITEM;
      case "blockquote" -> Kind.QUOTE;
      case "td", "th", "tr" -> Kind.TABLE_ROW;
      case "figcaption", "figure" -> Kind.CAPTION;
      case "pre" -> Kind.PREFORMATTED;
      default -> Kind.LOOSE;
    };
  }

  private Set<Hint> hints(Element element, String tag) {
    EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
    hintOfTag(tag, hints);
    if (element.attributesSize() > 0) {
      String names = element.className() + ' ' + element.id();
      if (names.length() > 1) {
        hints.addAll(hintsOfNames.computeIfAbsent(names, CLASS_WORDS::hints));
      }
      hintOfAttributes(element, hints);
    }
    return hints.isEmpty() ? Set.of() : hints;
  }

  private static void hintOfTag(String tag, EnumSet<Hint> hints) {
    switch (tag) {
      case "article" -> hints.add(Hint.ARTICLE);
      case "main" -> hints.add(Hint.MAIN);
      case "nav", "menu" -> hints.add(Hint.NAVIGATION);
      case "footer" -> hints.add(Hint.FOOTER);
      case "header" -> hints.add(Hint.HEADER);
      case "aside" -> hints.add(Hint.SIDEBAR);
      case "figcaption" -> hints.add(Hint.CAPTION);
      case "form" -> hints.add(Hint.FORM);
      default -> {}
    }
  }

  private static void hintOfAttributes(Element element, EnumSet<Hint> hints) {
    switch (element.attr("role").toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar" -> hints.add(Hint.NAVIGATION);
      case "main" -> hints.add(Hint.MAIN);
      case "article" -> hints.add(Hint.ARTICLE);
      case "complementary" -> hints.add(Hint.SIDEBAR);
      case "contentinfo" -> hints.add(Hint.FOOTER);
      case "dialog", "alertdialog", "search" -> hints.add(Hint.FORM);
      default -> {}
    }
    switch (element.attr("itemprop").toLowerCase(Locale.ROOT)) {
      case "articlebody" -> hints.add(Hint.STORY);
      case "headline" -> hints.add(Hint.HEADLINE);
      case "author" -> hints.add(Hint.BYLINE);
      case "comment" -> hints.add(Hint.COMMENT);
      default -> {}
    }
    if (element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || isDisplayNone(element.attr("style"))) {
      hints.add(Hint.HIDDEN);
    }
  }

  private static boolean isDisplayNone(String style) {
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
