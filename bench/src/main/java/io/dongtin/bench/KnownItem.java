package io.dongtin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.ArticleId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/**
 * A query, and the one article that whoever typed it means.
 *
 * @param kind what it is to try: words with accents, a phrase, a name's other spelling, English
 */
record KnownItem(String kind, String query, String article) {

  /** The queries that were written for the development news, before any of them was tried. */
  static List<KnownItem> ofTheDevelopmentNews() throws IOException {
    try (InputStream file = KnownItem.class.getResourceAsStream("relevance.tsv")) {
      String lines = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return lines.lines().filter(line -> !line.startsWith("#")).map(KnownItem::read).toList();
    }
  }

  /** The same as somebody types it who has no Vietnamese keyboard. */
  KnownItem withoutAccents() {
    String apart = Normalizer.normalize(query, Normalizer.Form.NFD);
    String plain = apart.replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    return new KnownItem(kind + ", no accents", plain, article);
  }

  boolean isVietnamese() {
    return !kind.equals("english");
  }

  /** The id that the article has in the index. */
  String articleId() {
    return ArticleId.of(URI.create("https://bench.example/" + article));
  }

  private static KnownItem read(String line) {
    String[] parts = line.split("\t", -1);
    return new KnownItem(parts[0], parts[1], parts[2]);
  }
}
