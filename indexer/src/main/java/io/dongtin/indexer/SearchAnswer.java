package io.dongtin.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.indexer.Results.Copies;
import io.dongtin.indexer.Results.Count;
import io.dongtin.indexer.Results.Extract;
import io.dongtin.indexer.Results.Facet;
import io.dongtin.indexer.Results.Hit;
import io.dongtin.indexer.Results.Run;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what Elasticsearch found. */
final class SearchAnswer {
  private SearchAnswer() {}

  static Results read(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hit -> hits.add(hit(hit)));
    Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(answer.path("aggregations").path(facet.field()).path("buckets")));
    }
    long total = answer.path("hits").path("total").path("value").asLong();
    return new Results(total, List.copyOf(hits), facets);
  }

  private static Hit hit(JsonNode hit) {
    JsonNode source = hit.path("_source");
    JsonNode highlight = hit.path("highlight");
    List<Extract> headline = extracts(highlight, "headline");
    return new Hit(
        source.path("id").asText(),
        URI.create(source.path("uri").asText()),
        source.path("version").asInt(),
        OffsetDateTime.parse(source.path("date").asText()),
        source.has("firstcreated") || source.has("versioncreated"),
        text(source.path("publisher")),
        source.path("language").asText(),
        headline.isEmpty() ? extract(source.path("headline").asText()) : headline.getFirst(),
        extracts(highlight, "body"),
        texts(source.path("people")),
        texts(source.path("organisations")),
        texts(source.path("places")),
        source.path("story").asText(),
        text(source.path("duplicate").path("of")),
        Copies.NONE,
        source.path("drop").path("path").asText());
  }

  /** Passages with the words as typed, or else with other forms of the English words. */
  private static List<Extract> extracts(JsonNode highlight, String field) {
    JsonNode asTyped = highlight.path(field);
    JsonNode passages = asTyped.isEmpty() ? highlight.path(field + ".english") : asTyped;
    return texts(passages).stream().map(SearchAnswer::extract).toList();
  }

  /** Cuts a passage at the marks that {@link SearchBody} asked for. */
  static Extract extract(String marked) {
    List<Run> runs = new ArrayList<>();
    int at = 0;
    while (at < marked.length()) {
      int begins = marked.indexOf(SearchBody.MATCH_BEGINS, at);
      int ends = begins < 0 ? -1 : marked.indexOf(SearchBody.MATCH_ENDS, begins);
      if (ends < 0) {
        break;
      }
      if (begins > at) {
        runs.add(new Run(marked.substring(at, begins), false));
      }
      runs.add(new Run(marked.substring(begins + 1, ends), true));
      at = ends + 1;
    }
    if (at < marked.length()) {
      runs.add(new Run(marked.substring(at), false));
    }
    return new Extract(runs);
  }

  private static List<Count> counts(JsonNode buckets) {
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : buckets) {
      counts.add(new Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    return List.copyOf(counts);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
