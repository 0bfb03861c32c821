package io.dongtin.enrich;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import io.dongtin.contract.JsonSerde;
import io.dongtin.enrich.boilerplate.SiteBlocks;
import io.dongtin.enrich.duplicate.Sketch;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/** What enrich remembers, by name. */
final class Stores {
  /** {@link Site} to {@link SiteBlocks}. */
  static final String SITES = "sites";

  /** Article id to {@link Revision}. */
  static final String REVISIONS = "revisions";

  /** {@link Pending#key} to {@link Pending}. */
  static final String PENDING = "pending";

  /** {@link Pending#key} to {@link Deliberation}: apart from the article, as it changes often. */
  static final String DELIBERATIONS = "deliberations";

  /**
   * Article id, or {@link Pending#key} of a revision that stands for another, to {@link Standing}.
   */
  static final String STANDINGS = "standings";

  /** {@link Pending#key} to {@link Sketch}, for as long as the window. */
  static final String SKETCHES = "sketches";

  /** Fingerprint to {@link Owner}. */
  static final String OWNERS = "owners";

  /** Key of a band to {@link Guests}, day by day, for as long as the window. */
  static final String BANDS = "bands";

  private static final Duration DAY = Duration.ofDays(1);

  private Stores() {}

  static StoreBuilder<KeyValueStore<String, SiteBlocks>> sites() {
    // A site's articles often come together: written once a transaction.
    return keyValueStoreBuilder(
            persistentKeyValueStore(SITES),
            Serdes.String(),
            Serdes.<SiteBlocks>serdeFrom(
                (topic, blocks) -> blocks == null ? null : blocks.bytes(),
                (topic, bytes) -> bytes == null ? null : SiteBlocks.read(bytes)))
        .withCachingEnabled();
  }

  static StoreBuilder<KeyValueStore<String, Revision>> revisions() {
    return store(REVISIONS, Revision.class);
  }

  static StoreBuilder<KeyValueStore<String, Pending>> pending() {
    return store(PENDING, Pending.class);
  }

  static StoreBuilder<KeyValueStore<String, Deliberation>> deliberations() {
    // Changed by each of a dozen answers that come together: written once a transaction.
    return store(DELIBERATIONS, Deliberation.class).withCachingEnabled();
  }

  static StoreBuilder<KeyValueStore<String, Standing>> standings() {
    return store(STANDINGS, Standing.class);
  }

  static StoreBuilder<WindowStore<String, Sketch>> sketches(Duration window) {
    return store(SKETCHES, sketchSerde(), window);
  }

  static Serde<Sketch> sketchSerde() {
    return Serdes.serdeFrom(
        (topic, sketch) -> sketch == null ? null : sketch.bytes(),
        (topic, bytes) -> bytes == null ? null : Sketch.read(bytes));
  }

  static StoreBuilder<KeyValueStore<String, Owner>> owners() {
    return store(OWNERS, Owner.class);
  }

  static StoreBuilder<WindowStore<String, Guests>> bands(Duration window) {
    return store(BANDS, new JsonSerde<>(Guests.class), window);
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
    return keyValueStoreBuilder(
        persistentKeyValueStore(name), Serdes.String(), new JsonSerde<>(type));
  }

  private static <T> StoreBuilder<WindowStore<String, T>> store(
      String name, Serde<T> serde, Duration window) {
    return windowStoreBuilder(
        persistentWindowStore(name, window.plus(DAY), DAY, false), Serdes.String(), serde);
  }
}
