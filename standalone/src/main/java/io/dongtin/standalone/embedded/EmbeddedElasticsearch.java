package io.dongtin.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * One Elasticsearch node on 127.0.0.1 without security, with its data in a folder that outlives it.
 *
 * <p>It has the server and the modules in the given folder only: no scripts, no lifecycle policies,
 * no {@code GET /}.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private static final int CLOSE_SECONDS = 30;

  /**
   * Lucene advises an incubating JDK module that prints a warning of its own. Held here, because
   * the JDK forgets the level of a logger that nobody holds.
   */
  private static final Logger LUCENE_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final Node node;
  private final String url;

  private EmbeddedElasticsearch(Node node, String url) {
    this.node = node;
    this.url = url;
  }

  /**
   * Starts the node and returns when it takes requests; indices from earlier runs may open a moment
   * later.
   *
   * @param dataDir made if it is not there yet
   * @param modulesDir one folder a module, each with its jars and descriptor
   * @param port for HTTP, or 0 for any free one
   * @throws UncheckedIOException if the port is taken or the folder cannot be written
   */
  public static EmbeddedElasticsearch start(Path dataDir, Path modulesDir, int port) {
    setLibraryProperties(dataDir);
    LogConfigurator.configureESLogging();
    try {
      int httpPort = Loopback.port(port);
      for (String folder : Set.of("config", "plugins", "lib", "data", "logs")) {
        Files.createDirectories(dataDir.resolve(folder));
      }
      var environment = new Environment(settings(dataDir, httpPort), dataDir.resolve("config"));
      var modules = PluginsLoader.loadModulesBundles(modulesDir, false);
      var loader = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of(), false);
      @SuppressWarnings("MustBeClosed") // By close(), or below if it does not start.
      var node = new QuietNode(environment, loader);
      return new EmbeddedElasticsearch(started(node), "http://" + Loopback.HOST + ":" + httpPort);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address for clients, without a slash at its end. */
  public String url() {
    return url;
  }

  @Override
  public void close() {
    try {
      node.close();
      if (!node.awaitClose(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "Elasticsearch still runs " + CLOSE_SECONDS + " s after it was told to close");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Node started(Node node) throws IOException {
    try {
      return node.start();
    } catch (NodeValidationException | RuntimeException e) {
      try {
        node.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw new IllegalStateException("Elasticsearch does not start", e);
    }
  }

  private static Settings settings(Path dataDir, int port) {
    // A laptop with many cores needs no more; pools and their buffers follow this number.
    int processors = Math.min(2, Runtime.getRuntime().availableProcessors());
    return Settings.builder()
        .put("cluster.name", "dongtin")
        .put("node.name", "dongtin")
        .put("path.home", dataDir.toString())
        .put("network.host", Loopback.HOST)
        .put("http.port", port)
        .put("transport.port", 0)
        .put("discovery.type", "single-node")
        .put("node.processors", processors)
        // The heap is shared with Kafka: what *they* use must not make this node refuse requests.
        .put("indices.breaker.total.use_real_memory", false)
        .put("indices.memory.index_buffer_size", "32mb")
        // By default shares of the disk, which stop a node on a large, well-filled disk for no
        // reason. With less than the last one left, writes are refused with 429 until there is room
        // again: better than running into the end of the disk, which also ends Kafka.
        .put("cluster.routing.allocation.disk.watermark.low", "1gb")
        .put("cluster.routing.allocation.disk.watermark.high", "750mb")
        .put("cluster.routing.allocation.disk.watermark.flood_stage", "500mb")
        .build();
  }

  /** What Elasticsearch's own launcher passes to the JVM, unless the user has said otherwise. */
  private static void setLibraryProperties(Path dataDir) {
    // sun.misc.Unsafe draws a warning from JDK 24 on.
    putIfAbsent("io.netty.noUnsafe", "true");
    putIfAbsent("io.netty.noKeySetOptimization", "true");
    putIfAbsent("io.netty.recycler.maxCapacityPerThread", "0");
    // Otherwise it looks below a property that only its launcher sets, and fails on null.
    putIfAbsent("es.nativelibs.path", dataDir.resolve("lib").toString());
    LUCENE_ADVICE.setLevel(Level.SEVERE);
  }

  private static void putIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** A node that can be started again in the same JVM, as {@code close} promises. */
  private static final class QuietNode extends Node {
    QuietNode(Environment environment, PluginsLoader modules) {
      super(environment, modules);
    }

    /**
     * Does nothing: the listener puts the node's name into a static field for the log, which fails
     * for the second node and then keeps that node from finding its own cluster.
     */
    @Override
    protected void configureNodeAndClusterIdStateListener(ClusterService clusterService) {}
  }
}
