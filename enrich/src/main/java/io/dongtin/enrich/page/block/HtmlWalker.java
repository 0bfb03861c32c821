package io.dongtin.enrich.page.block;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Walks a parsed page once, without recursion, and cuts its text into blocks. Knows tags; what a
 * block means is decided elsewhere. One instance walks one page.
 */
public final class HtmlWalker implements NodeFilter {
  /** A line break ends a block where what stands before it is at least a sentence long. */
  private static final int SENTENCE = 60;

  /** Containers upwards from a text that may say what kind of block it is. */
  private static final int NEAR = 4;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Container> openContainers = new ArrayList<>();
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
    switch (TagRole.of(tag)) {
      case SKIPPED -> {
        return FilterResult.SKIP_CHILDREN;
      }
      case LINE_BREAK -> lineBreak();
      case LINK -> insideLink++;
      case INLINE -> {}
      case BOX -> {
        flush();
        open(element, tag);
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (TagRole.of(element.normalName())) {
        case SKIPPED, LINE_BREAK, INLINE -> {}
        case LINK -> insideLink--;
        case BOX -> {
          flush();
          openContainers.removeLast();
        }
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
    if (breaks > 1 || (text.length() >= SENTENCE && !isAmidSentence())) {
      flush();
    } else {
      text.append(' ');
    }
  }

  /** Whether a line was broken for its length: it ends in a comma or a small letter, unlinked. */
  private boolean isAmidSentence() {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end > 0
        && 2 * linked < end
        && (text.charAt(end - 1) == ',' || Character.isLowerCase(text.charAt(end - 1)));
  }

  private void open(Element element, String tag) {
    Container around = openContainers.getLast();
    Container container = around.child(containers.size(), tag, ElementHints.of(element, tag));
    containers.add(container);
    openContainers.add(container);
  }

  private void flush() {
    if (text.isEmpty()) {
      linked = 0;
      return;
    }
    String line = Hygiene.line(text);
    if (!line.isEmpty()) {
      addBlock(line);
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  private void addBlock(String line) {
    Container container = openContainers.getLast();
    Kind kind = kind(container);
    blocks.add(
        new Block(
            blocks.size(),
            kind,
            kind == Kind.HEADING ? level(container) : 0,
            line,
            Math.min(1, (double) linked / line.length()),
            container.number(),
            0,
            container.hints()));
  }

  private Kind kind(Container container) {
    Container at = container;
    for (int up = 0; up < NEAR; up++) {
      Kind kind = Kind.ofTag(at.tag());
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
    while (Kind.ofTag(at.tag()) != Kind.HEADING) {
      at = containers.get(at.parent());
    }
    return at.tag().charAt(1) - '0';
  }
}
