package io.dongtin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two servers keep what they were given, over a restart and over a kill. */
final class EmbeddedServersIT {

  @Test
  void dataOutlivesARestartOnOtherPorts(@TempDir Path data) throws IOException {
    String before;
    try (var servers = Servers.start(data)) {
      before = servers.kafka().bootstrapServers();
      fill(before, servers.elasticsearch().url());
    }
    try (var servers = Servers.start(data)) {
      assertThat(servers.kafka().bootstrapServers()).isNotEqualTo(before);
      assertIsKept(servers.kafka().bootstrapServers(), servers.elasticsearch().url());
    }
  }

  @Test
  void dataOutlivesAKill(@TempDir Path data) throws Exception {
    try (var first = JavaProcess.start(ServersMain.class, data.toString())) {
      String[] addresses = first.firstLine().split(" ", -1);
      fill(addresses[0], addresses[1]);
      first.kill();
    }
    try (var second = JavaProcess.start(ServersMain.class, data.toString())) {
      String[] addresses = second.firstLine().split(" ", -1);
      assertIsKept(addresses[0], addresses[1]);
      second.process().getOutputStream().close();
      assertThat(second.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(second.process().exitValue()).isZero();
    }
  }

  private static void fill(String kafka, String elasticsearch) throws IOException {
    var records = new Records(kafka, "news.raw");
    records.create();
    records.send("kept");
    try (var client = client(elasticsearch)) {
      client.index(i -> i.index("kept").id("1").withJson(new StringReader("{\"a\": 1}")));
    }
  }

  private static void assertIsKept(String kafka, String elasticsearch) throws IOException {
    assertThat(new Records(kafka, "news.raw").committed()).containsExactly("kept");
    try (var client = client(elasticsearch)) {
      awaitIndex(client);
      assertThat(client.get(g -> g.index("kept").id("1"), Object.class).found()).isTrue();
    }
  }

  private static ElasticsearchClient client(String url) {
    return ElasticsearchClient.of(builder -> builder.host(url));
  }

  /** A node answers before it has opened its indices again. */
  private static void awaitIndex(ElasticsearchClient client) throws IOException {
    assertThat(
            client
                .cluster()
                .health(h -> h.waitForNoInitializingShards(true).timeout(t -> t.time("30s")))
                .timedOut())
        .isFalse();
  }
}
