package io.dongtin.enrich;

import io.dongtin.contract.JsonSerde;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** Steps that share stores: one partition's, run by hand, with stores in memory. */
final class ShuffledTask {
  private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
  private final Map<Class<?>, Processor<String, Object, String, Object>> steps =
      new LinkedHashMap<>();
  private final List<String> keyValueStores = new ArrayList<>();
  private final List<String> windowStores = new ArrayList<>();

  <T> void keep(String name, Class<T> type) {
    keyValueStores.add(name);
    add(
        org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name),
                Serdes.String(),
                new JsonSerde<>(type))
            .withLoggingDisabled()
            .build());
  }

  <T> void remember(String name, Serde<T> serde, Duration span) {
    windowStores.add(name);
    add(
        org.apache.kafka.streams.state.Stores.windowStoreBuilder(
                org.apache.kafka.streams.state.Stores.inMemoryWindowStore(
                    name, Memory.retention(span), Memory.period(span), false),
                Serdes.String(),
                serde)
            .withLoggingDisabled()
            .build());
  }

  private void add(StateStore store) {
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
  }

  @SuppressWarnings("unchecked") // A step gets only records of the type it is registered for.
  <T> void run(Class<T> type, Processor<String, T, String, ?> step) {
    var any = (Processor<String, Object, String, Object>) (Processor<?, ?, ?, ?>) step;
    any.init(context);
    steps.put(type, any);
  }

  /** Runs the step for this record; returns what it sent. */
  List<Record<String, Object>> process(Record<String, Object> record) {
    context.setCurrentStreamTimeMs(record.timestamp());
    steps.forEach(
        (type, step) -> {
          if (type.isInstance(record.value())) {
            step.process(record);
          }
        });
    List<Record<String, Object>> sent = new ArrayList<>();
    context.forwarded().forEach(forward -> sent.add(copy(forward.record())));
    context.resetForwards();
    return sent;
  }

  /** Begins with what another has kept, as a task does that is restored elsewhere. */
  void restore(ShuffledTask before) {
    for (String name : keyValueStores) {
      KeyValueStore<String, Object> store = context.getStateStore(name);
      KeyValueStore<String, Object> other = before.context.getStateStore(name);
      try (KeyValueIterator<String, Object> entries = other.all()) {
        entries.forEachRemaining(entry -> store.put(entry.key, entry.value));
      }
    }
    for (String name : windowStores) {
      WindowStore<String, Object> store = context.getStateStore(name);
      WindowStore<String, Object> other = before.context.getStateStore(name);
      try (KeyValueIterator<Windowed<String>, Object> entries = other.all()) {
        entries.forEachRemaining(
            entry -> store.put(entry.key.key(), entry.value, entry.key.window().start()));
      }
    }
  }

  private static Record<String, Object> copy(Record<? extends String, ?> record) {
    return new Record<>(record.key(), record.value(), record.timestamp());
  }

  List<Object> remembered(String store) {
    WindowStore<String, Object> values = context.getStateStore(store);
    List<Object> all = new ArrayList<>();
    try (KeyValueIterator<Windowed<String>, Object> iterator = values.all()) {
      iterator.forEachRemaining(entry -> all.add(entry.value));
    }
    return all;
  }

  List<Object> values(String store) {
    KeyValueStore<String, Object> values = context.getStateStore(store);
    List<Object> all = new ArrayList<>();
    try (KeyValueIterator<String, Object> iterator = values.all()) {
      iterator.forEachRemaining(entry -> all.add(entry.value));
    }
    return all;
  }
}
