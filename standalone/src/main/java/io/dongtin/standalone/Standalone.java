package io.dongtin.standalone;

import io.dongtin.contract.TopicCreator;
import io.dongtin.enrich.Enrich;
import io.dongtin.indexer.Health;
import io.dongtin.indexer.Indexer;
import io.dongtin.ingest.Ingest;
import io.dongtin.standalone.embedded.EmbeddedElasticsearch;
import io.dongtin.standalone.embedded.EmbeddedKafka;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.settings.WrongSettings;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in this process: the embedded broker and search node, and the three programs on them.
 * Closed in the reverse order, so that what was taken is finished.
 */
public final class Standalone implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Standalone.class);
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_AGAIN_MILLIS = 20;

  /** Where the launcher says the Elasticsearch modules lie. */
  private static final String MODULES = "dongtin.elasticsearch-modules";

  private final Settings settings;
  private final Consumer<String> progress;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final DataFolder data;
  private final ProgramConfigs configs;
  private final Ingest ingest;
  private final Enrich enrich;
  private final Indexer indexer;

  private Standalone(Settings settings, Consumer<String> progress) throws InterruptedException {
    this.settings = settings;
    this.progress = progress;
    refuseOtherServers(settings);
    try {
      data = keep(DataFolder.lock(settings.data()));
      // A file of a killed process would send commands to ports that may be somebody else's now.
      Endpoints.delete(data.root());
      var search =
          CompletableFuture.supplyAsync(
              () -> onItsPort("dongtin.elasticsearch.port", this::startElasticsearch));
      running.push(() -> closeWhenStarted(search));
      EmbeddedKafka kafka = keep(onItsPort("dongtin.kafka.port", this::startKafka));
      say("Kafka", kafka.bootstrapServers());
      EmbeddedElasticsearch elasticsearch = join(search);
      say("Elasticsearch", elasticsearch.url());
      configs = new ProgramConfigs(settings, kafka.bootstrapServers(), elasticsearch.url());
      createTopics();
      indexer = keep(Indexer.start(configs.indexer()));
      enrich = keep(Enrich.start(configs.enrich(data.enrich())));
      ingest = keep(Ingest.start(configs.ingest()));
      await("the enricher", enrich::isRunning);
      await("the indexer", () -> indexer.health() instanceof Health.Running);
      say("Watching", settings.inbox().toAbsolutePath().toString());
      endpoints().write(data.root());
    } catch (RuntimeException | InterruptedException e) {
      closeAll();
      throw e;
    }
  }

  /**
   * Starts everything and returns when a file that is dropped will travel to the end.
   *
   * @param progress hears a line for each thing that is up
   * @throws CannotStart if a person must change something first
   */
  public static Standalone start(Settings settings, Consumer<String> progress)
      throws InterruptedException {
    return new Standalone(settings, progress);
  }

  /** What the programs run with, addresses included. */
  public ProgramConfigs configs() {
    return configs;
  }

  /** What has failed and will not come back by itself, in words. */
  public Optional<String> failure() {
    if (ingest.failure().isPresent()) {
      return Optional.of("ingest has stopped: " + ingest.failure().get());
    }
    if (enrich.hasFailed()) {
      return Optional.of("the enricher has stopped; its log says why");
    }
    if (indexer.health() instanceof Health.Failed failed) {
      return Optional.of("the indexer has stopped: " + failed.why());
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    Endpoints.delete(data.root());
    closeAll();
  }

  /** A setting that is silently ignored would send articles where nobody looks for them. */
  private static void refuseOtherServers(Settings settings) {
    if (settings.kafka().bootstrapServers().isPresent()
        || settings.elasticsearch().url().isPresent()
        || !settings.kafka().client().isEmpty()) {
      throw new WrongSettings(
          "dongtin.kafka.bootstrap-servers, dongtin.kafka.client.* and dongtin.elasticsearch.url are"
              + " for dongtin ingest, enrich and index; demo and up start servers of their own");
    }
  }

  private Endpoints endpoints() {
    return new Endpoints(
        configs.bootstrapServers(), configs.elasticsearchUrl(), ProcessHandle.current().pid());
  }

  private static <T> T onItsPort(String setting, Supplier<T> start) {
    try {
      return start.get();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BindException taken) {
        throw new CannotStart(
            "%s; stop the program that has it, or give another: --set %s=PORT, 0 for any that is free"
                .formatted(taken.getMessage(), setting));
      }
      throw e;
    }
  }

  private EmbeddedKafka startKafka() {
    return EmbeddedKafka.start(data.kafka(), settings.kafka().port());
  }

  private EmbeddedElasticsearch startElasticsearch() {
    return EmbeddedElasticsearch.start(
        data.elasticsearch(), modules(), settings.elasticsearch().port());
  }

  private static Path modules() {
    String folder = System.getProperty(MODULES);
    if (folder == null || !Files.isDirectory(Path.of(folder))) {
      throw new CannotStart(
          "the Elasticsearch modules are not where -D"
              + MODULES
              + " says ("
              + folder
              + "); start with ./dongtin, which knows");
    }
    return Path.of(folder);
  }

  private void createTopics() throws InterruptedException {
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
  }

  private static void await(String what, BooleanSupplier isUp) throws InterruptedException {
    long deadline = System.nanoTime() + START_PATIENCE.toNanos();
    while (!isUp.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            what + " is not ready after " + START_PATIENCE.toSeconds() + " s; the log says why");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    }
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** A node that is still starting when something else fails must not be left running. */
  private static void closeWhenStarted(CompletableFuture<EmbeddedElasticsearch> search) {
    search
        .handle(
            (node, failure) -> {
              if (node != null) {
                node.close();
              }
              return failure == null;
            })
        .join();
  }

  private void say(String what, String where) {
    progress.accept("%-14s %s".formatted(what, where));
  }

  private <T extends AutoCloseable> T keep(T started) {
    running.push(started);
    return started;
  }

  private void closeAll() {
    while (!running.isEmpty()) {
      AutoCloseable next = running.pop();
      try {
        next.close();
      } catch (Exception e) { // The rest must be closed all the same.
        log.atWarn()
            .addKeyValue("what", next.getClass().getSimpleName())
            .setCause(e)
            .log("could not close");
      }
    }
  }
}
