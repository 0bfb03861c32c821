package io.dongtin.enrich.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements in which a page speaks of itself, in page order, gathered in one walk: a query for
 * each kind would walk the whole page each time.
 */
final class MarkedElements implements NodeVisitor {
  private final List<Element> meta = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> jsonLd = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();

  private MarkedElements() {}

  static MarkedElements of(Document document) {
    MarkedElements marked = new MarkedElements();
    document.traverse(marked);
    return marked;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element) || element.attributesSize() == 0) {
      return;
    }
    Attributes attributes = element.attributes();
    switch (element.normalName()) {
      case "meta" -> addIf(attributes.hasKey("content"), element, meta);
      case "link" -> links.add(element);
      case "script" -> addIf(attributes.getIgnoreCase("type").contains("ld+json"), element, jsonLd);
      case "time" -> times.add(element);
      default -> {}
    }
    addIf(attributes.hasKey("itemprop"), element, properties);
    addIf(attributes.get("rel").equals("author"), element, authors);
  }

  private static void addIf(boolean holds, Element element, List<Element> list) {
    if (holds) {
      list.add(element);
    }
  }

  /** All {@code meta} elements with a content. */
  List<Element> meta() {
    return meta;
  }

  /** All {@code link} elements. */
  List<Element> links() {
    return links;
  }

  /** All scripts that hold JSON-LD. */
  List<Element> jsonLd() {
    return jsonLd;
  }

  /** All {@code time} elements with an attribute. */
  List<Element> times() {
    return times;
  }

  /** All elements that are links to an author. */
  List<Element> authors() {
    return authors;
  }

  /** All elements of a microdata property. */
  List<Element> properties(String name) {
    return properties.stream()
        .filter(element -> element.attr("itemprop").strip().equalsIgnoreCase(name))
        .toList();
  }
}
