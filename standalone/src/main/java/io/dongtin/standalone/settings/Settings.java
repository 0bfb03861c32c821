package io.dongtin.standalone.settings;

import io.dongtin.contract.JsonPath;
import io.dongtin.ingest.IngestConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every setting of Dongtin with its default. A setting {@code dongtin.kafka.port} is the
 * environment variable {@code DONGTIN_KAFKA_PORT}; {@code docs/configuration.md} explains each.
 */
@ConfigMapping(prefix = "dongtin")
public interface Settings {
  /** The watched folder. */
  @WithDefault("inbox")
  Path inbox();

  /** What the embedded servers and the enricher keep. */
  @WithDefault("data")
  Path data();

  Kafka kafka();

  Elasticsearch elasticsearch();

  Kibana kibana();

  Topics topics();

  Ingest ingest();

  Json json();

  Enrich enrich();

  Health health();

  /** The Kafka cluster, or the embedded broker. */
  interface Kafka {
    /** Addresses of a cluster; without it, the embedded broker's. */
    Optional<String> bootstrapServers();

    /** Port of the embedded broker; 0 for any free one. */
    @WithDefault("9092")
    int port();

    /** Further client settings by Kafka's own names, such as {@code security.protocol}. */
    Map<String, String> client();
  }

  /** The Elasticsearch cluster, or the embedded node. */
  interface Elasticsearch {
    /** Address of a cluster; without it, the embedded node's. */
    Optional<String> url();

    /** HTTP port of the embedded node; 0 for any free one. */
    @WithDefault("9200")
    int port();

    Optional<String> username();

    Optional<String> password();

    Optional<String> apiKey();

    /** PEM file of the authority that signed the cluster's certificate. */
    Optional<Path> caFile();

    /** What the names of indices and aliases begin with. */
    @WithDefault("news")
    String indexPrefix();

    /** How many whole months of articles to keep besides the current one; without it, all. */
    Optional<Integer> keepMonths();
  }

  /** Where a program that runs alone says how it is. */
  interface Health {
    /** Port of {@code /health} on all addresses; without it, there is none. */
    Optional<Integer> port();
  }

  /** The Kibana that {@code setup} puts dashboards into. */
  interface Kibana {
    /** Its address; without it, there are no dashboards. */
    Optional<String> url();

    /** The space to put them into; without it, the default one. */
    Optional<String> space();

    /** Without any login here, Elasticsearch's is used. */
    Optional<String> username();

    Optional<String> password();

    Optional<String> apiKey();

    /** PEM file of the authority that signed Kibana's certificate. */
    Optional<Path> caFile();

    /** How long {@code setup} waits for Kibana to come up. */
    @WithDefault("5m")
    Duration patience();
  }

  /** The topics that the programs meet at. */
  interface Topics {
    /** What their names begin with. */
    @WithDefault("news")
    String prefix();

    /** Partitions to create them with; also those of the enricher's own topics. */
    @WithDefault("2")
    int partitions();
  }

  /** How files are taken. */
  interface Ingest {
    /** A file is taken when it has been still for this long. */
    @WithDefault("500ms")
    Duration quietPeriod();

    /** How often the folder is read again for what the operating system did not report. */
    @WithDefault("5s")
    Duration rescan();

    /** What becomes of a published file: {@code move}, {@code keep} or {@code delete}. */
    @WithDefault("move")
    IngestConfig.Policy policy();

    /** Whether other ingesters work on the same inbox. */
    @WithDefault("false")
    boolean shared();

    /** Whether the first sub-folder names the publisher. */
    @WithDefault("false")
    boolean publisherFromFolder();
  }

  /**
   * Where JSON articles of other makes have their fields: paths such as {@code data.title}, several
   * with commas between them, of which the first that leads to something counts.
   */
  interface Json {
    /** The list whose elements are articles, in a document that holds more than one. */
    Optional<List<JsonPath>> articles();

    Optional<List<JsonPath>> headline();

    Optional<List<JsonPath>> body();

    Optional<List<JsonPath>> authors();

    Optional<List<JsonPath>> publisher();

    Optional<List<JsonPath>> published();

    Optional<List<JsonPath>> modified();

    Optional<List<JsonPath>> url();

    Optional<List<JsonPath>> section();

    Optional<List<JsonPath>> keywords();

    Optional<List<JsonPath>> image();
  }

  /** How articles are enriched. */
  interface Enrich {
    @WithDefault("2")
    int threads();

    @WithDefault("50ms")
    Duration commitInterval();

    @WithDefault("dongtin-enrich")
    String applicationId();

    /** Folder of a desk's rules about names, {@code *.yaml}; it need not be there. */
    @WithDefault("entities.d")
    Path entityRules();

    Duplicates duplicates();
  }

  /** When an article is a copy of another. */
  interface Duplicates {
    /** How long an article is remembered to compare later ones with. */
    @WithDefault("30d")
    Duration window();

    /** How long an address, exact words and bytes are remembered after they came last. */
    @WithDefault("365d")
    Duration memory();

    /** Into how many parts the index of what is remembered is split. */
    @WithDefault("16")
    int shards();

    /** How much two articles must have in common, from 0 to 1. */
    @WithDefault("0.68")
    double similarity();

    /** How much of the longer article must be in the shorter one, from 0 to 1. */
    @WithDefault("0.3")
    double containment();

    /** How many of the numbers of one must be in the other, from 0 to 1. */
    @WithDefault("0.5")
    double numbers();
  }
}
