package io.dongtin.enrich.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * The elements in which a page speaks of itself, in page order, gathered as the page is walked: a
 * query for each kind would walk it anew each time. One instance for one page.
 */
public final class MarkedElements implements Consumer<Element> {
  private final List<Element> meta = new ArrayList<>();
  private final List<Element> links = new ArrayList<>();
  private final List<Element> jsonLd = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Element> headings = new ArrayList<>();
  private final List<Element> titlesAndTimes = new ArrayList<>();
  private final List<Element> authors = new ArrayList<>();

  /** Looks at the next element of the page. */
  @Override
  public void accept(Element element) {
    if (element.attributesSize() == 0) {
      addHeading(element);
      return;
    }
    Attributes attributes = element.attributes();
    switch (element.normalName()) {
      case "meta" -> addIf(attributes.hasKey("content"), element, meta);
      case "link" -> links.add(element);
      case "script" -> addIf(attributes.getIgnoreCase("type").contains("ld+json"), element, jsonLd);
      case "time" -> titlesAndTimes.add(element);
      default -> addHeading(element);
    }
    addIf(attributes.hasKey("itemprop"), element, properties);
    addIf(attributes.get("rel").equals("author"), element, authors);
  }

  private void addHeading(Element element) {
    switch (element.normalName()) {
      case "h1" -> {
        headings.add(element);
        titlesAndTimes.add(element);
      }
      case "h2" -> headings.add(element);
      default -> {}
    }
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

  /** All headings of the first two levels. */
  List<Element> headings() {
    return headings;
  }

  /** All headings of the first level and {@code time} elements with an attribute. */
  List<Element> titlesAndTimes() {
    return titlesAndTimes;
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
