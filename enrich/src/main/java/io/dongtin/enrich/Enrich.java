package io.dongtin.enrich;

import io.dongtin.contract.Topics;
import io.dongtin.enrich.desk.Desk;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running enricher: {@link EnrichTopology} on a Kafka cluster, exactly once. */
public final class Enrich implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Enrich.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final KafkaStreams streams;

  private Enrich(KafkaStreams streams) {
    this.streams = streams;
  }

  /** Starts in the background; the topics must exist. */
  public static Enrich start(EnrichConfig config) {
    var steps =
        new Steps(
            config.entityRules() == null ? Desk.none() : Desk.of(config.entityRules()),
            config.jsonFields());
    // The first articles after a start should not wait for classes to be loaded.
    Thread.ofPlatform().daemon().name("enrich-warm-up").start(steps::warmUp);
    var streams =
        new KafkaStreams(
            EnrichTopology.build(config.topics(), steps, config.duplicates()), settings(config));
    streams.setUncaughtExceptionHandler(
        error -> {
          log.atError().setCause(error).log("enrich stopped");
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.setStateListener(
        (now, before) -> log.atDebug().addKeyValue("state", now).log("enrich changed state"));
    streams.start();
    return new Enrich(streams);
  }

  /** Whether records are being processed; false while starting, rebalancing or after a failure. */
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Whether it ended by a failure and will not come back by itself. */
  public boolean hasFailed() {
    return streams.state() == KafkaStreams.State.ERROR
        || streams.state() == KafkaStreams.State.PENDING_ERROR;
  }

  /** Finishes the open transaction, hands the partitions over and stops. */
  @Override
  public void close() {
    // Streams stays in its group by default, for the sake of quick restarts: whoever starts or
    // takes
    // over within the session timeout would wait for the rest of it.
    streams.close(
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
  }

  static Properties settings(EnrichConfig config) {
    Topics topics = config.topics();
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.put(StreamsConfig.POLL_MS_CONFIG, config.commitInterval().toMillis());
    // Every name in the topology is given; a generated one would change with the next edit.
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
    settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
    settings.put(DeadLetters.RAW_TOPIC, topics.raw().name());
    settings.put(DeadLetters.DEAD_LETTER_TOPIC, topics.deadLetters().name());
    settings.put(DeadLetters.RECEIPT_TOPIC, topics.receipts().name());
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // A killed instance does not leave its group: the others wait for this long.
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    settings.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG),
        Topics.MAX_RECORD_BYTES);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_RECORD_BYTES);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // Drafts and waiting revisions are as large as the articles they become.
    settings.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_RECORD_BYTES);
    settings.putAll(config.kafka());
    return settings;
  }
}
