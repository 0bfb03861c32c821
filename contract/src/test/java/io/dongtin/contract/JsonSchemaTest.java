package io.dongtin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Receipt.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the schemas, which consumers read, against the records, which programs write. */
class JsonSchemaTest {
  private final JsonSchema article = schema("article.schema.json");
  private final JsonSchema receipt = schema("receipt.schema.json");

  @Test
  void articlesFitTheirSchema() {
    assertThat(article.validate(json(Samples.full()))).isEmpty();
    assertThat(article.validate(json(Samples.bare()))).isEmpty();
    assertThat(
            article.validate(
                json(
                    Samples.bare()
                        .as(
                            new Duplicate(
                                "abc",
                                "abd",
                                Duplicate.Kind.NEAR,
                                0.8,
                                0.9,
                                Duration.ofMinutes(-5))))))
        .isEmpty();
  }

  @Test
  void theSchemaNamesEveryFieldOfAnArticleAndNoOther() {
    var fields = new TreeSet<String>();
    json(Samples.full()
            .as(new Duplicate("abc", "abd", Duplicate.Kind.NEAR, 0.8, 0.9, Duration.ofMinutes(-5))))
        .fieldNames()
        .forEachRemaining(fields::add);
    var described = new TreeSet<String>();
    article.getSchemaNode().get("properties").fieldNames().forEachRemaining(described::add);

    assertThat(described).isEqualTo(fields);
  }

  @Test
  void receiptsFitTheirSchema() {
    assertThat(receipt.validate(json(Receipt.published(Samples.DROP, Samples.TIME)))).isEmpty();
    assertThat(
            receipt.validate(
                json(Receipt.of(Samples.full(), Stage.INDEX, Outcome.INDEXED, Samples.TIME))))
        .isEmpty();
    assertThat(
            receipt.validate(
                json(Receipt.rejected(Samples.DROP, Stage.INGEST, "a", "b", Samples.TIME))))
        .isEmpty();
  }

  @Test
  void everyStageAndOutcomeIsInTheSchema() {
    for (Outcome outcome : Outcome.values()) {
      for (Stage stage : Stage.values()) {
        assertThat(receipt.validate(json(Receipt.of(Samples.full(), stage, outcome, Samples.TIME))))
            .isEmpty();
      }
    }
  }

  @Test
  void aMissingOrUnknownFieldIsRefused() {
    ObjectNode without = (ObjectNode) json(Samples.full());
    without.remove("headline");
    ObjectNode with = (ObjectNode) json(Samples.full());
    with.put("mood", "calm");

    assertThat(article.validate(without)).hasSize(1);
    assertThat(article.validate(with)).hasSize(1);
  }

  private static JsonNode json(Object value) {
    return Json.mapper().valueToTree(value);
  }

  private static JsonSchema schema(String name) {
    try (InputStream in =
        Objects.requireNonNull(JsonSchemaTest.class.getResourceAsStream(name), name)) {
      return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
