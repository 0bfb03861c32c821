package io.dongtin.indexer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Query.Filter;
import io.dongtin.indexer.Query.Order;
import io.dongtin.indexer.Question.Field;
import io.dongtin.indexer.Question.Named;
import io.dongtin.indexer.Question.Published;
import io.dongtin.indexer.Question.Term;
import io.dongtin.indexer.Results.Facet;
import java.util.List;

/** Says a query in Elasticsearch's words: what to find, in which order, and what to count. */
final class SearchBody {
  /** Private-use characters, which no article holds: ingest would have had to invent them. */
  static final String MATCH_BEGINS = "\uE000";

  static final String MATCH_ENDS = "\uE001";

  private static final int FACET_VALUES = 10;

  /** The index's own limit; a longer body would make the whole search fail. */
  private static final int HIGHLIGHTED_CHARACTERS = 1_000_000;

  private final ObjectNode body = Json.mapper().createObjectNode();

  private SearchBody() {}

  static ObjectNode of(Query query) {
    var search = new SearchBody();
    search.body.put("from", query.page() * query.size()).put("size", query.size());
    search.body.put("track_total_hits", true);
    search.body.putObject("_source").putArray("excludes").add("body").add("entities");
    search.addQuery(query.question(), query.filter());
    search.addSort(query);
    search.addFacets();
    return search.body;
  }

  private void addQuery(Question question, Filter filter) {
    ObjectNode bool = body.putObject("query").putObject("bool");
    if (question.hasWords()) {
      var words = new WordQuery(question);
      bool.putArray("must").add(words.lenient());
      words.bonuses().forEach(bool.putArray("should")::add);
      addHighlight(words);
    } else {
      bool.putArray("must").addObject().putObject("match_all");
    }
    addConditions(bool, question);
    addFilter(bool.withArray("filter"), filter);
  }

  private static void addConditions(ObjectNode bool, Question question) {
    ArrayNode filters = bool.putArray("filter");
    question.wanted().stream()
        .filter(wanted -> !wanted.isWords())
        .map(wanted -> WordQuery.anyOf(wanted.anyOf().stream().map(SearchBody::of).toList()))
        .forEach(filters::add);
    if (!question.unwanted().isEmpty()) {
      ArrayNode not = bool.putArray("must_not");
      question.unwanted().forEach(term -> not.add(of(term)));
    }
  }

  private static ObjectNode of(Term term) {
    return switch (term) {
      case Named named -> named(named);
      case Published published -> published(published);
      case Question.Word word -> WordQuery.lenient(word);
      case Question.Beginning beginning -> WordQuery.lenient(beginning);
      case Question.Phrase phrase -> WordQuery.lenient(phrase);
    };
  }

  private static void addFilter(ArrayNode filters, Filter filter) {
    filter.people().forEach(name -> filters.add(named(new Named(Field.PERSON, name))));
    filter.organisations().forEach(name -> filters.add(named(new Named(Field.ORGANISATION, name))));
    filter.places().forEach(name -> filters.add(named(new Named(Field.PLACE, name))));
    if (filter.publisher() != null) {
      filters.add(named(new Named(Field.PUBLISHER, filter.publisher())));
    }
    if (filter.language() != null) {
      filters.add(named(new Named(Field.LANGUAGE, filter.language())));
    }
    if (filter.since() != null || filter.until() != null) {
      filters.add(published(new Published(filter.since(), filter.until())));
    }
  }

  /** Part of a name is enough, with or without accents; so is the id of an entity. */
  private static ObjectNode named(Named named) {
    return switch (named.field()) {
      case PERSON -> entity("people", named.value());
      case ORGANISATION -> entity("organisations", named.value());
      case PLACE -> entity("places", named.value());
      case PUBLISHER -> partOf("publisher.text", named.value());
      case LANGUAGE -> WordQuery.query("term", "language", named.value());
    };
  }

  private static ObjectNode entity(String field, String name) {
    return WordQuery.anyOf(
        List.of(WordQuery.query("term", field + "_id", name), partOf(field + ".text", name)));
  }

  private static ObjectNode partOf(String field, String name) {
    return WordQuery.query("match_phrase", field, Question.normalised(name));
  }

  private static ObjectNode published(Published published) {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode range = node.putObject("range").putObject("date");
    if (published.since() != null) {
      range.put("gte", published.since().toString());
    }
    if (published.until() != null) {
      range.put("lt", published.until().toString());
    }
    return node;
  }

  private void addHighlight(WordQuery words) {
    ObjectNode highlight = body.putObject("highlight");
    highlight.putArray("pre_tags").add(MATCH_BEGINS);
    highlight.putArray("post_tags").add(MATCH_ENDS);
    highlight.put("max_analyzed_offset", HIGHLIGHTED_CHARACTERS);
    // Without this, pairs and the accents' bonus would be marked as well.
    highlight.set("highlight_query", words.lenient());
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
    if (query.order() == Order.BEST_FIRST && query.question().hasWords()) {
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
}
