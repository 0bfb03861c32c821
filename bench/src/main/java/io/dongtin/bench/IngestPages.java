package io.dongtin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up HTML pages of a given size, the same in each run: Vietnamese words in usual mark-up. */
final class IngestPages {
  private static final int VARIANTS = 200;

  /** Syllables; joined at random they compress about as well as news pages do. */
  private static final String[] SYLLABLES =
      ("tin tức hôm nay thành phố Hà Nội người dân chính phủ kinh tế xã hội giáo dục y tế thể thao bóng đá đội"
              + " tuyển quốc gia năm tháng ngày giờ đường tàu cầu sông núi biển đảo mưa bão gió nắng công ty doanh nghiệp"
              + " thị trường giá vàng dầu điện nước học sinh thầy cô trường lớp bệnh viện bác sĩ luật sư tòa án công an")
          .split(" ");

  private final List<byte[]> pages = new ArrayList<>();

  IngestPages(int bytes) {
    var random = new Random(20261122);
    for (int i = 0; i < VARIANTS; i++) {
      pages.add(page(random, bytes));
    }
  }

  private static byte[] page(Random random, int bytes) {
    var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>");
    words(html, random, 10);
    html.append("</title></head><body><article>");
    while (html.length() * 1.3 < bytes) {
      html.append("<div class=\"block-").append(random.nextInt(100_000)).append("\"><p>");
      words(html, random, 30 + random.nextInt(60));
      html.append("</p></div>\n");
    }
    html.append("</article></body></html>");
    byte[] whole = html.toString().getBytes(UTF_8);
    byte[] exact = new byte[bytes];
    java.util.Arrays.fill(exact, (byte) ' ');
    System.arraycopy(whole, 0, exact, 0, Math.min(bytes, whole.length));
    return exact;
  }

  private static void words(StringBuilder text, Random random, int count) {
    for (int i = 0; i < count; i++) {
      text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(' ');
      // Names, numbers and addresses do not repeat.
      if (random.nextInt(8) == 0) {
        text.append(Integer.toString(random.nextInt(), 36)).append(' ');
      }
    }
  }

  byte[] page(int number) {
    return pages.get(number % VARIANTS);
  }

  /** Writes so many files into folders of a thousand. */
  void files(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path of = folder.resolve("p" + i / 1000);
      if (i % 1000 == 0) {
        Files.createDirectories(of);
      }
      Files.write(of.resolve("page-" + i + ".html"), page(i));
    }
  }

  /** Writes one web archive (ISO 28500) of so many answered pages. */
  void warc(Path file, int count) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (int i = 0; i < count; i++) {
        byte[] page = page(i);
        byte[] http =
            ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + page.length
                    + "\r\n\r\n")
                .getBytes(UTF_8);
        out.write(
            """
            WARC/1.0\r
            WARC-Type: response\r
            WARC-Target-URI: https://example.com/page-%d\r
            WARC-Date: 2026-11-22T00:00:00Z\r
            WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r
            Content-Type: application/http; msgtype=response\r
            Content-Length: %d\r
            \r
            """
                .formatted(i, i, http.length + page.length)
                .getBytes(UTF_8));
        out.write(http);
        out.write(page);
        out.write("\r\n\r\n".getBytes(UTF_8));
      }
    }
  }
}
