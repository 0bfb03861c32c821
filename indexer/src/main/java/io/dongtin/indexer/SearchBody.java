package io.dongtin.indexer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Query.Filter;
import io.dongtin.indexer.Query.Order;
import io.dongtin.indexer.Results.Facet;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says a query in Elasticsearch's words. */
final class SearchBody {
  /** Private-use characters, which no article holds: ingest would have had to invent them. */
  static final String MATCH_BEGINS = "\uE000";

  static final String MATCH_ENDS = "\uE001";

  /** Above any sum of the other scores, so that exact accents always come first. */
  private static final int EXACT_BOOST = 1_000;

  private static final int FACET_VALUES = 10;

  /** The index's own limit; a longer body would make the whole search fail. */
  private static final int HIGHLIGHTED_CHARACTERS = 1_000_000;

  private static final Pattern LONE_DASH = Pattern.compile("(?<!\\S)[-+](?!\\S)");

  private static final List<String> LENIENT_FIELDS =
      List.of("headline^3", "body", "captions^0.5", "headline.english", "body.english^0.3");

  private static final List<String> EXACT_FIELDS = List.of("headline.exact^3", "body.exact");

  private static final List<String> PAIR_FIELDS = List.of("headline.pairs^2", "body.pairs");

  private final ObjectNode body = Json.mapper().createObjectNode();

  private SearchBody() {}

  static ObjectNode of(Query query) {
    var search = new SearchBody();
    search.body.put("from", query.page() * query.size()).put("size", query.size());
    search.body.put("track_total_hits", true);
    search.body.putObject("_source").putArray("excludes").add("body").add("entities");
    search.addQuery(withoutLoneDashes(normalised(query.text())), query.filter());
    search.addSort(query);
    search.addFacets();
    return search.body;
  }

  private void addQuery(String text, Filter filter) {
    ObjectNode bool = body.putObject("query").putObject("bool");
    if (text.isEmpty()) {
      bool.putArray("must").addObject().putObject("match_all");
    } else {
      bool.putArray("must").add(words(text, LENIENT_FIELDS));
      ArrayNode should = bool.putArray("should");
      ObjectNode exact = should.addObject().putObject("constant_score");
      exact.set("filter", words(text, EXACT_FIELDS));
      exact.put("boost", EXACT_BOOST);
      should.add(pairs(text));
      addHighlight(text);
    }
    addFilters(bool.putArray("filter"), filter);
  }

  /** All the words, each in any of the fields. Never fails on what a person types. */
  private static ObjectNode words(String text, List<String> fields) {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode query = node.putObject("simple_query_string").put("query", text);
    fields.forEach(query.putArray("fields")::add);
    query.put("default_operator", "and");
    return node;
  }

  /** Neighbours that are neighbours in the article too: most Vietnamese words are two syllables. */
  private static ObjectNode pairs(String text) {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode query = node.putObject("multi_match").put("query", text);
    query.put("type", "most_fields");
    PAIR_FIELDS.forEach(query.putArray("fields")::add);
    return node;
  }

  private static void addFilters(ArrayNode filters, Filter filter) {
    filter.people().forEach(name -> filters.add(named("people", name)));
    filter.organisations().forEach(name -> filters.add(named("organisations", name)));
    filter.places().forEach(name -> filters.add(named("places", name)));
    if (filter.publisher() != null) {
      filters.add(partOf("publisher.text", filter.publisher()));
    }
    if (filter.language() != null) {
      filters.addObject().putObject("term").put("language", filter.language());
    }
    if (filter.since() != null || filter.until() != null) {
      ObjectNode range = filters.addObject().putObject("range").putObject("date");
      put(range, "gte", filter.since());
      put(range, "lt", filter.until());
    }
  }

  private static ObjectNode named(String field, String name) {
    ObjectNode node = Json.mapper().createObjectNode();
    ArrayNode should = node.putObject("bool").putArray("should");
    should.addObject().putObject("term").put(field + "_id", name);
    should.add(partOf(field + ".text", name));
    return node;
  }

  private static ObjectNode partOf(String field, String name) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.putObject("match_phrase").put(field, normalised(name));
    return node;
  }

  private static void put(ObjectNode range, String bound, @Nullable Object time) {
    if (time != null) {
      range.put(bound, time.toString());
    }
  }

  private void addHighlight(String text) {
    ObjectNode highlight = body.putObject("highlight");
    highlight.putArray("pre_tags").add(MATCH_BEGINS);
    highlight.putArray("post_tags").add(MATCH_ENDS);
    highlight.put("max_analyzed_offset", HIGHLIGHTED_CHARACTERS);
    // Without this, pairs and the accents' bonus would be marked as well.
    highlight.set("highlight_query", words(text, LENIENT_FIELDS));
    ObjectNode fields = highlight.putObject("fields");
    for (String field : List.of("headline", "headline.english")) {
      fields.putObject(field).put("number_of_fragments", 0);
    }
    for (String field : List.of("body", "body.english")) {
      fields.putObject(field).put("number_of_fragments", 3).put("fragment_size", 160);
    }
  }

  private void addSort(Query query) {
    ArrayNode sort = body.putArray("sort");
    if (query.order() == Order.BEST_FIRST && !query.text().isBlank()) {
      sort.addObject().put("_score", "desc");
    }
    sort.addObject().put("date", "desc");
    // The same page for the same question, whatever shard answers.
    sort.addObject().put("id", "asc");
  }

  private void addFacets() {
    ObjectNode facets = body.putObject("aggs");
    for (Facet facet : Facet.values()) {
      ObjectNode terms = facets.putObject(facet.field()).putObject("terms");
      terms.put("field", facet.field()).put("size", FACET_VALUES);
    }
  }

  /** What is in the index is NFC; a terminal may give letters and their marks apart. */
  private static String normalised(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }

  /** Without dashes that stand alone, as in "Nga - Trung Quốc": they would exclude what follows. */
  private static String withoutLoneDashes(String text) {
    return LONE_DASH.matcher(text).replaceAll(" ").strip();
  }
}
