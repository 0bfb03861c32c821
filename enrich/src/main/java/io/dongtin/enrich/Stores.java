package io.dongtin.enrich;

import io.dongtin.contract.JsonSerde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** What enrich remembers, by name. */
final class Stores {
  /** Article id to {@link Revision}. */
  static final String REVISIONS = "revisions";

  /** {@link Pending#key} to {@link Pending}. */
  static final String PENDING = "pending";

  /** Fingerprint to {@link Owner}. */
  static final String OWNERS = "owners";

  private Stores() {}

  static StoreBuilder<KeyValueStore<String, Revision>> revisions() {
    return store(REVISIONS, Revision.class);
  }

  static StoreBuilder<KeyValueStore<String, Pending>> pending() {
    return store(PENDING, Pending.class);
  }

  static StoreBuilder<KeyValueStore<String, Owner>> owners() {
    return store(OWNERS, Owner.class);
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
        Serdes.String(),
        new JsonSerde<>(type));
  }
}
