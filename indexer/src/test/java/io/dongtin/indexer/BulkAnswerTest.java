package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Json;
import io.dongtin.indexer.ItemAnswer.Older;
import io.dongtin.indexer.ItemAnswer.Refused;
import io.dongtin.indexer.ItemAnswer.Stored;
import io.dongtin.indexer.ItemAnswer.TryAgain;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The bodies are Elasticsearch 9.5.2's own, but for those with 429 and 5xx, which it gives rarely.
 */
class BulkAnswerTest {
  @Test
  void aNewAndAnOverwrittenDocumentAreStored() {
    assertThat(
            read(
                2,
                """
                {"items":[{"index":{"status":201}},{"index":{"status":200}}]}"""))
        .containsExactly(new Stored(), new Stored());
  }

  @Test
  void aLaterVersionThatIsThereIsAsGood() {
    assertThat(
            read(
                1,
                """
                {"items":[{"index":{"status":409,"error":{
                  "type":"version_conflict_engine_exception",
                  "reason":"[t3]: version conflict, current version [5] is higher than the one provided [4]",
                  "index_uuid":"WNeYcMnRQ06MCIJ4g_UWcA","shard":"0","index":"news-articles-2026.11"}}}]}"""))
        .containsExactly(new Older());
  }

  @Test
  void whatDoesNotFitTheMappingIsRefusedInElasticsearchsWords() {
    assertThat(
            read(
                2,
                """
                {"items":[{"index":{"status":400,"error":{
                  "type":"document_parsing_exception",
                  "reason":"[1:44] failed to parse field [locations] of type [geo_point]",
                  "caused_by":{"type":"illegal_argument_exception",
                    "reason":"illegal latitude value [95.0] for locations"}}}},
                {"index":{"status":400,"error":{
                  "type":"strict_dynamic_mapping_exception",
                  "reason":"[1:23] mapping set to strict, dynamic introduction of [original] within [_doc] is not allowed"}}}]}"""))
        .containsExactly(
            new Refused(
                "document_parsing_exception",
                "[1:44] failed to parse field [locations] of type [geo_point]: illegal latitude"
                    + " value [95.0] for locations"),
            new Refused(
                "strict_dynamic_mapping_exception",
                "[1:23] mapping set to strict, dynamic introduction of [original] within [_doc] is"
                    + " not allowed"));
  }

  @Test
  void aBusyOrBrokenClusterIsTriedAgain() {
    assertThat(
            read(
                3,
                """
                {"items":[{"index":{"status":429,"error":{
                  "type":"es_rejected_execution_exception",
                  "reason":"rejected execution of coordinating operation"}}},
                {"index":{"status":503,"error":{
                  "type":"unavailable_shards_exception",
                  "reason":"[news-articles-2026.11][0] primary shard is not active"}}},
                {"index":{"status":500,"error":{"type":"exception","reason":"disk"}}}]}"""))
        .containsExactly(
            new TryAgain(
                true,
                "429 es_rejected_execution_exception: rejected execution of coordinating operation"),
            new TryAgain(
                false,
                "503 unavailable_shards_exception: [news-articles-2026.11][0] primary shard is not"
                    + " active"),
            new TryAgain(false, "500 exception: disk"));
  }

  @Test
  void theClustersFaultIsNotTheArticlesWhateverTheStatus() {
    assertThat(
            read(
                4,
                """
                {"items":[{"index":{"status":400,"error":{
                  "type":"validation_exception",
                  "reason":"Validation Failed: 1: this action would add [2] shards, but this cluster currently has [3]/[1] maximum normal shards open;"}}},
                {"index":{"status":400,"error":{"type":"index_closed_exception","reason":"closed",
                  "index_uuid":"shtnt1R4TRyFuDjfQXc-bQ","index":"news-articles-2026.09"}}},
                {"index":{"status":403,"error":{
                  "type":"cluster_block_exception",
                  "reason":"index [news-articles-2026.11] blocked by: [FORBIDDEN/8/index write (api)];"}}},
                {"index":{"status":404,"error":{
                  "type":"index_not_found_exception","reason":"no such index [news-articles-2026.11]"}}}]}"""))
        .hasSize(4)
        .allMatch(TryAgain.class::isInstance);
  }

  @Test
  void anAnswerAboutFewerDocumentsIsNoAnswer() {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(2, "{\"items\":[{\"index\":{\"status\":201}}]}"))
        .withMessage("Elasticsearch answered 1 of 2 writes");
  }

  private static List<ItemAnswer> read(int writes, String body) {
    try {
      return BulkAnswer.read(Json.mapper().readTree(body), writes);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
