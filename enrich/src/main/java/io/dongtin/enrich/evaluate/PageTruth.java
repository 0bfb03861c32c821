package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is right for one labelled page, as {@code truth.json} states it. */
record PageTruth(String id, String page, @Nullable String url, JsonNode fields) {
  static List<PageTruth> all(JsonNode truth) {
    List<PageTruth> pages = new ArrayList<>();
    truth
        .properties()
        .forEach(
            entry -> {
              JsonNode fields = entry.getValue();
              pages.add(
                  new PageTruth(
                      entry.getKey(),
                      fields.path("page").asText(),
                      fields.hasNonNull("url") ? fields.get("url").asText() : null,
                      fields));
            });
    return pages;
  }

  /** Who published the page: as stated, otherwise the host of its address. */
  String publisher() {
    String stated = fields.path("publisher").asText("");
    if (!stated.isEmpty() || url == null) {
      return stated.isEmpty() ? "unknown" : stated;
    }
    int start = url.indexOf("://") + 1;
    String rest = start == 0 ? url : url.substring(start + 2);
    String host = rest.split("[/?#:]", 2)[0];
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
