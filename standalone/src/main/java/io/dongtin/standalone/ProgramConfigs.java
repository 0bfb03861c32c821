package io.dongtin.standalone;

import io.dongtin.contract.JsonPath;
import io.dongtin.contract.Topics;
import io.dongtin.enrich.EnrichConfig;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.page.JsonFields;
import io.dongtin.enrich.page.metadata.Field;
import io.dongtin.indexer.ElasticsearchAddress;
import io.dongtin.indexer.IndexerConfig;
import io.dongtin.indexer.KibanaAddress;
import io.dongtin.ingest.IngestConfig;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.settings.WrongSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The settings as each program wants them, on one Kafka and one Elasticsearch. */
public final class ProgramConfigs {
  private final Settings settings;
  private final @Nullable String kafka;
  private final @Nullable String elasticsearch;

  /**
   * The settings with the addresses in use, embedded or not.
   *
   * @param kafka bootstrap servers, or null where none are known
   * @param elasticsearch URL, or several with commas between them, or null where none is known
   */
  public ProgramConfigs(Settings settings, @Nullable String kafka, @Nullable String elasticsearch) {
    this.settings = settings;
    this.kafka = kafka;
    this.elasticsearch = elasticsearch;
  }

  /**
   * Where Kafka is.
   *
   * @throws CannotStart if that is not known
   */
  public String bootstrapServers() {
    return known(kafka, "Kafka", "--kafka HOST:PORT");
  }

  /**
   * Where Elasticsearch is.
   *
   * @throws CannotStart if that is not known
   */
  public String elasticsearchUrl() {
    return known(elasticsearch, "Elasticsearch", "--elasticsearch URL");
  }

  /** The settings themselves. */
  public Settings settings() {
    return settings;
  }

  public Topics topics() {
    return checked(() -> Topics.of(settings.topics().prefix(), settings.topics().partitions()));
  }

  /** What every Kafka client of ours shares. */
  public Map<String, Object> kafkaClient() {
    return KafkaClients.at(bootstrapServers(), settings);
  }

  public IngestConfig ingest() {
    return checked(
        () ->
            IngestConfig.of(settings.inbox(), bootstrapServers(), topics())
                .withQuietPeriod(settings.ingest().quietPeriod())
                .withRescan(settings.ingest().rescan())
                .withHandling(
                    new IngestConfig.Handling(
                        settings.ingest().policy(),
                        settings.ingest().shared(),
                        settings.ingest().publisherFromFolder()))
                .withJsonLists(settings.json().articles().orElse(List.of()))
                .withKafka(KafkaClients.extra(settings)));
  }

  public EnrichConfig enrich(Path stateDir) {
    return checked(
        () ->
            new EnrichConfig(
                bootstrapServers(),
                topics(),
                settings.enrich().applicationId(),
                stateDir,
                settings.enrich().threads(),
                settings.enrich().commitInterval(),
                settings.enrich().entityRules(),
                duplicates(),
                jsonFields(settings),
                KafkaClients.extra(settings)));
  }

  /** Where JSON articles of other makes have their fields. */
  public static JsonFields jsonFields(Settings settings) {
    Settings.Json json = settings.json();
    Map<Field, List<JsonPath>> paths = new EnumMap<>(Field.class);
    json.headline().ifPresent(path -> paths.put(Field.HEADLINE, path));
    json.body().ifPresent(path -> paths.put(Field.BODY, path));
    json.authors().ifPresent(path -> paths.put(Field.AUTHOR, path));
    json.publisher().ifPresent(path -> paths.put(Field.PUBLISHER, path));
    json.published().ifPresent(path -> paths.put(Field.PUBLISHED, path));
    json.modified().ifPresent(path -> paths.put(Field.MODIFIED, path));
    json.url().ifPresent(path -> paths.put(Field.ADDRESS, path));
    json.section().ifPresent(path -> paths.put(Field.SECTION, path));
    json.keywords().ifPresent(path -> paths.put(Field.KEYWORD, path));
    json.image().ifPresent(path -> paths.put(Field.IMAGE, path));
    return new JsonFields(paths);
  }

  private DuplicateSettings duplicates() {
    Settings.Duplicates duplicates = settings.enrich().duplicates();
    try {
      return new DuplicateSettings(
          duplicates.window(),
          duplicates.memory(),
          duplicates.shards(),
          duplicates.similarity(),
          duplicates.containment(),
          duplicates.numbers());
    } catch (IllegalArgumentException e) {
      throw new WrongSettings("dongtin.enrich.duplicates." + e.getMessage());
    }
  }

  public IndexerConfig indexer() {
    return checked(
        () ->
            new IndexerConfig(
                bootstrapServers(),
                topics(),
                elasticsearch(),
                indexPrefix(),
                IndexerConfig.DEFAULT_FLUSH_AFTER,
                IndexerConfig.DEFAULT_MAX_BACKOFF,
                KafkaClients.extra(settings)));
  }

  public String indexPrefix() {
    return settings.elasticsearch().indexPrefix();
  }

  /** How many whole months to keep besides the current one, or nothing for all. */
  public Optional<Integer> keepMonths() {
    Optional<Integer> months = settings.elasticsearch().keepMonths();
    if (months.isPresent() && months.get() < 1) {
      throw new WrongSettings(
          "dongtin.elasticsearch.keep-months is " + months.get() + "; at least 1 is kept");
    }
    return months;
  }

  /** Where a program that runs alone says how it is, or nothing if nobody asks. */
  public Optional<Integer> healthPort() {
    Optional<Integer> port = settings.health().port();
    if (port.isPresent() && (port.get() < 0 || port.get() > 65_535)) {
      throw new WrongSettings(
          "dongtin.health.port is " + port.get() + "; a port from 0 to 65535 is expected");
    }
    return port;
  }

  public ElasticsearchAddress elasticsearch() {
    List<URI> urls =
        Arrays.stream(elasticsearchUrl().split(","))
            .map(String::strip)
            .map(ProgramConfigs::uri)
            .toList();
    return checked(
        () ->
            new ElasticsearchAddress(
                urls, login(), settings.elasticsearch().caFile().orElse(null)));
  }

  /** The Kibana to put dashboards into, or nothing if none is named. */
  public Optional<KibanaAddress> kibana() {
    Settings.Kibana kibana = settings.kibana();
    ElasticsearchAddress.Login login =
        Logins.of("dongtin.kibana", kibana.apiKey(), kibana.username(), kibana.password());
    return kibana
        .url()
        .map(
            url ->
                checked(
                    () ->
                        new KibanaAddress(
                            URI.create(url),
                            login == null ? login() : login,
                            kibana.caFile().orElse(null),
                            kibana.space().orElse(null))));
  }

  private static URI uri(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new WrongSettings(
          "dongtin.elasticsearch.url is '"
              + url
              + "'; an address such as https://host:9200 is expected");
    }
  }

  private ElasticsearchAddress.@Nullable Login login() {
    Settings.Elasticsearch search = settings.elasticsearch();
    return Logins.of(
        "dongtin.elasticsearch", search.apiKey(), search.username(), search.password());
  }

  /** What a program refuses is a setting that a person got wrong. */
  private static <T> T checked(Supplier<T> config) {
    try {
      return config.get();
    } catch (IllegalArgumentException e) {
      throw new WrongSettings(String.valueOf(e.getMessage()));
    }
  }

  private String known(@Nullable String address, String what, String option) {
    if (address == null) {
      throw new CannotStart(
          "where is "
              + what
              + "? No dongtin is running on the data folder "
              + settings.data()
              + ": start one with ./dongtin up, name its --data, or give "
              + option);
    }
    return address;
  }
}
