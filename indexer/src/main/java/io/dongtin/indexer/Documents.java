package io.dongtin.indexer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.dongtin.contract.Article;
import io.dongtin.contract.Json;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;

/** Makes search documents of articles and receipts; {@code docs/search.md} lists their fields. */
final class Documents {
  private final IndexNames names;

  Documents(IndexNames names) {
    this.names = names;
  }

  /**
   * The article under its id, its revision as version.
   *
   * @throws IllegalArgumentException if no document can be made of it
   */
  Write write(Article article) {
    return new Write(
        names.articles(article.firstseen()),
        article.id(),
        article.version(),
        bytes(ArticleDocument.of(article)));
  }

  /** The receipt under its drop's id; one of a later stage outlives one of an earlier stage. */
  Write write(Receipt receipt) {
    return new Write(
        names.receipts(),
        id(receipt.drop().id()),
        rank(receipt.stage()),
        bytes(new ReceiptDocument(receipt, receipt.outcome().isFinal())));
  }

  private static String id(String drop) {
    byte[] bytes = drop.getBytes(UTF_8);
    return bytes.length <= Write.MAX_ID_BYTES ? drop : Sha256.hex(bytes);
  }

  private static long rank(Receipt.Stage stage) {
    return switch (stage) {
      case INGEST -> 1;
      case ENRICH -> 2;
      case INDEX -> 3;
    };
  }

  private static byte[] bytes(Object document) {
    try {
      return Json.mapper().writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of it", e);
    }
  }

  /** The receipt's own JSON, and whether it is the drop's last. */
  private record ReceiptDocument(
      @JsonUnwrapped Receipt receipt, @JsonProperty("final") boolean isFinal) {}
}
