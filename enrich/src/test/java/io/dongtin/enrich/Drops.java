package io.dongtin.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Sha256;
import java.time.Instant;

/** Pages as ingest would publish them. */
final class Drops {
  static final Instant TIME = Instant.parse("2026-10-17T01:36:02Z");

  static final String FLOOD =
      """
      <p>Heavy rain swept through the valley on Thursday night and took two wooden bridges with it,
      the district office said. Nobody was hurt, because the ferrymen had warned the villages at dusk.</p>
      <p>"We heard the river before we saw it," said Tran Thi Mai, who keeps a shop at the landing. She
      and her neighbours carried rice and blankets to the school on the hill.</p>
      <p>Engineers from Hanoi are to look at the remaining bridge on Saturday. Until they have, lorries
      must take the long road by the dam, which adds forty minutes to the way.</p>
      """;

  static final String HARVEST =
      """
      <p>Growers on the coast brought in the largest pepper harvest in nine years, the cooperative
      reported on Monday. Prices fell by a tenth in the first week of the month.</p>
      <p>The cooperative wants to store a third of the crop until spring. Its chairman, Le Van Hai, said
      that the new dry house holds twice what the old one did.</p>
      <p>Buyers from Germany and India visited the plantations last week and asked for samples. A decision
      about a joint mill is expected before the end of the year.</p>
      """;

  private Drops() {}

  /** A page with its own address. */
  static RawArticle page(String drop, String address, String headline, String story) {
    return html(
        drop,
        """
        <html lang="en"><head><title>%2$s</title><link rel="canonical" href="%1$s"></head>
        <body><article><h1>%2$s</h1>%3$s</article></body></html>
        """
            .formatted(address, headline, story));
  }

  /** A page that says nothing of where it came from. */
  static RawArticle page(String drop, String headline, String story) {
    return html(
        drop,
        "<html lang=\"en\"><head><title>%1$s</title></head><body><article><h1>%1$s</h1>%2$s</article></body></html>"
            .formatted(headline, story));
  }

  /** Any bytes, under the name of the drop. */
  static RawArticle html(String drop, String html) {
    byte[] bytes = html.getBytes(UTF_8);
    return new RawArticle(
        new Drop(drop, drop + ".html", 0),
        RawArticle.inboxUri(drop + ".html"),
        TIME,
        "text/html",
        Sha256.hex(bytes),
        bytes);
  }

  /** The same bytes, dropped once more. */
  static RawArticle again(String drop, RawArticle article) {
    return new RawArticle(
        new Drop(drop, drop + ".html", 0),
        RawArticle.inboxUri(drop + ".html"),
        article.time().plusSeconds(60),
        article.contentType(),
        article.sha256(),
        article.bytes());
  }
}
