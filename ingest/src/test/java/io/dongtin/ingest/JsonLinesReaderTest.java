package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {
  @Test
  void eachLineThatIsNotBlankHasAPosition() throws IOException {
    assertThat(read("{\"a\":1}\n\n \t\n{\"b\":2}\r\n{\"c\":3}"))
        .containsExactly("0 {\"a\":1}", "1 {\"b\":2}", "2 {\"c\":3}");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstArticle() throws IOException {
    assertThat(read("\uFEFF{\"a\":1}\n")).containsExactly("0 {\"a\":1}");
  }

  @Test
  void aBadLineSaysWhichItIsAndKeepsItsPosition() throws IOException {
    assertThat(read("\n{\"a\"\n{\"b\":2}\n[1]\n{} {}\n"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("0 malformed-json line 2: it is not JSON"),
            second -> assertThat(second).isEqualTo("1 {\"b\":2}"),
            third ->
                assertThat(third)
                    .isEqualTo(
                        "2 malformed-json line 4: it is JSON, but not an object with fields"),
            fourth ->
                assertThat(fourth)
                    .isEqualTo("3 malformed-json line 5: something follows the object"));
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextOneRead() throws IOException {
    assertThat(read("{\"a\":\"" + "x".repeat(100) + "\"}\n{\"b\":2}\n"))
        .containsExactly("0 too-large line 1: it has more than 64 bytes", "1 {\"b\":2}");
  }

  @Test
  void aLineOfExactlyTheLimitIsRead() throws IOException {
    String line = "{\"a\":\"" + "x".repeat(56) + "\"}";
    assertThat(line).hasSize(64);
    assertThat(read(line + "\r\n")).containsExactly("0 " + line);
  }

  @Test
  void theAddressThatALineStatesIsItsSource() throws IOException {
    var lines =
        """
        {"url":"https://example.com/a","uri":"https://example.com/b"}
        {"uri":"http://example.com/b"}
        {"url":"/relative","nested":{"url":"https://example.com/c"}}
        {"url":"urn:x:1"}
        {"url":"not a uri"}
        """;
    List<String> sources = new ArrayList<>();
    try (var reader = reader(lines, 1000)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        sources.add(String.valueOf(((Item.Found) item).source()));
      }
    }
    assertThat(sources)
        .containsExactly("https://example.com/a", "http://example.com/b", "null", "null", "null");
  }

  private static List<String> read(String text) throws IOException {
    List<String> items = new ArrayList<>();
    try (var reader = reader(text, 64)) {
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.add(item.index() + " " + describe(item));
      }
    }
    return items;
  }

  private static String describe(Item item) {
    return switch (item) {
      case Item.Found found -> new String(found.bytes(), UTF_8);
      case Item.Refused refused ->
          refused.rejection().reason().code() + " " + refused.rejection().words();
    };
  }

  private static JsonLinesReader reader(String text, int maxBytes) {
    return new JsonLinesReader(new ByteArrayInputStream(text.getBytes(UTF_8)), maxBytes);
  }
}
