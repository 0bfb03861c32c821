package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Json;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexNamesTest {
  private final IndexNames names = new IndexNames("tin.moi");

  @Test
  void anArticleIsWrittenToTheMonthItWasFirstSeenIn() {
    assertThat(names.articles(Instant.parse("2026-10-31T23:59:59Z")))
        .isEqualTo("tin.moi-articles-2026.10");
  }

  @Test
  void generationsFollowOneAnotherAndMatchNoTemplate() {
    String second = names.nextGeneration("tin.moi-articles-2026.10");

    assertThat(second).isEqualTo("tin.moi-g2-articles-2026.10");
    assertThat(names.nextGeneration(second)).isEqualTo("tin.moi-g3-articles-2026.10");
    assertThat(names.nextGeneration("tin.moi-receipts-1")).isEqualTo("tin.moi-g2-receipts-1");
  }

  @Test
  void monthsAreToldByTheirNamesWhateverTheGeneration() throws JsonProcessingException {
    var indices =
        Json.mapper()
            .readTree(
                """
                {"tin.moi-articles-2026.10": {}, "tin.moi-g12-articles-2026.09": {},
                 "tin.moi-articles-2026.13": {}, "tin.moi-articles-old": {},
                 "tin.moi-articles-2026.10.bak": {}, "other-articles-2026.10": {}}
                """);

    assertThat(names.months(indices))
        .isEqualTo(
            Map.of(
                "tin.moi-articles-2026.10", YearMonth.of(2026, 10),
                "tin.moi-g12-articles-2026.09", YearMonth.of(2026, 9)));
  }

  @Test
  void whatCannotBeginTheNameOfAnIndexIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexNames("Tin"));
  }
}
