package io.dongtin.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A small HTML page made of what a feed's entry or a mail says: its text as the body, and title,
 * address, times and author as schema.org JSON-LD.
 *
 * @param html the text, as HTML
 */
record ArticlePage(
    @Nullable String title,
    @Nullable String url,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String language,
    @Nullable String author,
    @Nullable String publisher,
    String html) {
  static final String CONTENT_TYPE = "text/html; charset=utf-8";

  byte[] bytes() {
    ObjectNode facts = Json.mapper().createObjectNode();
    facts.put("@context", "https://schema.org");
    facts.put("@type", "NewsArticle");
    put(facts, "headline", title);
    put(facts, "url", url);
    put(facts, "datePublished", published == null ? null : published.toString());
    put(facts, "dateModified", modified == null ? null : modified.toString());
    put(facts, "inLanguage", language);
    if (!isBlank(author)) {
      facts.putObject("author").put("@type", "Person").put("name", author);
    }
    if (!isBlank(publisher)) {
      facts.putObject("publisher").put("@type", "Organization").put("name", publisher);
    }
    String shown = title == null ? "" : escape(title);
    return """
        <!DOCTYPE html>
        <html><head><meta charset="utf-8"><title>%s</title>
        <script type="application/ld+json">%s</script>
        </head><body><article><h1>%s</h1>
        %s
        </article></body></html>
        """
        .formatted(shown, facts.toString().replace("</", "<\\/"), shown, html)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      node.put(field, value.strip());
    }
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  /** Text as HTML. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
