package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptJsonTest {
  @Test
  void anIndexedRevision() throws JsonProcessingException {
    Receipt receipt = Receipt.of(Samples.full(), Stage.INDEX, Outcome.INDEXED, Samples.TIME);

    assertThat(Json.mapper().writeValueAsString(receipt))
        .isEqualTo(
            """
            {"drop":{"id":"0a1b2c","path":"thoi-su/lu-quet.jsonl","index":3},"stage":"index",\
            "outcome":"indexed","article":"%s","version":2,"time":"2026-10-17T01:36:02.125Z"}"""
                .formatted(Samples.full().id()));
  }

  @Test
  void aRejection() throws JsonProcessingException {
    Receipt receipt =
        Receipt.rejected(Samples.DROP, Stage.ENRICH, "no-story", "only links", Samples.TIME);

    assertThat(Json.mapper().writeValueAsString(receipt))
        .isEqualTo(
            """
            {"drop":{"id":"0a1b2c","path":"thoi-su/lu-quet.jsonl","index":3},"stage":"enrich",\
            "outcome":"rejected","reason":"no-story","detail":"only links",\
            "time":"2026-10-17T01:36:02.125Z"}""");
  }

  @Test
  void whatIsWrittenIsRead() throws JsonProcessingException {
    for (Receipt receipt :
        List.of(
            Receipt.published(Samples.DROP, Samples.TIME),
            Receipt.unchanged(Samples.DROP, "abc", null, Samples.TIME),
            Receipt.dead(Samples.DROP, Stage.INDEX, "mapper", "no such field", Samples.TIME))) {
      String json = Json.mapper().writeValueAsString(receipt);
      assertThat(Json.mapper().readValue(json, Receipt.class)).isEqualTo(receipt);
    }
  }

  @Test
  void theFirstWordOfADropHasAKeyOfItsOwnSoThatItCannotReplaceTheLast() {
    assertThat(Receipt.published(Samples.DROP, Samples.TIME).key()).isEqualTo("0a1b2c/published");
    assertThat(Receipt.unchanged(Samples.DROP, "abc", 1, Samples.TIME).key()).isEqualTo("0a1b2c");
  }

  @Test
  void onlyWhatIsOnItsWayIsNotFinal() {
    assertThat(Outcome.values())
        .filteredOn(outcome -> !outcome.isFinal())
        .containsExactly(Outcome.PUBLISHED, Outcome.ENRICHED);
  }
}
