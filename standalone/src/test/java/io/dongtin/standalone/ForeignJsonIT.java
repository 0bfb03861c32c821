package io.dongtin.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import io.dongtin.ingest.Ingest;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON of a make that nobody has seen, from the inbox to the enriched topic, with a mapping. */
class ForeignJsonIT {
  private static final Map<String, String> MAPPING =
      Map.of(
          "dongtin.json.articles", "response.results",
          "dongtin.json.headline", "data.attributes.title",
          "dongtin.json.body", "data.attributes.text",
          "dongtin.json.authors", "data.writers.display",
          "dongtin.json.publisher", "data.site.label",
          "dongtin.json.published", "data.attributes.created",
          "dongtin.json.url", "data.attributes.path",
          "dongtin.json.keywords", "data.attributes.tags");

  private static final String BRIDGE =
      """
      {"data": {"attributes": {
          "title": "Cây cầu mới thông xe",
          "text": ["Thành phố mở cây cầu mới qua sông vào sáng thứ Hai, sau hai năm thi công, và hàng nghìn người dân đã đi bộ qua cầu trong ngày đầu tiên.",
                   "Theo ban quản lý dự án, cây cầu dài hơn một cây số, có sáu làn xe và hai lối đi bộ, giúp rút ngắn đường đến bệnh viện của quận."],
          "created": 1792202962, "path": "https://tin.example/cau-moi", "tags": ["giao thông", "cầu đường"]},
        "writers": [{"display": "Trần Văn An"}, {"display": "Lê Thị Bình"}],
        "site": {"label": "Tin Sáng"}}}
      """;

  private static final String HARVEST =
      """
      {"data": {"attributes": {
          "title": "Vụ lúa được mùa",
          "text": ["Nông dân ở đồng bằng bước vào vụ thu hoạch với năng suất cao nhất trong mười năm, nhưng giá lúa tại ruộng lại giảm so với tuần trước.",
                   "Nhiều hộ cho biết họ giữ lại một phần thóc trong kho để chờ giá lên, vì tiền phân bón và tiền thuê máy gặt đều đã tăng."],
          "created": 1792206562, "path": "https://tin.example/vu-lua"}}}
      """;

  @Test
  void withAMappingItIsAFullArticle(@TempDir Path folder) throws Exception {
    try (var run = IngestToEnrich.start(folder, MAPPING)) {
      run.moveIn("cau.json", BRIDGE);
      run.moveIn(
          "tra-loi.json", "{\"response\": {\"total\": 1, \"results\": [%s]}}".formatted(HARVEST));

      Ingest.once(run.configs.ingest());
      run.awaitVerdicts(2);

      List<Article> articles =
          run.articles().stream().sorted(Comparator.comparing(Article::uri)).toList();
      assertThat(articles).hasSize(2);
      Article bridge = articles.getFirst();
      assertThat(bridge.uri()).isEqualTo(URI.create("https://tin.example/cau-moi"));
      assertThat(bridge.description().headline()).isEqualTo("Cây cầu mới thông xe");
      assertThat(bridge.text().body())
          .startsWith("Thành phố mở cây cầu mới")
          .contains("\n\nTheo ban quản lý dự án")
          .endsWith("bệnh viện của quận.");
      assertThat(bridge.description().byline()).containsExactly("Trần Văn An", "Lê Thị Bình");
      assertThat(bridge.description().publisher()).isEqualTo("Tin Sáng");
      assertThat(bridge.description().firstcreated())
          .isEqualTo(OffsetDateTime.parse("2026-10-17T02:09:22Z"));
      assertThat(bridge.description().keywords()).containsExactly("giao thông", "cầu đường");
      Article harvest = articles.getLast();
      assertThat(harvest.uri()).isEqualTo(URI.create("https://tin.example/vu-lua"));
      assertThat(harvest.description().headline()).isEqualTo("Vụ lúa được mùa");
      assertThat(harvest.drop().path()).isEqualTo("tra-loi.json");
    }
  }

  @Test
  void withoutOneItIsRejectedWithAReason(@TempDir Path folder) throws Exception {
    try (var run = IngestToEnrich.start(folder, Map.of())) {
      run.moveIn("cau.json", BRIDGE);

      Ingest.once(run.configs.ingest());
      run.awaitVerdicts(1);

      assertThat(run.articles()).isEmpty();
      assertThat(run.enrichReceipts()).extracting(Receipt::reason).containsExactly("no-story");
    }
  }
}
