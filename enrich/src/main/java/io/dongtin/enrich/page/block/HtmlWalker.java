package io.dongtin.enrich.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Walks a parsed page once, without recursion, and cuts its text into blocks. Knows tags; what a
 * block means is decided elsewhere. One instance walks one page.
 */
@SuppressWarnings("ReferenceEquality") // The very node is meant, not one like it.
public final class HtmlWalker {
  /** A line break ends a block where what stands before it is at least a sentence long. */
  private static final int SENTENCE = 60;

  /** Containers upwards from a text that may say what kind of block it is. */
  private static final int NEAR = 4;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Container> openContainers = new ArrayList<>();
  private final RawText text = new RawText();
  private final Element body;
  private final Consumer<Element> marks;

  /** Whether what is met is text that readers see: inside the body, and not in a script. */
  private boolean reading;

  private @Nullable Element skipped;
  private int linked;
  private int insideLink;
  private int breaks;

  private HtmlWalker(Element body, Consumer<Element> marks) {
    this.body = body;
    this.marks = marks;
  }

  /** The blocks of a page. */
  public static Layout walk(Element body) {
    return new HtmlWalker(body, element -> {}).layout(body);
  }

  /**
   * The blocks of a page.
   *
   * @param marks is shown each element in page order, also those whose text nobody sees: a walk of
   *     its own would take as long again
   */
  public static Layout walk(Document document, Consumer<Element> marks) {
    return new HtmlWalker(document.body(), marks).layout(document);
  }

  private Layout layout(Element root) {
    containers.add(Container.page());
    openContainers.add(containers.getFirst());
    walkAll(root);
    flush();
    return new Layout(blocks, containers, true);
  }

  private void walkAll(Node root) {
    Node node = root;
    while (true) {
      enter(node);
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      leave(node);
      Node next = node == root ? null : node.nextSibling();
      while (next == null) {
        if (node == root) {
          return;
        }
        node = Objects.requireNonNull(node.parentNode());
        leave(node);
        next = node == root ? null : node.nextSibling();
      }
      node = next;
    }
  }

  private void enter(Node node) {
    if (node instanceof Element element) {
      marks.accept(element);
      reading |= element == body;
      if (reading) {
        enter(element, element.normalName());
      }
    } else if (reading && node instanceof TextNode words) {
      add(words.getWholeText());
    }
  }

  private void enter(Element element, String tag) {
    switch (TagRole.of(tag)) {
      case SKIPPED -> {
        skipped = element;
        reading = false;
      }
      case LINE_BREAK -> lineBreak();
      case LINK -> insideLink++;
      case INLINE -> {}
      case BOX -> {
        flush();
        open(element, tag);
      }
    }
  }

  private void leave(Node node) {
    if (node == skipped) {
      skipped = null;
      reading = true;
    } else if (reading && node instanceof Element element) {
      switch (TagRole.of(element.normalName())) {
        case SKIPPED, LINE_BREAK, INLINE -> {}
        case LINK -> insideLink--;
        case BOX -> {
          flush();
          openContainers.removeLast();
        }
      }
      reading = element != body;
    }
  }

  private void add(String words) {
    if (words.isBlank()) {
      text.add(" ");
      return;
    }
    breaks = 0;
    text.add(words);
    if (insideLink > 0) {
      linked += words.strip().length();
    }
  }

  private void lineBreak() {
    breaks++;
    if (breaks > 1 || (text.length() >= SENTENCE && !isAmidSentence())) {
      flush();
    } else {
      text.add(" ");
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
    String line = Hygiene.line(text.take());
    if (!line.isEmpty()) {
      addBlock(line);
    }
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
