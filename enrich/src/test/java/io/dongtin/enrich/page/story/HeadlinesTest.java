package io.dongtin.enrich.page.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.page.block.HtmlWalker;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.MarkedElements;
import io.dongtin.enrich.page.metadata.MarkupReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HeadlinesTest {
  private static final String STORY =
      "<p>Engineers will close the old mill bridge in March and replace its timber piers, the"
          + " council of Harbour said on Monday after a vote that took most of the night.</p>";

  @Test
  void theSiteAndItsSectionAreNoPartOfTheHeadline() {
    assertThat(
            headline(
                "<title>Old mill bridge to close | Local | Harbour Post</title>"
                    + "<meta property=og:site_name content='Harbour Post'>",
                STORY))
        .isEqualTo("Old mill bridge to close");
  }

  @Test
  void aDashInsideAHeadlineStays() {
    String title = "Old mill bridge - closed for two years";
    assertThat(headline("<meta property=og:title content='" + title + "'>", h1(title) + STORY))
        .isEqualTo(title);
  }

  @Test
  void whatReadersSeeBeatsOneStatement() {
    assertThat(
            headline(
                "<meta property=og:title content='10 facts about the old mill bridge'>",
                h1("Old mill bridge to close in March") + STORY))
        .isEqualTo("Old mill bridge to close in March");
  }

  @Test
  void twoStatementsThatAgreeBeatWhatReadersSee() {
    assertThat(
            headline(
                "<meta property=og:title content='Old mill bridge to close in March'>"
                    + jsonLd("Old mill bridge to close in March"),
                h1("Bridge closes") + STORY))
        .isEqualTo("Old mill bridge to close in March");
  }

  @Test
  void aBreadcrumbIsNotTheHeadline() {
    assertThat(
            headline(
                jsonLd("Old mill bridge to close in March"),
                "<ul><li><h1>Bridge in Harbour closes</h1></li></ul>"
                    + "<h2>Old mill bridge to close in March</h2>"
                    + STORY))
        .isEqualTo("Old mill bridge to close in March");
  }

  @Test
  void aKickerInsideTheHeadingIsLeftOut() {
    assertThat(
            headline(
                "<meta property=og:title content='Old mill bridge to close'>",
                "<h1><span class=kicker>Traffic</span> <span>Old mill bridge to close</span></h1>"
                    + STORY))
        .isEqualTo("Old mill bridge to close");
  }

  @Test
  void wordsThatTheStoryDoesNotUseAreAnotherPages() {
    assertThat(
            headline(
                "<meta property=og:title content='Wetter in Hafenstadt bleibt mild'>"
                    + jsonLd("Wetter in Hafenstadt bleibt mild"),
                h1("Old mill bridge will close in March") + STORY))
        .isEqualTo("Old mill bridge will close in March");
  }

  private static String h1(String text) {
    return "<h1>" + text + "</h1>";
  }

  private static String jsonLd(String headline) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\"}</script>";
  }

  private static String headline(String head, String body) {
    Document page = Jsoup.parse("<html><head>" + head + "</head><body>" + body + "</body></html>");
    MarkedElements marked = new MarkedElements();
    Layout layout = HtmlWalker.walk(page, marked);
    return Headlines.find(layout, Lines.of(layout), MarkupReader.read(page, marked)).text();
  }
}
