package io.dongtin.enrich;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * A store that forgets: what was written under a key is there for at least its span, and at most a
 * quarter longer, in the time of the stream.
 *
 * <p>Time is cut into periods of a quarter of the span, and what is written lies in the period of
 * its writing. To look something up is to look into five periods for the very key, which Bloom
 * filters answer; a search over a range of times would have to look into each file of the store.
 * Whole periods are dropped at once.
 */
final class Memory<V> {
  private static final int PERIODS = 4;

  private final WindowStore<String, V> store;
  private final long period;
  private final LongSupplier now;

  /**
   * @param now time of the stream: it never goes back, so what is written later never lies in an
   *     earlier period
   */
  Memory(WindowStore<String, V> store, Duration span, LongSupplier now) {
    this.store = store;
    this.period = period(span).toMillis();
    this.now = now;
  }

  static <V> Memory<V> of(ProcessingContext context, String store, Duration span) {
    return new Memory<>(context.getStateStore(store), span, context::currentStreamTimeMs);
  }

  static Duration period(Duration span) {
    return Duration.ofMillis(Math.max(1, Math.ceilDiv(span.toMillis(), PERIODS)));
  }

  /** How long a store has to keep what is put into it at the beginning of a period. */
  static Duration retention(Duration span) {
    return period(span).multipliedBy(PERIODS + 1);
  }

  /** What was written last. */
  @Nullable V get(String key) {
    long time = currentPeriod();
    for (int back = 0; back <= PERIODS; back++) {
      V value = store.fetch(key, time - back * period);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What was written last in each period, the earliest period first. */
  List<V> all(String key) {
    long time = currentPeriod();
    List<V> all = new ArrayList<>();
    for (int back = PERIODS; back >= 0; back--) {
      V value = store.fetch(key, time - back * period);
      if (value != null) {
        all.add(value);
      }
    }
    return all;
  }

  /** What was written in this period. */
  @Nullable V latest(String key) {
    return store.fetch(key, currentPeriod());
  }

  void put(String key, V value) {
    store.put(key, value, currentPeriod());
  }

  /** Remembers for another span what was written before this period. */
  void renew(String key) {
    if (latest(key) == null) {
      V value = get(key);
      if (value != null) {
        put(key, value);
      }
    }
  }

  void delete(String key) {
    long time = currentPeriod();
    for (int back = 0; back <= PERIODS; back++) {
      if (store.fetch(key, time - back * period) != null) {
        store.put(key, null, time - back * period);
      }
    }
  }

  private long currentPeriod() {
    return Math.max(0, Math.floorDiv(now.getAsLong(), period)) * period;
  }
}
