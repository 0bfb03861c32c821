package io.dongtin.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Description;
import io.dongtin.contract.JsonPath;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.page.metadata.Field;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON articles of other makes, with their fields named. */
class JsonFieldsTest {
  private static final StoryDescriber DESCRIBER = new StoryDescriber();

  private static final String PARAGRAPH =
      "Thành phố mở cây cầu mới qua sông vào sáng thứ Hai, sau hai năm thi công, và hàng nghìn người"
          + " dân đã đi bộ qua cầu trong ngày đầu tiên.";

  /** The form of many publishing systems' interfaces (jsonapi.org). */
  private static final String FOREIGN =
      """
      {
        "data": {
          "type": "node--story",
          "attributes": {
            "title": "Cây cầu mới &amp; con đường cũ",
            "paragraphs": [{"value": "%1$s"}, {"value": "%1$s Lễ thông xe kéo dài một giờ."}],
            "created": 1763777400,
            "path": {"alias": "https://tin.example/thoi-su/cay-cau-moi"},
            "tags": "giao thông, cầu đường"
          },
          "relationships": {
            "writers": [{"display": "Trần Văn An"}, {"display": "Lê Thị Bình"}],
            "site": {"label": "Tin Sáng"}
          }
        }
      }
      """
          .formatted(PARAGRAPH);

  private static final JsonFields FIELDS =
      new JsonFields(
          Map.of(
              Field.HEADLINE, paths("data.attributes.name", "data.attributes.title"),
              Field.BODY, paths("data.attributes.paragraphs.value"),
              Field.AUTHOR, paths("data.relationships.writers.display"),
              Field.PUBLISHER, paths("data.relationships.site.label"),
              Field.PUBLISHED, paths("data.attributes.created"),
              Field.ADDRESS, paths("data.attributes.path.alias"),
              Field.KEYWORD, paths("data.attributes.tags")));

  @Test
  void aDocumentOfAnotherMakeIsAFullArticle() {
    Page page = (Page) new PageReader(FIELDS).read(json(FOREIGN));
    Story story = new StoryCleaner().clean(page).getFirst();
    Description description = DESCRIBER.describe(page, story);

    assertThat(description.headline()).isEqualTo("Cây cầu mới & con đường cũ");
    assertThat(description.byline()).containsExactly("Trần Văn An", "Lê Thị Bình");
    assertThat(description.publisher()).isEqualTo("Tin Sáng");
    assertThat(description.firstcreated()).isEqualTo(OffsetDateTime.parse("2025-11-22T02:10:00Z"));
    assertThat(description.keywords()).containsExactly("giao thông", "cầu đường");
    assertThat(DESCRIBER.address(page, story))
        .isEqualTo(URI.create("https://tin.example/thoi-su/cay-cau-moi"));
    assertThat(story.text().body())
        .isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH + " Lễ thông xe kéo dài một giờ.");
  }

  @Test
  void withoutNamedFieldsItIsNoArticle() {
    assertThat(new PageReader().read(json(FOREIGN))).isInstanceOf(Rejection.class);
  }

  @Test
  void documentsOfTheKnownMakesAreReadAsBefore() {
    String known = "{\"headline\": \"Cây cầu mới\", \"articleBody\": \"%s\"}".formatted(PARAGRAPH);

    Page page = (Page) new PageReader(FIELDS).read(json(known));

    assertThat(page.candidates().best(Field.HEADLINE).orElseThrow().value())
        .isEqualTo("Cây cầu mới");
    assertThat(page.blocks().getFirst().text()).isEqualTo(PARAGRAPH);
  }

  @Test
  void aBodyThatIsHtmlIsReadAsHtml() {
    String html =
        "{\"content\": {\"rendered\": \"<p>%s</p><p>Hết.</p><div></div>\"}}".formatted(PARAGRAPH);
    var fields = new JsonFields(Map.of(Field.BODY, paths("content.rendered")));

    Page page = (Page) new PageReader(fields).read(json(html));

    assertThat(page.blocks().getFirst().text()).isEqualTo(PARAGRAPH);
  }

  private static List<JsonPath> paths(String... paths) {
    return List.of(paths).stream().map(JsonPath::new).toList();
  }

  private static RawArticle json(String text) {
    return Raw.typed("a.json", "application/json", text.getBytes(UTF_8));
  }
}
