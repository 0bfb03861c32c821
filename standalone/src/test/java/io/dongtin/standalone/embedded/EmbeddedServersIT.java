package io.dongtin.standalone.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.analysis.EdgeNGramSide;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.json.JsonData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The two servers do what the programs ask of them, and keep it over a restart and a kill. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EmbeddedServersIT {
  private static final int RESTART = 100;

  private static final String COMPONENT =
      """
      {
        "template": {
          "settings": {
            "number_of_replicas": 0,
            "analysis": {
              "char_filter": {
                "tones": {"type": "mapping", "mappings": ["oà => òa", "\\\\u0111 => d", "Đ => D"]},
                "dashes": {"type": "pattern_replace", "pattern": "[\\u2010-\\u2015]", "replacement": "-"}
              },
              "filter": {
                "folded": {"type": "asciifolding", "preserve_original": true},
                "english": {"type": "stemmer", "language": "light_english"},
                "possessive": {"type": "stemmer", "language": "possessive_english"},
                "short": {"type": "truncate", "length": 64},
                "once": {"type": "unique", "only_on_same_position": true}
              },
              "analyzer": {
                "news": {
                  "type": "custom", "tokenizer": "standard", "char_filter": ["tones", "dashes"],
                  "filter": ["lowercase", "possessive", "folded", "keyword_repeat", "english", "remove_duplicates", "short"]
                }
              },
              "normalizer": {
                "plain": {"type": "custom", "char_filter": ["tones"], "filter": ["lowercase", "asciifolding"]}
              }
            }
          }
        }
      }
      """;

  private static final String TEMPLATE =
      """
      {
        "index_patterns": ["news-articles-*"],
        "composed_of": ["news-analysis"],
        "template": {
          "aliases": {
            "news-all": {},
            "news": {"filter": {"bool": {"must_not": {"exists": {"field": "duplicate"}}}}}
          },
          "mappings": {
            "dynamic": "strict",
            "properties": {
              "headline": {"type": "text", "analyzer": "news"},
              "publisher": {"type": "keyword", "normalizer": "plain"},
              "places": {"type": "keyword"},
              "at": {"type": "geo_point"},
              "versioncreated": {"type": "date"},
              "duplicate": {"type": "keyword"}
            }
          }
        }
      }
      """;

  private static final String FIRST =
      """
      {"headline": "Trung Quốc và hoà bình: China’s editors", "publisher": "Tuổi Trẻ", "places": ["CN", "VN"],
       "at": {"lat": 39.9, "lon": 116.4}, "versioncreated": "2026-11-02T10:00:00+07:00"}
      """;

  private static final String SECOND =
      """
      {"headline": "Hà Nội", "publisher": "Thanh Niên", "places": ["VN"], "at": {"lat": 21.0, "lon": 105.8},
       "versioncreated": "2026-11-03T10:00:00+07:00", "duplicate": "1"}
      """;

  @TempDir private static Path data;
  private Servers servers;
  private ElasticsearchClient client;

  @BeforeAll
  void start() {
    servers = Servers.start(data);
    client = client(servers.elasticsearch().url());
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    servers.close();
  }

  @Test
  @Order(1)
  void topicsAreMadeOnlyByThoseWhoAsk() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
      admin
          .createTopics(List.of(new NewTopic("news.raw", 3, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
    }
    try (var producer = producer(Map.of("max.block.ms", "1000"))) {
      var record = new ProducerRecord<>("misspelt", "key", "value");
      assertThatThrownBy(() -> producer.send(record).get())
          .isInstanceOf(ExecutionException.class)
          .rootCause()
          .isInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  @Order(2)
  void transactionsAreSeenWhenTheyAreCommitted() {
    try (var producer = producer(Map.of("transactional.id", "test"))) {
      producer.initTransactions();
      producer.beginTransaction();
      var aborted = producer.send(new ProducerRecord<>("news.raw", "aborted", "1"));
      producer.flush();
      assertThat(aborted).succeedsWithin(Duration.ofSeconds(30));
      producer.abortTransaction();
      producer.beginTransaction();
      var committed = producer.send(new ProducerRecord<>("news.raw", "committed", "2"));
      producer.commitTransaction();
      assertThat(committed).isDone();
    }
    assertThat(committed(bootstrap())).containsExactly("committed");
  }

  @Test
  @Order(3)
  void recordsOfManyMegabytesFit() {
    var big = "x".repeat(20 << 20);
    var settings = Map.of("max.request.size", "33554432", "compression.type", "lz4");
    try (var producer = producer(settings)) {
      assertThat(producer.send(new ProducerRecord<>("news.raw", "big", big)))
          .succeedsWithin(Duration.ofSeconds(30));
    }
    assertThat(committed(bootstrap())).containsExactlyInAnyOrder("committed", "big");
  }

  @Test
  @Order(4)
  void templatesMakeTheIndexOnTheFirstBulk() throws IOException {
    client
        .cluster()
        .putComponentTemplate(t -> t.name("news-analysis").withJson(new StringReader(COMPONENT)));
    client
        .indices()
        .putIndexTemplate(t -> t.name("news-articles").withJson(new StringReader(TEMPLATE)));
    assertThat(index("1", FIRST, 1).status()).isEqualTo(201);
    assertThat(index("2", SECOND, 1).status()).isEqualTo(201);
  }

  @Test
  @Order(5)
  void bulkAnswersForEachItem() throws IOException {
    BulkResponseItem again = index("1", FIRST, 1);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.error())
        .isNotNull()
        .extracting(ErrorCause::type)
        .isEqualTo("version_conflict_engine_exception");
    assertThat(index("1", FIRST, 2).status()).isEqualTo(200);
    assertThat(index("3", "{\"surprise\": 1}", 1).status()).isEqualTo(400);
  }

  @Test
  @Order(6)
  void vietnameseIsFoundWithoutAccents() throws IOException {
    assertThat(found("news", "trung quoc")).containsExactly("1");
    assertThat(found("news", "Trung Quốc")).containsExactly("1");
    assertThat(found("news", "hòa bình")).containsExactly("1");
    assertThat(found("news", "editor")).containsExactly("1");
  }

  @Test
  @Order(7)
  void theFilteredAliasHidesDuplicates() throws IOException {
    assertThat(found("news", "hà nội")).isEmpty();
    assertThat(found("news-all", "hà nội")).containsExactly("2");
  }

  @Test
  @Order(8)
  void placesAreCountedDaysAreCountedDistancesAreMeasured() throws IOException {
    var answer =
        client.search(
            s ->
                s.index("news-all")
                    .query(
                        q ->
                            q.geoDistance(
                                g ->
                                    g.field("at")
                                        .distance("100km")
                                        .location(l -> l.latlon(p -> p.lat(21.1).lon(105.9)))))
                    .aggregations("places", a -> a.terms(t -> t.field("places")))
                    .aggregations(
                        "days",
                        a ->
                            a.dateHistogram(
                                h ->
                                    h.field("versioncreated")
                                        .calendarInterval(CalendarInterval.Day))),
            Object.class);
    assertThat(answer.hits().hits()).extracting(hit -> hit.id()).containsExactly("2");
    assertThat(requireNonNull(answer.aggregations().get("places")).sterms().buckets().array())
        .extracting(bucket -> bucket.key().stringValue())
        .containsExactly("VN");
    assertThat(requireNonNull(answer.aggregations().get("days")).dateHistogram().buckets().array())
        .extracting(bucket -> bucket.keyAsString())
        .containsExactly("2026-11-03T00:00:00.000Z");
    assertThat(
            client
                .count(
                    c ->
                        c.index("news")
                            .query(q -> q.term(t -> t.field("publisher").value("TUOI TRE"))))
                .count())
        .isEqualTo(1);
  }

  @Test
  @Order(9)
  void tokensKeepTheAccentsAndTheFoldedForm() throws IOException {
    assertThat(tokens("China's hoà Đường"))
        .containsExactly("china", "hoa", "hòa", "duong", "dường");
  }

  @Test
  @Order(10)
  void parametersThatOnlyAFullElasticsearchKnowsAreRefused() {
    assertThatThrownBy(
            () ->
                client
                    .indices()
                    .analyze(
                        a ->
                            a.tokenizer(t -> t.name("standard"))
                                .filter(
                                    f ->
                                        f.definition(
                                            d -> d.edgeNgram(e -> e.side(EdgeNGramSide.Back))))
                                .text("x")))
        .isInstanceOf(ElasticsearchException.class)
        .hasMessageContaining("[edge_ngram]")
        .hasMessageContaining("[back]");
  }

  @Test
  @Order(11)
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> EmbeddedKafka.start(data.resolve("other"), port))
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isInstanceOf(BindException.class)
          .hasMessage("port " + port + " of 127.0.0.1 is taken");
    }
  }

  @Test
  @Order(RESTART)
  void dataOutlivesARestartOnOtherPorts() throws IOException {
    String before = bootstrap();
    stop();
    start();
    assertThat(bootstrap()).isNotEqualTo(before);
    assertThat(committed(bootstrap())).containsExactlyInAnyOrder("committed", "big");
    awaitIndex(client);
    assertThat(found("news", "trung quoc")).containsExactly("1");
  }

  @Test
  @Order(RESTART + 1)
  void dataOutlivesAKill(@TempDir Path killed) throws Exception {
    Process first = fork(killed);
    String[] addresses = firstLine(first).split(" ", -1);
    try (var admin = Admin.create(Map.of("bootstrap.servers", addresses[0]));
        var producer = producer(Map.of("bootstrap.servers", addresses[0], "acks", "all"));
        var elasticsearch = client(addresses[1])) {
      admin
          .createTopics(List.of(new NewTopic("news.raw", 3, (short) 1)))
          .all()
          .get(30, TimeUnit.SECONDS);
      producer.send(new ProducerRecord<>("news.raw", "kept", "value")).get(30, TimeUnit.SECONDS);
      elasticsearch.index(i -> i.index("kept").id("1").withJson(new StringReader("{\"a\": 1}")));
      assertThat(committed(addresses[0])).containsExactly("kept");
    } finally {
      // On Unix this is SIGKILL.
      first.destroyForcibly().waitFor();
    }

    Process second = fork(killed);
    try {
      addresses = firstLine(second).split(" ", -1);
      assertThat(committed(addresses[0])).containsExactly("kept");
      try (var elasticsearch = client(addresses[1])) {
        awaitIndex(elasticsearch);
        assertThat(elasticsearch.get(g -> g.index("kept").id("1"), Object.class).found()).isTrue();
      }
    } finally {
      second.getOutputStream().close();
      assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(second.exitValue()).isZero();
  }

  private String bootstrap() {
    return servers.kafka().bootstrapServers();
  }

  private static ElasticsearchClient client(String url) {
    return ElasticsearchClient.of(b -> b.host(url));
  }

  /** A node answers before it has opened its indices again. */
  private static void awaitIndex(ElasticsearchClient client) throws IOException {
    assertThat(
            client
                .cluster()
                .health(h -> h.waitForNoInitializingShards(true).timeout(t -> t.time("30s")))
                .timedOut())
        .isFalse();
  }

  private KafkaProducer<String, String> producer(Map<String, String> more) {
    var settings = new HashMap<String, Object>(Map.of("bootstrap.servers", bootstrap()));
    settings.putAll(more);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static List<String> committed(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "reader-" + System.nanoTime(),
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("news.raw"));
      var keys = new ArrayList<String>();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
                return !consumer.assignment().isEmpty()
                    && consumer.endOffsets(consumer.assignment()).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
              });
      return keys;
    }
  }

  private BulkResponseItem index(String id, String document, long version) throws IOException {
    BulkResponse answer =
        client.bulk(
            b ->
                b.refresh(Refresh.True)
                    .operations(
                        o ->
                            o.index(
                                i ->
                                    i.index("news-articles-2026.11")
                                        .id(id)
                                        .versionType(VersionType.External)
                                        .version(version)
                                        .document(JsonData.fromJson(document)))));
    return answer.items().getFirst();
  }

  private List<String> found(String alias, String text) throws IOException {
    return client
        .search(
            s ->
                s.index(alias)
                    .query(
                        q -> q.match(m -> m.field("headline").query(text).operator(Operator.And))),
            Object.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.id())
        .toList();
  }

  private List<String> tokens(String text) throws IOException {
    return client
        .indices()
        .analyze(a -> a.index("news-articles-2026.11").analyzer("news").text(text))
        .tokens()
        .stream()
        .map(AnalyzeToken::token)
        .toList();
  }

  private static Process fork(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Ddongtin.elasticsearch-modules="
                + System.getProperty("dongtin.elasticsearch-modules"),
            "-cp",
            System.getProperty("java.class.path"),
            ServersMain.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    var line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    assertThat(line).as("first line of the forked servers").isNotNull();
    return line;
  }
}
