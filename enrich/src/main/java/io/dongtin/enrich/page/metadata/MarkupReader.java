package io.dongtin.enrich.page.metadata;

import io.dongtin.contract.Provenance.Source;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what an HTML page says of itself in JSON-LD, meta elements, microdata and markup. */
public final class MarkupReader {
  /** Confidence of the title element, which ends in the site's name. */
  public static final double TITLE = 0.4;

  /** What designers call the line above a headline. */
  private static final Pattern KICKER =
      Pattern.compile(
          "(?i)kicker|overline|eyebrow|topline|roofline|dachzeile|spitzmarke|pretitle|supertitle|overtitle");

  private static final int MAX_ELEMENTS = 20;

  private MarkupReader() {}

  /**
   * All candidates of the page.
   *
   * @param marked has seen all elements of the document
   */
  public static Candidates read(Document document, MarkedElements marked) {
    Candidates candidates = new Candidates();
    JsonLd.read(marked.jsonLd(), candidates);
    for (Element meta : marked.meta()) {
      meta(meta, candidates);
    }
    candidates.add(Field.HEADLINE, document.title(), Source.META, TITLE);
    for (Element link : marked.links()) {
      if (link.attr("rel").strip().equalsIgnoreCase("canonical")) {
        candidates.add(Field.ADDRESS, link.attr("abs:href"), Source.META, 0.95);
      }
    }
    Element html = document.firstElementChild();
    if (html != null) {
      candidates.add(Field.LANGUAGE, html.attr("lang"), Source.META, 0.5);
      candidates.add(Field.LANGUAGE, html.attr("xml:lang"), Source.META, 0.4);
    }
    microdata(marked, candidates);
    marked.headings().stream()
        .filter(heading -> heading.firstElementChild() != null)
        .flatMap(heading -> heading.getAllElements().stream().skip(1))
        .filter(element -> element.hasAttr("class"))
        .filter(element -> KICKER.matcher(element.className()).find())
        .limit(MAX_ELEMENTS)
        .forEach(element -> candidates.add(Field.KICKER, element.text(), Source.MARKUP, 0.6));
    return candidates;
  }

  private static void meta(Element meta, Candidates candidates) {
    String value = meta.attr("content");
    String name = meta.attr("property");
    if (name.isEmpty()) {
      name = meta.attr("name");
    }
    if (name.isEmpty()) {
      name = meta.attr("itemprop");
    }
    switch (name.toLowerCase(Locale.ROOT)) {
      case "og:title" -> candidates.add(Field.HEADLINE, value, Source.OPENGRAPH, 0.7);
      case "twitter:title",
          "dc.title",
          "dcterms.title",
          "parsely-title",
          "sailthru.title",
          "title" ->
          candidates.add(Field.HEADLINE, value, Source.META, 0.5);
      case "headline" -> candidates.add(Field.HEADLINE, value, Source.MARKUP, 0.7);
      case "og:site_name" -> candidates.add(Field.PUBLISHER, value, Source.OPENGRAPH, 0.8);
      case "application-name", "publisher", "dc.publisher", "copyright" ->
          candidates.add(Field.PUBLISHER, value, Source.META, 0.4);
      case "author",
          "byl",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "cxenseparse:author",
          "article.author",
          "citation_author" ->
          candidates.add(Field.AUTHOR, value, Source.META, 0.7);
      case "article:author", "og:article:author", "twitter:creator" ->
          candidates.add(Field.AUTHOR, value, Source.OPENGRAPH, 0.6);
      case "article:published_time", "og:article:published_time", "og:published_time" ->
          candidates.add(Field.PUBLISHED, value, Source.OPENGRAPH, 0.85);
      case "article:modified_time", "og:updated_time", "og:article:modified_time" ->
          candidates.add(Field.MODIFIED, value, Source.OPENGRAPH, 0.8);
      case "datepublished",
          "pubdate",
          "publishdate",
          "publish-date",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "article.published",
          "published_at",
          "published_time",
          "citation_publication_date",
          "citation_date",
          "dc.date.issued",
          "dcterms.issued",
          "originalpublicationdate",
          "article_date_original",
          "ptime",
          "displaydate" ->
          candidates.add(Field.PUBLISHED, value, Source.META, 0.8);
      case "date",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "dcterms.created",
          "datecreated",
          "created" ->
          candidates.add(Field.PUBLISHED, value, Source.META, 0.65);
      case "datemodified",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated" ->
          candidates.add(Field.MODIFIED, value, Source.META, 0.6);
      case "article:section", "og:article:section" ->
          candidates.add(Field.SECTION, value, Source.OPENGRAPH, 0.8);
      case "section", "parsely-section", "articlesection" ->
          candidates.add(Field.SECTION, value, Source.META, 0.6);
      case "keywords", "news_keywords", "parsely-tags" -> keywords(value, candidates);
      case "article:tag" -> candidates.add(Field.KEYWORD, value, Source.OPENGRAPH, 0.8);
      case "og:image", "og:image:url", "og:image:secure_url" ->
          candidates.add(Field.IMAGE, value, Source.OPENGRAPH, 0.8);
      case "twitter:image" -> candidates.add(Field.IMAGE, value, Source.META, 0.6);
      case "og:image:alt" -> candidates.add(Field.IMAGE_CAPTION, value, Source.OPENGRAPH, 0.5);
      case "og:url" -> candidates.add(Field.ADDRESS, value, Source.OPENGRAPH, 0.85);
      case "og:locale" -> candidates.add(Field.LANGUAGE, value, Source.OPENGRAPH, 0.4);
      case "content-language", "language", "dc.language" ->
          candidates.add(Field.LANGUAGE, value, Source.META, 0.4);
      default -> {}
    }
  }

  private static void keywords(String value, Candidates candidates) {
    for (String one : value.split("[,;]", -1)) {
      candidates.add(Field.KEYWORD, one, Source.META, 0.6);
    }
  }

  private static void microdata(MarkedElements marked, Candidates candidates) {
    marked.properties("datePublished").stream()
        .limit(1)
        .forEach(e -> candidates.add(Field.PUBLISHED, machineValue(e), Source.MARKUP, 0.75));
    marked.properties("dateModified").stream()
        .limit(1)
        .forEach(e -> candidates.add(Field.MODIFIED, machineValue(e), Source.MARKUP, 0.6));
    marked.properties("author").stream()
        .limit(MAX_ELEMENTS)
        .forEach(
            e -> {
              Element name = e.selectFirst("[itemprop=name]");
              candidates.add(
                  Field.AUTHOR, machineValue(name == null ? e : name), Source.MARKUP, 0.55);
            });
    time(marked, candidates);
    marked.authors().stream()
        .limit(3)
        .forEach(e -> candidates.add(Field.AUTHOR, e.text(), Source.MARKUP, 0.5));
  }

  /** The first time after the headline; those of side lists and comments are other texts'. */
  private static void time(MarkedElements marked, Candidates candidates) {
    marked.titlesAndTimes().stream()
        .filter(MarkupReader::isPublication)
        .limit(1)
        .forEach(e -> candidates.add(Field.PUBLISHED, machineValue(e), Source.MARKUP, 0.7));
    boolean afterHeadline = false;
    Element before = null;
    for (Element element : marked.titlesAndTimes()) {
      if (element.normalName().equals("h1")) {
        afterHeadline = true;
      } else if (element.hasAttr("datetime") && !isInSideList(element)) {
        if (afterHeadline) {
          candidates.add(Field.PUBLISHED, element.attr("datetime"), Source.MARKUP, 0.62);
          return;
        }
        before = before == null ? element : before;
      }
    }
    if (before != null) {
      candidates.add(Field.PUBLISHED, before.attr("datetime"), Source.MARKUP, 0.5);
    }
  }

  private static boolean isPublication(Element element) {
    return element.normalName().equals("time")
        && (element.hasAttr("pubdate")
            || element.attr("itemprop").strip().equalsIgnoreCase("datePublished"));
  }

  private static boolean isInSideList(Element element) {
    Element at = element.parent();
    for (int i = 0; at != null && i < 6; i++) {
      switch (at.normalName()) {
        case "aside", "nav", "footer", "a" -> {
          return true;
        }
        default -> {}
      }
      at = at.parent();
    }
    return false;
  }

  private static String machineValue(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }
}
