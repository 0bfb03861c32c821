package io.dongtin.standalone.ledger;

import io.dongtin.standalone.ProgramConfigs;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a program is behind what it reads.
 *
 * @param program such as {@code enrich}
 * @param records not yet read; markers of transactions count until the program has passed them
 */
public record Lag(String program, long records) {

  /** The lag of the enricher and of the indexer. */
  public static List<Lag> of(ProgramConfigs configs) throws InterruptedException {
    try (var admin = Admin.create(configs.kafkaClient())) {
      return List.of(
          new Lag("enrich", behind(admin, configs.enrich(Path.of("")).applicationId())),
          new Lag("index", behind(admin, configs.indexer().groupId())));
    } catch (ExecutionException e) {
      throw new KafkaException("cannot ask Kafka how far the programs have come", e.getCause());
    }
  }

  /** The lag in a sentence. */
  public String words() {
    return program
        + " is "
        + (records == 0 ? "up to date" : "%,d records behind".formatted(records));
  }

  private static long behind(Admin admin, String group)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    read.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
    long behind = 0;
    for (var end : admin.listOffsets(ends).all().get().entrySet()) {
      OffsetAndMetadata at = read.get(end.getKey());
      behind += at == null ? 0 : Math.max(0, end.getValue().offset() - at.offset());
    }
    return behind;
  }
}
