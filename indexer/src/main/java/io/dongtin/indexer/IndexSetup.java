package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dongtin.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs templates, indices and aliases. Doing it again changes nothing that is up to date. */
public final class IndexSetup {
  private static final Logger log = LoggerFactory.getLogger(IndexSetup.class);

  private static final String ANALYSIS = "/template/settings/index/analysis";

  private final Elasticsearch elasticsearch;
  private final IndexNames names;
  private final InstantSource clock;

  IndexSetup(Elasticsearch elasticsearch, IndexNames names, InstantSource clock) {
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Installs everything under an index prefix such as {@code news}.
   *
   * @throws ElasticsearchUnavailableException if the cluster cannot be reached or lets nobody in
   * @throws ElasticsearchRefusedException if it takes no such template
   */
  public static void install(ElasticsearchAddress address, String indexPrefix) {
    var names = new IndexNames(indexPrefix);
    try (var elasticsearch = Elasticsearch.connect(address)) {
      new IndexSetup(elasticsearch, names, InstantSource.system()).install();
    }
  }

  void install() {
    putComponent("analysis", resource("analysis.json", names));
    putComponent("mappings", mappingsComponent(names));
    if (!elasticsearch.exists("/_component_template/" + names.prefix() + "-custom")) {
      putComponent("custom", resource("custom.json", names));
    }
    put("/_index_template/" + names.prefix() + "-articles", resource("articles.json", names));
    put("/_index_template/" + names.prefix() + "-receipts", resource("receipts.json", names));
    // The aliases live on indices: without one, Kibana and a search would find no alias at all.
    createIndex(names.articles(clock.instant()));
    createIndex(names.receipts());
    bringUpToDate();
  }

  /** What the templates say of new indices, told to those that an older Dongtin made. */
  private void bringUpToDate() {
    JsonNode indices = elasticsearch.send("GET", "/" + names.allArticles() + "/_alias", null);
    // With the user's own component in it, which the mapping of an index may come from.
    JsonNode articles = templateOf(names.articles(clock.instant()));
    for (var index : indices.properties()) {
      update(index.getKey(), "POST", "/_aliases", aliases(index.getKey(), articles));
      updateMapping(index.getKey(), articles.path("mappings"));
    }
    updateMapping(names.receipts(), templateOf(names.receipts()).path("mappings"));
  }

  /** What the templates, and the user's own component, make of a new index under this name. */
  JsonNode templateOf(String index) {
    return elasticsearch
        .send("POST", "/_index_template/_simulate_index/" + index, null)
        .path("template");
  }

  private void updateMapping(String index, JsonNode mappings) {
    update(index, "PUT", "/" + index + "/_mapping", mappings);
  }

  private void update(String index, String method, String path, JsonNode body) {
    try {
      elasticsearch.send(method, path, bytes(body));
    } catch (ElasticsearchRefusedException e) {
      // Fields can be added to an index, not changed; what is there stays searchable as it is.
      log.atWarn()
          .addKeyValue("index", index)
          .addKeyValue("reason", e.getMessage())
          .log("an index stays as it was; dongtin reindex builds it anew");
    }
  }

  /** The request that gives an index the aliases of its template. */
  static ObjectNode aliases(String index, JsonNode template) {
    ObjectNode request = Json.mapper().createObjectNode();
    var actions = request.putArray("actions");
    for (var alias : template.path("aliases").properties()) {
      ObjectNode add = actions.addObject().putObject("add");
      add.put("index", index).put("alias", alias.getKey());
      add.setAll((ObjectNode) alias.getValue());
    }
    return request;
  }

  private void putComponent(String name, JsonNode body) {
    put("/_component_template/" + names.prefix() + "-" + name, body);
  }

  private void put(String path, JsonNode body) {
    elasticsearch.send("PUT", path, bytes(body));
  }

  private void createIndex(String index) {
    if (elasticsearch.exists("/" + index)) {
      return;
    }
    try {
      elasticsearch.send("PUT", "/" + index, null);
    } catch (ElasticsearchRefusedException e) {
      // Another indexer, starting at the same moment, was quicker.
      if (!e.type().equals("resource_already_exists_exception")) {
        throw e;
      }
    }
  }

  /** The mappings with the analyzers they name: Elasticsearch checks each component by itself. */
  static JsonNode mappingsComponent(IndexNames names) {
    JsonNode component = resource("mappings.json", names);
    JsonNode analysis = resource("analysis.json", names).at(ANALYSIS);
    ((ObjectNode) component.at("/template/settings/index")).set("analysis", analysis);
    return component;
  }

  static JsonNode resource(String name, IndexNames names) {
    try (InputStream file = IndexSetup.class.getResourceAsStream(name)) {
      String text = new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
      return Json.mapper().readTree(text.replace("${prefix}", names.prefix()));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + name + " is broken", e);
    }
  }

  private static byte[] bytes(JsonNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
