package io.dongtin.standalone;

import io.dongtin.standalone.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** The settings that every Kafka client of ours shares. */
final class KafkaClients {
  private KafkaClients() {}

  /** What an operator has set for all clients, such as TLS and SASL. */
  static Map<String, Object> extra(Settings settings) {
    return Map.copyOf(settings.kafka().client());
  }

  /** The same, with the address. */
  static Map<String, Object> at(String bootstrapServers, Settings settings) {
    var client = new HashMap<String, Object>(extra(settings));
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    return client;
  }
}
