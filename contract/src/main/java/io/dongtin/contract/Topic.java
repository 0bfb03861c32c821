package io.dongtin.contract;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic and what it carries.
 *
 * @param partitions how many to create; an existing topic keeps its own number
 * @param config topic settings to create it with
 */
public record Topic<K, V>(
    String name, Serde<K> key, Serde<V> value, int partitions, Map<String, String> config) {}
