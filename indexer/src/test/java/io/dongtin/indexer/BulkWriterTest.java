package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkWriterTest {
  @Test
  void eachDocumentHasItsActionAboveIt() {
    var one = new Write("news-articles-2026.10", "a", 3, "{\"id\":\"a\"}".getBytes(UTF_8));
    var two = new Write("news-receipts-1", "d\"1", 1, "{}".getBytes(UTF_8));

    assertThat(new String(BulkWriter.body(List.of(one, two)), UTF_8))
        .isEqualTo(
            """
            {"index":{"_index":"news-articles-2026.10","_id":"a","version":3,"version_type":"external_gte"}}
            {"id":"a"}
            {"index":{"_index":"news-receipts-1","_id":"d\\"1","version":1,"version_type":"external_gte"}}
            {}
            """);
  }

  @Test
  void aRequestThatIsTooLargeIsCutUntilItFits() {
    try (var fake = new FakeElasticsearch();
        var elasticsearch = fake.connect()) {
      fake.refuseBulksAbove(3);
      var writes = IntStream.range(0, 10).mapToObj(BulkWriterTest::write).toList();

      assertThat(new BulkWriter(elasticsearch).write(writes))
          .hasSize(10)
          .containsOnly(new Stored());
      assertThat(fake.documents()).hasSize(10);
    }
  }

  @Test
  void aDocumentThatIsTooLargeByItselfIsRefused() {
    try (var fake = new FakeElasticsearch();
        var elasticsearch = fake.connect()) {
      fake.refuseBulksAbove(0);

      assertThat(new BulkWriter(elasticsearch).write(List.of(write(1))))
          .singleElement()
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.type()).isEqualTo("request_too_large"));
    }
  }

  private static Write write(int number) {
    return new Write("news-articles-2026.10", "id-" + number, 1, "{}".getBytes(UTF_8));
  }
}
