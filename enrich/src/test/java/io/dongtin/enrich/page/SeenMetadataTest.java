package io.dongtin.enrich.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.contract.Description;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What readers see of time and authors, where no markup states them, or states them otherwise. */
class SeenMetadataTest {
  private static final String VIETNAMESE =
      """
      Sáng nay, hơn hai trăm đoàn viên của tỉnh Hạ Lam đã xuống đồng trồng rừng phòng hộ ven biển, mở đầu chương trình năm nghìn cây xanh của năm nay.
      Theo ban tổ chức, phi lao và bần chua được chọn vì chịu mặn tốt, rễ bám sâu và giữ được cát trong mùa gió chướng.
      Chương trình kéo dài đến hết tháng mười một, với kinh phí do các doanh nghiệp trong tỉnh và quỹ bảo vệ rừng cùng đóng góp.
      """;
  private static final String ENGLISH =
      """
      Engineers will close the old mill bridge in March and replace its timber piers, the council of Harbour said on Monday after a long vote.
      The work was put off twice because the money was needed for the school, and traffic will be sent over the new bridge for two years.
      Shopkeepers on the west bank fear for their trade, the council's engineers were told at the meeting, and asked for a ferry.
      """;

  @Test
  void aVietnameseStampUnderTheHeadlineGivesTimeAndZone() {
    assertThat(
            time(
                "Tỉnh Hạ Lam trồng thêm năm nghìn cây ven biển\n"
                    + "Thứ Sáu, 17/10/2025, 08:35 (GMT+7)\n"
                    + VIETNAMESE))
        .isEqualTo("2025-10-17T08:35+07:00");
  }

  @Test
  void aClockBeforeTheDayIsRead() {
    assertThat(
            time(
                "Tỉnh Hạ Lam trồng thêm năm nghìn cây ven biển\n19:30 | 20/09/2022\n" + VIETNAMESE))
        .isEqualTo("2022-09-20T19:30+07:00");
  }

  @Test
  void aTimeFromNowBesideTheHeadlineIsCountedFromTheDrop() {
    String page = "Tỉnh Hạ Lam trồng thêm năm nghìn cây ven biển\n3 giờ trước\n" + VIETNAMESE;
    assertThat(time(page)).isEqualTo("2026-01-01T04:00+07:00");
    assertThat(Objects.requireNonNull(describe(page).provenance().get("firstcreated")).confidence())
        .isLessThan(0.4);
  }

  @Test
  void aDayBeforesTimeOfDayIsNotKnown() {
    assertThat(time("Old mill bridge to close for two years\n2 days ago\n" + ENGLISH))
        .startsWith("2025-12-30T00:00");
  }

  @Test
  void aTimeFromNowInASentenceIsNotTheStorys() {
    assertThat(
            describe(
                    "Old mill bridge to close for two years\n"
                        + ENGLISH
                        + "The ferry that sank two years earlier was found 3 weeks ago by divers of"
                        + " the navy.\n")
                .firstcreated())
        .isNull();
  }

  @Test
  void datesOfTheListUnderTheStoryAreNotTheStorys() {
    assertThat(
            describe(
                    "Tỉnh Hạ Lam trồng thêm năm nghìn cây ven biển\n"
                        + VIETNAMESE
                        + "Tin mới nhất\nGiá cà phê tăng phiên thứ ba\n23:28 11/03/2025\n"
                        + "Đội bóng nữ Hạ Lam vào chung kết\n22:57 11/03/2025\n")
                .firstcreated())
        .isNull();
  }

  @Test
  void aNameAloneBesideTheDateIsTheByline() {
    assertThat(
            describe(
                    "Old mill bridge to close for two years\nAda Finch\nOctober 17, 2025\n"
                        + ENGLISH)
                .byline())
        .containsExactly("Ada Finch");
  }

  @Test
  void aNameBeforeTheStampOnOneLineIsTheByline() {
    assertThat(
            describe(
                    "Old mill bridge to close for two years\nAda Finch, 17.10.2025, 08:35\n"
                        + ENGLISH)
                .byline())
        .containsExactly("Ada Finch");
  }

  @Test
  void aTimeInUtcIsToldByTheClockThatThePagePrints() {
    String page =
        "<html><head><script"
            + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old mill"
            + " bridge to"
            + " close\",\"datePublished\":\"2025-10-18T01:09:55Z\"}</script></head><body><article><h1>Old"
            + " mill bridge to close</h1><p>October 17, 2025 at 6:09 p.m.</p><p>"
            + ENGLISH.strip().replace("\n", "</p><p>")
            + "</p></article></body></html>";
    assertThat(time(page)).isEqualTo("2025-10-17T18:09:55-07:00");
  }

  @Test
  void theZoneOfATimeElementIsNotLostToThePrintedTime() {
    String page =
        "<html><body><article><h1>Old mill bridge to close</h1><p><time"
            + " datetime='2025-10-14T09:20:00+13:00'>14 October 2025, 9:20 am</time></p><p>"
            + ENGLISH.strip().replace("\n", "</p><p>")
            + "</p></article></body></html>";
    assertThat(time(page)).isEqualTo("2025-10-14T09:20+13:00");
  }

  private static String time(String text) {
    return Objects.requireNonNull(describe(text).firstcreated()).toString();
  }

  private static Description describe(String text) {
    String name = text.startsWith("<") ? "page.html" : "page.txt";
    Reading reading = new PageReader().read(Raw.of(name, text.getBytes(UTF_8)));
    Page page = (Page) reading;
    return new StoryDescriber().describe(page, new StoryCleaner().clean(page).getFirst());
  }
}
