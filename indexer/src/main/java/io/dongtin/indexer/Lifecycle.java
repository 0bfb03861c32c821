package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Lets a cluster delete old months by itself, where it has index lifecycle management (ILM): a
 * policy, a component template that names it, and the months that are there already. Doing it again
 * changes nothing but the number of months.
 */
public final class Lifecycle {
  /** The longest, so that nothing is deleted too early. */
  private static final int DAYS_OF_A_MONTH = 31;

  private final Elasticsearch elasticsearch;
  private final IndexNames names;

  Lifecycle(Elasticsearch elasticsearch, IndexNames names) {
    this.elasticsearch = elasticsearch;
    this.names = names;
  }

  /**
   * Tells the cluster how many months to keep.
   *
   * @param months that are kept besides the current one, at least 1
   * @return whether it will; a cluster without ILM needs {@link Retention}
   * @throws ElasticsearchUnavailableException if the cluster cannot be reached or lets nobody in
   * @throws ElasticsearchRefusedException if it has ILM and takes no such policy
   */
  public static boolean keep(ElasticsearchAddress address, String indexPrefix, int months) {
    try (var elasticsearch = Elasticsearch.connect(address)) {
      return new Lifecycle(elasticsearch, new IndexNames(indexPrefix)).keep(months);
    }
  }

  boolean keep(int months) {
    if (months < 1) {
      throw new IllegalArgumentException(months + " months are too few: at least 1 is kept");
    }
    if (!isManaged()) {
      return false;
    }
    String policy = names.prefix() + "-articles";
    send("PUT", "/_ilm/policy/" + policy, policy(months));
    ObjectNode component = Json.mapper().createObjectNode();
    component.putObject("template").putObject("settings").put("index.lifecycle.name", policy);
    send("PUT", "/_component_template/" + names.prefix() + "-lifecycle", component);
    months().forEach((index, month) -> adopt(index, month, policy));
    return true;
  }

  /**
   * A cluster of another distribution, or the embedded node, has no such feature, or no such path.
   */
  private boolean isManaged() {
    JsonNode ilm;
    try {
      ilm = elasticsearch.send("GET", "/_xpack?categories=features", null).at("/features/ilm");
    } catch (ElasticsearchRefusedException e) {
      return false;
    }
    return ilm.path("available").asBoolean() && ilm.path("enabled").asBoolean();
  }

  /** By age alone: a month's index is never rolled over. */
  private static ObjectNode policy(int months) {
    ObjectNode request = Json.mapper().createObjectNode();
    ObjectNode phases = request.putObject("policy").putObject("phases");
    phases.putObject("hot").putObject("actions");
    phases
        .putObject("delete")
        // A month is over when the next one begins, and is kept for so many months after that.
        .put("min_age", (months + 1) * DAYS_OF_A_MONTH + "d")
        .putObject("actions")
        .putObject("delete");
    return request;
  }

  private Map<String, YearMonth> months() {
    return names.months(elasticsearch.send("GET", "/" + names.allArticles() + "/_alias", null));
  }

  /** Counts its age from its month, and not from when its present generation was made. */
  private void adopt(String index, YearMonth month, String policy) {
    ObjectNode settings = Json.mapper().createObjectNode();
    settings
        .put("index.lifecycle.name", policy)
        .put("index.lifecycle.origination_date", begin(month).toEpochMilli());
    send("PUT", "/" + index + "/_settings", settings);
  }

  static Instant begin(YearMonth month) {
    return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void send(String method, String path, ObjectNode body) {
    elasticsearch.send(method, path, body.toString().getBytes(UTF_8));
  }
}
