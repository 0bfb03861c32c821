package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContentOpenerTest {
  private static final int MAX_BYTES = 1 << 20;
  private static final byte[] PAGE = bytes("<html><p>Tin</p></html>");
  private static final byte[] LINES = bytes("{\"a\":1}\n{\"b\":2}\n");
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};

  @Test
  void aCompressedPageIsOnePage() throws IOException {
    assertThat(read("page.html.gz", gzip(PAGE)))
        .containsExactly("0 null text/html <html><p>Tin</p></html>");
  }

  @Test
  void compressedLinesAreLines() throws IOException {
    assertThat(read("feed.jsonl.gz", gzip(LINES)))
        .containsExactly("0 0 application/json {\"a\":1}", "1 1 application/json {\"b\":2}");
  }

  @Test
  void anArchiveIsReadFileByFileAndGoesOnAfterABadOne() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("tin/", new byte[0]);
    files.put("tin/bất ngờ.html", PAGE);
    files.put("__MACOSX/._a.html", PAGE);
    files.put("tin/photo.png", PICTURE);
    files.put("feed.jsonl", LINES);
    files.put("empty.txt", new byte[0]);
    files.put("more.txt.gz", gzip(bytes("More.")));
    assertThat(read("pack.zip", zip(files)))
        .containsExactly(
            "0 tin/bất ngờ.html text/html <html><p>Tin</p></html>",
            "1 unsupported-type tin/photo.png: its bytes are image/png",
            "2 feed.jsonl/0 application/json {\"a\":1}",
            "3 feed.jsonl/1 application/json {\"b\":2}",
            "4 empty empty.txt: it holds no byte",
            "5 more.txt.gz text/plain More.");
  }

  @Test
  void archivesInArchivesAreReadDownToALimit() throws IOException {
    byte[] packed = PAGE;
    for (int depth = 1; depth <= 3; depth++) {
      packed = zip(Map.of(depth == 1 ? "page.html" : "inner.zip", packed));
    }
    assertThat(read("pack.zip", packed))
        .containsExactly("0 inner.zip/inner.zip/page.html text/html <html><p>Tin</p></html>");
    assertThat(read("pack.zip", zip(Map.of("outer.zip", packed))))
        .singleElement()
        .asString()
        .startsWith("0 archive-bomb outer.zip: inner.zip: inner.zip: page.html: archives in");
  }

  @Test
  void whatLiesBeforeTheEndOfATruncatedFileIsRead() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      lines.append("{\"headline\":\"").append(Integer.toHexString(i * 31)).append("\"}\n");
    }
    byte[] whole = gzip(bytes(lines.toString()));
    List<String> items = read("feed.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    assertThat(items).hasSizeBetween(30_000, 70_000);
    assertThat(items.getLast()).endsWith("damaged-archive it ends too early");
  }

  @Test
  void aTruncatedOrChangedArchiveIsDamaged() throws IOException {
    byte[] zip = zip(Map.of("page.html", PAGE));
    assertThat(read("pack.zip", Arrays.copyOf(zip, 45)))
        .containsExactly(
            "0 damaged-archive page.html: it ends too early",
            "1 damaged-archive it ends too early");
    byte[] gzip = gzip(PAGE);
    gzip[gzip.length - 6] ^= 1;
    assertThat(read("page.html.gz", gzip))
        .singleElement()
        .asString()
        .startsWith("0 damaged-archive it cannot be decompressed");
  }

  @Test
  void aDamagedFileInAnArchiveStopsNoOther() throws IOException {
    byte[] gzip = gzip(PAGE);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.html.gz", Arrays.copyOf(gzip, gzip.length - 9));
    files.put("b.html", PAGE);
    assertThat(read("pack.zip", zip(files)))
        .containsExactly(
            "0 damaged-archive a.html.gz: it ends too early",
            "1 b.html text/html <html><p>Tin</p></html>");
  }

  @Test
  void whatExpandsWithoutReasonIsNotExpandedFurther() throws IOException {
    byte[] line = bytes("{\"a\":\"" + "x".repeat(1000) + "\"}\n");
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      for (int i = 0; i < 200_000; i++) {
        gzip.write(line);
      }
    }
    List<String> items = read("bomb.jsonl.gz", out.toByteArray());
    assertThat(items.getLast()).endsWith("archive-bomb it expands to more than 200 times its size");
    assertThat(items).hasSizeLessThan(20_000);
  }

  @Test
  void theHtmlPagesOfAWebArchiveAreArticlesWithTheirAddresses() throws IOException {
    byte[] warc =
        concat(
            warcInfo(),
            response("https://example.com/a", "200 OK", "text/html; charset=UTF-8", "<p>A"),
            response("https://example.com/b.png", "200 OK", "image/png", "xx"),
            response("https://example.com/c", "404 Not Found", "text/html", "<p>gone"),
            response("https://example.com/d", "200 OK", "text/html", "<p>D"));
    List<String> expected =
        List.of(
            "0 https://example.com/a text/html; charset=utf-8 <p>A",
            "1 https://example.com/d text/html <p>D");
    assertThat(read("crawl.warc", warc)).isEqualTo(expected);
    assertThat(read("crawl.warc.gz", gzip(warc))).isEqualTo(expected);
    assertThat(read("crawl.warc", Arrays.copyOf(warc, warc.length - 5)))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("0 https://example.com/a"),
            second -> assertThat(second).startsWith("1 damaged-archive"));
  }

  @Test
  void eachElementOfAnArrayIsAnArticleByteForByte() throws IOException {
    byte[] array = bytes("\uFEFF [ {\"a\" : \"bất\"},\n 7, {\"url\":\"https://example.com/b\"} ] ");
    assertThat(read("feed.json", array))
        .containsExactly(
            "0 0 application/json {\"a\" : \"bất\"}",
            "1 malformed-json element 2: it is not an object with fields in UTF-8",
            "2 https://example.com/b application/json {\"url\":\"https://example.com/b\"}");
  }

  @Test
  void anArrayThatBreaksOffGivesWhatLiesBefore() throws IOException {
    assertThat(read("feed.json", bytes("[{\"a\":1},\n{\"b\":")))
        .containsExactly(
            "0 0 application/json {\"a\":1}",
            "1 malformed-json it is not JSON from line 2, column 6 on");
  }

  @Test
  void eachEntryOfAFeedIsAPageAtItsAddress() throws IOException {
    String rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Báo Mới</title><link>https://example.com</link><description>x</description>
        <item><title>Một &amp; hai</title><link>https://example.com/1</link>
        <pubDate>Sat, 21 Nov 2026 08:00:00 +0700</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item>
        <item><title>Hai</title><description>&lt;p&gt;Two.&lt;/p&gt;</description></item>
        </channel></rss>
        """;
    assertThat(read("tin.rss", bytes(rss)))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("0 https://example.com/1 text/html; charset=utf-8 <!DOCTYPE html>")
                    .contains("<h1>Một &amp; hai</h1>", "<p>The whole story.</p>")
                    .contains("\"datePublished\":\"2026-11-21T01:00:00Z\"")
                    .contains("\"name\":\"Báo Mới\"")
                    .doesNotContain("Short."),
            second -> assertThat(second).startsWith("1 1 text/html").contains("<p>Two.</p>"));
  }

  @Test
  void anAtomFeedIsAFeed() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:x</id>
        <updated>2026-11-21T00:00:00Z</updated>
        <entry><title>One</title><id>urn:1</id><link href="https://example.com/1"/>
        <updated>2026-11-21T00:00:00Z</updated><content type="text">1 &lt; 2</content></entry>
        </feed>
        """;
    assertThat(read("tin.xml", bytes(atom)))
        .singleElement()
        .asString()
        .startsWith("0 https://example.com/1 text/html")
        .contains("<p>1 &lt; 2</p>");
  }

  @Test
  void aFeedThatNamesAFileIsRefusedAndTheFileNotRead() throws IOException {
    String rss =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rss version="2.0"><channel><title>&x;</title><link>https://example.com</link>
        <description>x</description><item><title>&x;</title></item></channel></rss>
        """;
    assertThat(read("tin.rss", bytes(rss)))
        .containsExactly("0 malformed-feed it is not a feed that can be read");
  }

  private static byte[] warcInfo() {
    return withNetworkLineEnds(
        """
        WARC/1.0
        WARC-Type: warcinfo
        WARC-Record-ID: <urn:uuid:0>
        WARC-Date: 2026-11-21T00:00:00Z
        Content-Length: 0



        """);
  }

  private static byte[] response(String uri, String status, String type, String body) {
    int length =
        "HTTP/1.1 \r\nContent-Type: \r\n\r\n".length()
            + status.length()
            + type.length()
            + body.length();
    return withNetworkLineEnds(
        """
        WARC/1.0
        WARC-Type: response
        WARC-Target-URI: %s
        WARC-Record-ID: <urn:uuid:1>
        WARC-Date: 2026-11-21T00:00:00Z
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        HTTP/1.1 %s
        Content-Type: %s

        %s

        """
            .formatted(uri, length, status, type, body));
  }

  private static byte[] withNetworkLineEnds(String text) {
    return bytes(text.replace("\n", "\r\n"));
  }

  private static List<String> read(String name, byte[] content) throws IOException {
    var opener = new ContentOpener(MAX_BYTES, List.of());
    try {
      return switch (opener.open(new ByteArrayInputStream(content), name, 0)) {
        case Opened.Refused refused -> List.of("0 " + describe(refused.rejection()));
        case Opened.Items items -> read(new DamageReader(items.reader()));
      };
    } catch (IOException e) {
      return List.of("0 " + describe(DamageReader.rejection(e)));
    }
  }

  private static List<String> read(ItemReader reader) throws IOException {
    List<String> items = new ArrayList<>();
    try (reader) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        items.add(item.index() + " " + describe(item));
      }
    }
    return items;
  }

  private static String describe(Item item) {
    return switch (item) {
      case Item.Found found ->
          (found.source() == null ? found.part() : found.source())
              + " "
              + found.contentType()
              + " "
              + new String(found.bytes(), UTF_8);
      case Item.Refused refused -> describe(refused.rejection());
    };
  }

  private static String describe(Rejection rejection) {
    return rejection.reason().code() + " " + rejection.words();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] concat(byte[]... parts) throws IOException {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
