package io.dongtin.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.indexer.ItemAnswer.Older;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the answer to a bulk request, item by item. */
final class BulkAnswer {
  private static final int TOO_MANY_REQUESTS = 429;

  /**
   * Answers with status 400 that are about the cluster and not about the document: too many shards,
   * a closed index, a name that an alias or a data stream holds.
   */
  private static final Set<String> THE_CLUSTERS_FAULT =
      Set.of(
          "validation_exception",
          "index_closed_exception",
          "invalid_alias_name_exception",
          "invalid_index_name_exception");

  private BulkAnswer() {}

  /**
   * Returns one answer for each write, in their order.
   *
   * @throws IllegalStateException if the answer is not about that many writes
   */
  static List<ItemAnswer> read(JsonNode answer, int writes) {
    JsonNode items = answer.path("items");
    if (items.size() != writes) {
      throw new IllegalStateException(
          "Elasticsearch answered " + items.size() + " of " + writes + " writes");
    }
    List<ItemAnswer> answers = new ArrayList<>(writes);
    for (JsonNode item : items) {
      answers.add(readItem(item.path("index")));
    }
    return answers;
  }

  private static ItemAnswer readItem(JsonNode item) {
    int status = item.path("status").asInt();
    JsonNode error = item.path("error");
    String type = error.path("type").asText("");
    if (status >= 200 && status < 300) {
      return new Stored();
    }
    if (status == 409) {
      return new Older();
    }
    // 413: this one document is larger than the node takes.
    if (status == 413 || (status == 400 && !THE_CLUSTERS_FAULT.contains(type))) {
      return new Refused(type, words(error));
    }
    // 429 and 5xx, and also 403 and 404: a block, a missing right or index is for people to mend.
    return new TryAgain(
        status == TOO_MANY_REQUESTS, status + " " + type + ": " + error.path("reason").asText(""));
  }

  /** The reason and those of its causes: the outermost alone often only says where. */
  private static String words(JsonNode error) {
    var words = new StringBuilder(error.path("reason").asText(""));
    for (JsonNode cause = error.path("caused_by");
        !cause.isMissingNode();
        cause = cause.path("caused_by")) {
      words.append(": ").append(cause.path("reason").asText(""));
    }
    return words.toString();
  }
}
