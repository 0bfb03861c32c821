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
    return stated.isEmpty() ? host() : stated;
  }

  /** The site, by the last two labels of its host: pages of one site look alike. */
  String site() {
    String host = host();
    int dot = host.lastIndexOf('.');
    boolean isSecondLevel = dot > 3 && host.lastIndexOf('.', dot - 1) >= dot - 4;
    int before = host.lastIndexOf('.', dot - 1);
    int start = isSecondLevel ? host.lastIndexOf('.', before - 1) : before;
    return url == null ? id : host.substring(start + 1);
  }

  private String host() {
    if (url == null) {
      return "unknown";
    }
    int start = url.indexOf("://") + 1;
    String rest = start == 0 ? url : url.substring(start + 2);
    String host = rest.split("[/?#:]", 2)[0];
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
