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
}
