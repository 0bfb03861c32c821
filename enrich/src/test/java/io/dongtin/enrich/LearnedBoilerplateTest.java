package io.dongtin.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Article;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Mention;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt.Outcome;
import io.dongtin.contract.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site prints in many articles leaves their bodies, through the whole topology. */
class LearnedBoilerplateTest {
  private static final String NOTICE =
      "Chị Trần Thị Hoa, thư ký tòa soạn, trực đường dây nóng của báo từ 7 giờ đến 22 giờ mỗi ngày.";

  private final Random random = new Random(1);
  private EnrichDriver driver;

  @BeforeEach
  void open(@TempDir Path stateDir) {
    driver = new EnrichDriver(stateDir);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aLineOfEveryTextDumpOfAFolderIsTakenOut() {
    for (int i = 0; i < 6; i++) {
      driver.drop(dump("daily/" + i + ".txt", NOTICE));
    }
    driver.drop(dump("weekly/0.txt", NOTICE));

    List<Article> articles = driver.enriched();
    assertThat(articles)
        .extracting(article -> article.text().body().contains(NOTICE))
        .containsExactly(true, true, true, true, false, false, true);
    assertThat(articles.get(4).text().removed()).containsEntry("learned", 1);
  }

  @Test
  void whoIsNamedOnlyThereIsNotNamedAndTheOthersStandWhereTheyStood() {
    for (int i = 0; i < 5; i++) {
      driver.drop(dump("daily/" + i + ".txt", NOTICE));
    }

    Article article = driver.enriched().getLast();
    assertThat(article.entities().people())
        .extracting(Entity::name)
        .isNotEmpty()
        .noneMatch(name -> name.contains("Hoa"));
    int[] body = article.text().body().codePoints().toArray();
    for (Entity person : article.entities().people()) {
      for (Mention mention : person.mentions()) {
        if (mention.field() == Mention.Field.BODY) {
          assertThat(new String(body, mention.start(), mention.end() - mention.start()))
              .isEqualTo(mention.text());
        }
      }
    }
  }

  @Test
  void aPageThatComesAgainIsUnchangedAlthoughMoreIsKnownOfItsSite() {
    RawArticle first = dump("daily/0.txt", NOTICE);
    driver.drop(first);
    for (int i = 1; i < 6; i++) {
      driver.drop(dump("daily/" + i + ".txt", NOTICE));
    }
    byte[] bytes = (new String(first.bytes(), UTF_8) + "\n\n").getBytes(UTF_8);
    driver.drop(
        new RawArticle(
            new Drop("again", "daily/0.txt", 0),
            first.source(),
            first.time(),
            first.contentType(),
            Sha256.hex(bytes),
            bytes));

    assertThat(driver.enriched()).hasSize(6);
    assertThat(driver.receipts().getLast().outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  private RawArticle dump(String path, String notice) {
    String text =
        "Tin số "
            + random.nextInt(1_000_000)
            + "\n\n"
            + paragraph()
            + "\n\n"
            + paragraph()
            + "\n\n"
            + notice
            + "\n\n"
            + paragraph()
            + "\n\n"
            + paragraph();
    byte[] bytes = text.getBytes(UTF_8);
    return new RawArticle(
        new Drop(path, path, 0),
        RawArticle.inboxUri(path),
        Drops.TIME,
        "text/plain",
        Sha256.hex(bytes),
        bytes);
  }

  private String paragraph() {
    return Stream.of(0, 1, 2)
        .map(
            sentence ->
                "Ông Nguyễn Văn Bình cho biết người dân trong xã đã "
                    + Stream.generate(this::word).limit(14).collect(Collectors.joining(" "))
                    + " trong tuần qua.")
        .collect(Collectors.joining(" "));
  }

  private String word() {
    List<String> words =
        List.of(
            "gặt", "lúa", "trồng", "rau", "sửa", "cầu", "dựng", "nhà", "chợ", "trường", "đường",
            "kênh", "giếng", "vườn", "ao", "bò", "lợn", "gà", "thuyền", "lưới", "ruộng", "đê");
    return words.get(random.nextInt(words.size()));
  }
}
