package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each format that is read, once, from the inbox to the raw topic. What is odd in them: units. */
class FormatsIT extends WithBroker {
  private static final String HTML = "<html><body><p>Một tin.</p></body></html>";

  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0"><channel><title>Tin</title><link>https://tin.example/</link>
      <item><title>Một</title><link>https://tin.example/rss/1</link><description>Một tin.</description></item>
      <item><title>Hai</title><link>https://tin.example/rss/2</link><description>Hai tin.</description></item>
      </channel></rss>
      """;

  private static final String ATOM =
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>urn:tin</id>
      <updated>2026-11-22T00:00:00Z</updated>
      <entry><title>Ba</title><id>https://tin.example/atom/3</id><updated>2026-11-22T00:00:00Z</updated>
      <link href="https://tin.example/atom/3"/><content type="html">Ba tin.</content></entry></feed>
      """;

  private static final String MAIL =
      """
      From: An <an@tin.example>\r
      Subject: Thư\r
      Date: Sun, 22 Nov 2026 08:00:00 +0700\r
      Message-ID: <1@tin.example>\r
      Content-Type: text/plain; charset=utf-8\r
      \r
      Một thư.\r
      """;

  private static final String MHTML =
      """
      From: <Saved by a browser>\r
      Snapshot-Content-Location: https://tin.example/saved\r
      Subject: Trang\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related; type="text/html"; boundary="x"\r
      \r
      --x\r
      Content-Type: text/html; charset=utf-8\r
      Content-Location: https://tin.example/saved\r
      \r
      <html><body><p>Trang.</p></body></html>\r
      --x--\r
      """;

  @Test
  void eachFormatBecomesItsArticles() throws Exception {
    scene.moveIn("a.html", HTML);
    scene.moveIn("b.txt", "Hai tin.");
    scene.moveIn("c.json", "{\"url\":\"https://tin.example/json\",\"text\":\"Ba tin.\"}");
    scene.moveIn("d.jsonl", "{\"a\":1}\n{\"url\":\"https://tin.example/line\"}\n");
    scene.moveIn("e.json", "[{\"a\":1},{\"url\":\"https://tin.example/element\"}]");
    scene.moveIn("f.rss", RSS);
    scene.moveIn("g.xml", ATOM);
    scene.moveIn("h.warc", warc("https://tin.example/warc"));
    scene.moveIn("i.warc.gz", gzip(warc("https://tin.example/warcgz").getBytes(UTF_8)));
    scene.moveIn("j.eml", MAIL);
    scene.moveIn("k.mhtml", MHTML);
    scene.moveIn("l.html.gz", gzip(HTML.getBytes(UTF_8)));
    scene.moveIn(
        "m.zip",
        zip(
            Map.of(
                "tin/x.html",
                HTML.getBytes(UTF_8),
                "y.zip",
                zip(Map.of("z.txt", "Trong.".getBytes(UTF_8))))));

    var summary = Ingest.once(scene.config());

    assertThat(summary.rejected()).isZero();
    assertThat(summary.done()).isEqualTo(13);
    Map<String, String> types = new TreeMap<>();
    scene.records().forEach(record -> types.put(record.key(), record.value().contentType()));
    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("inbox:/a.html", "text/html"),
                Map.entry("inbox:/b.txt", "text/plain"),
                Map.entry("https://tin.example/json", "application/json"),
                Map.entry("inbox:/d.jsonl#0", "application/json"),
                Map.entry("https://tin.example/line", "application/json"),
                Map.entry("inbox:/e.json#0", "application/json"),
                Map.entry("https://tin.example/element", "application/json"),
                Map.entry("https://tin.example/rss/1", "text/html; charset=utf-8"),
                Map.entry("https://tin.example/rss/2", "text/html; charset=utf-8"),
                Map.entry("https://tin.example/atom/3", "text/html; charset=utf-8"),
                Map.entry("https://tin.example/warc", "text/html; charset=utf-8"),
                Map.entry("https://tin.example/warcgz", "text/html; charset=utf-8"),
                Map.entry("inbox:/j.eml", "text/html; charset=utf-8"),
                Map.entry("https://tin.example/saved", "text/html; charset=utf-8"),
                Map.entry("inbox:/l.html.gz", "text/html"),
                Map.entry("inbox:/m.zip#tin/x.html", "text/html"),
                Map.entry("inbox:/m.zip#y.zip/z.txt", "text/plain")));
  }

  private static String warc(String address) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + HTML;
    return """
    WARC/1.0\r
    WARC-Type: response\r
    WARC-Target-URI: %s\r
    WARC-Date: 2026-11-22T00:00:00Z\r
    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r
    Content-Type: application/http; msgtype=response\r
    Content-Length: %d\r
    \r
    %s\r
    \r
    """
        .formatted(address, http.getBytes(UTF_8).length, http);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return packed.toByteArray();
  }
}
