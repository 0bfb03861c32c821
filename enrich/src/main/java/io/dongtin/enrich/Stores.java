package io.dongtin.enrich;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import io.dongtin.contract.JsonSerde;
import io.dongtin.enrich.boilerplate.SiteBlocks;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.duplicate.Sketch;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/**
 * What enrich remembers, by name. A {@link Memory} lies in a window store, of which whole segments
 * are dropped when they are old; what waits for a verdict is deleted with it.
 */
final class Stores {
  /** {@link Site} to {@link SiteBlocks}, for {@link SiteBlocks#SPAN}. */
  static final String SITES = "sites";

  /** Article id to {@link Revision}, for the memory. */
  static final String REVISIONS = "revisions";

  /** {@link Pending#key} to {@link Pending}. */
  static final String PENDING = "pending";

  /** {@link Pending#key} to {@link Deliberation}: apart from the article, as it changes often. */
  static final String DELIBERATIONS = "deliberations";

  /**
   * Article id, or {@link Pending#key} of a revision that stands for another, to {@link Standing},
   * for the memory.
   */
  static final String STANDINGS = "standings";

  /** {@link Pending#key} to {@link Sketch}, for the window. */
  static final String SKETCHES = "sketches";

  /** Fingerprint to {@link Owner}, for the memory. */
  static final String OWNERS = "owners";

  /** Key of a band to {@link Visitors}, for the window. */
  static final String BANDS = "bands";

  private Stores() {}

  static List<StoreBuilder<?>> all(DuplicateSettings settings) {
    return List.of(
        // A site's articles often come together: written once a transaction.
        memory(SITES, siteSerde(), SiteBlocks.SPAN).withCachingEnabled(),
        memory(REVISIONS, new JsonSerde<>(Revision.class), settings.memory()),
        store(PENDING, Pending.class),
        // Changed by each of some answers that come together: written once a transaction.
        store(DELIBERATIONS, Deliberation.class).withCachingEnabled(),
        memory(STANDINGS, new JsonSerde<>(Standing.class), settings.memory()),
        memory(SKETCHES, sketchSerde(), settings.window()),
        memory(OWNERS, new JsonSerde<>(Owner.class), settings.memory()),
        memory(BANDS, visitorsSerde(), settings.window()));
  }

  static Serde<SiteBlocks> siteSerde() {
    return Serdes.serdeFrom(
        (topic, blocks) -> blocks == null ? null : blocks.bytes(),
        (topic, bytes) -> bytes == null ? null : SiteBlocks.read(bytes));
  }

  static Serde<Sketch> sketchSerde() {
    return Serdes.serdeFrom(
        (topic, sketch) -> sketch == null ? null : sketch.bytes(),
        (topic, bytes) -> bytes == null ? null : Sketch.read(bytes));
  }

  static Serde<Visitors> visitorsSerde() {
    return Serdes.serdeFrom(
        (topic, visitors) -> visitors == null ? null : visitors.bytes(),
        (topic, bytes) -> bytes == null ? null : Visitors.read(bytes));
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
    return keyValueStoreBuilder(
        persistentKeyValueStore(name), Serdes.String(), new JsonSerde<>(type));
  }

  private static <T> StoreBuilder<WindowStore<String, T>> memory(
      String name, Serde<T> serde, Duration span) {
    return windowStoreBuilder(
        persistentWindowStore(name, Memory.retention(span), Memory.period(span), false),
        Serdes.String(),
        serde);
  }
}
