package io.dongtin.indexer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import io.dongtin.indexer.Question.Beginning;
import io.dongtin.indexer.Question.Named;
import io.dongtin.indexer.Question.Phrase;
import io.dongtin.indexer.Question.Published;
import io.dongtin.indexer.Question.Term;
import io.dongtin.indexer.Question.Wanted;
import io.dongtin.indexer.Question.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a question in Elasticsearch's words: which articles hold enough of them, and what
 * lifts one article above another.
 */
final class WordQuery {
  /**
   * Up to three words must all occur. Of more, a quarter may be missing: whoever remembers an
   * article remembers some of its words wrongly.
   */
  private static final int ALWAYS_ALL = 3;

  private static final String ENOUGH = ALWAYS_ALL + "<75%";

  /** Above any sum of the other scores, so that the accents as typed come first. */
  private static final int EXACTLY_SO = 1_000;

  /**
   * Above what single words add up to, however rare they are: "ha noi" is one name, and an article
   * on Hà Lan in which somebody says (nói) something is not about it.
   */
  private static final int NEIGHBOURS = 100;

  private static final List<String> LENIENT_FIELDS =
      List.of("headline^3", "body", "captions^0.5", "headline.english", "body.english^0.3");

  private static final List<String> EXACT_FIELDS = List.of("headline.exact^3", "body.exact");

  private static final List<String> PAIR_FIELDS = List.of("headline.pairs^2", "body.pairs");

  private static final List<String> NEIGHBOUR_FIELDS = List.of("headline.pairs", "body.pairs");

  private final List<Wanted> words;

  WordQuery(Question question) {
    words = question.wanted().stream().filter(Wanted::isWords).toList();
  }

  /** Holds the phrases, and enough of the words, each in any field, with or without accents. */
  ObjectNode lenient() {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode bool = node.putObject("bool");
    ArrayNode must = bool.putArray("must");
    ArrayNode should = bool.putArray("should");
    for (Wanted wanted : words) {
      boolean mayBeMissing = wanted.anyOf().stream().allMatch(Word.class::isInstance);
      (mayBeMissing ? should : must)
          .add(anyOf(wanted.anyOf().stream().map(WordQuery::lenient).toList()));
    }
    if (!should.isEmpty()) {
      bool.put("minimum_should_match", ENOUGH);
    }
    return node;
  }

  static ObjectNode lenient(Term term) {
    return term(term, LENIENT_FIELDS);
  }

  /** What adds to the score: the accents as typed, and neighbours that are neighbours too. */
  List<ObjectNode> bonuses() {
    List<ObjectNode> bonuses = new ArrayList<>();
    String text = text();
    if (words.size() <= ALWAYS_ALL) {
      bonuses.add(constant(allExact(), EXACTLY_SO));
    } else if (words.stream().allMatch(WordQuery::isOneWord)) {
      bonuses.add(constant(match("phrase", text, EXACT_FIELDS), EXACTLY_SO));
    }
    if (words.size() <= ALWAYS_ALL && words.stream().allMatch(WordQuery::isOneWord)) {
      bonuses.addAll(neighbours());
    }
    exactWords().forEach(bonuses::add);
    bonuses.add(match("most_fields", text, PAIR_FIELDS));
    return bonuses;
  }

  private ObjectNode allExact() {
    ObjectNode node = Json.mapper().createObjectNode();
    exactWords().forEach(node.putObject("bool").putArray("must")::add);
    return node;
  }

  private List<ObjectNode> exactWords() {
    return words.stream()
        .map(
            wanted -> anyOf(wanted.anyOf().stream().map(term -> term(term, EXACT_FIELDS)).toList()))
        .toList();
  }

  /** For each two words that were typed side by side: that they stand so in the article. */
  private List<ObjectNode> neighbours() {
    List<ObjectNode> neighbours = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String pair = text(words.get(i - 1)) + " " + text(words.get(i));
      neighbours.add(constant(withAll(match("best_fields", pair, NEIGHBOUR_FIELDS)), NEIGHBOURS));
    }
    return neighbours;
  }

  private static String text(Wanted oneWord) {
    return text(oneWord.anyOf().getFirst());
  }

  /** The words as they were typed, one after the other. */
  private String text() {
    return words.stream()
        .flatMap(wanted -> wanted.anyOf().stream())
        .map(WordQuery::text)
        .collect(Collectors.joining(" "));
  }

  private static String text(Term term) {
    return switch (term) {
      case Word word -> word.text();
      case Beginning beginning -> beginning.text();
      case Phrase phrase -> phrase.text();
      case Named unused -> throw noWord(term);
      case Published unused -> throw noWord(term);
    };
  }

  private static ObjectNode term(Term term, List<String> fields) {
    return switch (term) {
      // "COVID-19" is two words to the index: both must be there.
      case Word word -> withAll(match("best_fields", word.text(), fields));
      case Phrase phrase -> match("phrase", phrase.text(), fields);
      case Beginning beginning -> match("phrase_prefix", beginning.text(), fields);
      case Named unused -> throw noWord(term);
      case Published unused -> throw noWord(term);
    };
  }

  private static IllegalArgumentException noWord(Term term) {
    return new IllegalArgumentException(term + " is a condition and no word");
  }

  private static boolean isOneWord(Wanted wanted) {
    return wanted.anyOf().size() == 1 && wanted.anyOf().getFirst() instanceof Word;
  }

  private static ObjectNode match(String type, String text, List<String> fields) {
    ObjectNode node = Json.mapper().createObjectNode();
    ObjectNode match = node.putObject("multi_match").put("query", text).put("type", type);
    fields.forEach(match.putArray("fields")::add);
    return node;
  }

  private static ObjectNode withAll(ObjectNode match) {
    match.withObject("multi_match").put("operator", "and");
    return match;
  }

  private static ObjectNode constant(ObjectNode filter, int boost) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.putObject("constant_score").put("boost", boost).set("filter", filter);
    return node;
  }

  /** A query of one field. */
  static ObjectNode query(String type, String field, String value) {
    ObjectNode node = Json.mapper().createObjectNode();
    node.putObject(type).put(field, value);
    return node;
  }

  /** One of these, or the only one as it is. */
  static ObjectNode anyOf(List<ObjectNode> queries) {
    if (queries.size() == 1) {
      return queries.getFirst();
    }
    ObjectNode node = Json.mapper().createObjectNode();
    queries.forEach(node.putObject("bool").putArray("should")::add);
    return node;
  }
}
