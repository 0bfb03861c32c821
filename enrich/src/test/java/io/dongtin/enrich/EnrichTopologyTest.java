package io.dongtin.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Topics;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.page.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.junit.jupiter.api.Test;

/**
 * The golden description of the topology: names of topics and stores are kept by every running
 * installation, so they never change by accident. After a change on purpose, replace the file by
 * what the failure prints, and say in CHANGELOG.md what an operator must do.
 */
class EnrichTopologyTest {
  @Test
  void theTopologyIsAsDescribed() throws IOException {
    Topology topology =
        EnrichTopology.build(Topics.of("news", 2), new Steps(Desk.none(), JsonFields.NONE));

    assertThat(described(topology)).isEqualTo(golden());
  }

  private static String golden() throws IOException {
    try (InputStream in = EnrichTopologyTest.class.getResourceAsStream("topology.txt")) {
      assertThat(in).as("topology.txt").isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Kafka's own description lists steps in an order that changes from run to run. */
  private static String described(Topology topology) {
    return topology.describe().subtopologies().stream()
        .sorted(Comparator.comparingInt(Subtopology::id))
        .map(EnrichTopologyTest::described)
        .collect(Collectors.joining("\n"));
  }

  private static String described(Subtopology subtopology) {
    return subtopology.nodes().stream()
        .map(EnrichTopologyTest::described)
        .sorted()
        .collect(Collectors.joining("", "sub-topology " + subtopology.id() + "\n", ""));
  }

  private static String described(Node node) {
    String what =
        switch (node) {
          case Source source -> "reads " + source.topicSet();
          case Sink sink -> "writes " + sink.topic();
          case Processor processor -> "keeps " + processor.stores().stream().sorted().toList();
          default -> throw new AssertionError("a node of another kind: " + node);
        };
    return "  %s %s -> %s%n".formatted(node.name(), what, names(node.successors()));
  }

  private static String names(Set<Node> nodes) {
    return nodes.stream().map(Node::name).sorted().collect(Collectors.joining(", "));
  }
}
