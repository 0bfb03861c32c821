package io.dongtin.enrich.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlWalkerTest {
  private static final String SENTENCE =
      "The council of Harbour closed the old mill bridge on Monday after a vote.";

  @Test
  void aLineBrokenForItsLengthGoesOn() {
    assertThat(
            texts(
                "<p>The council of Harbour closed the old mill bridge on Monday after a vote,<br>"
                    + "which took three hours.</p>"))
        .containsExactly(
            "The council of Harbour closed the old mill bridge on Monday after a vote, which took"
                + " three hours.");
  }

  @Test
  void aLineBreakAfterASentenceEndsTheParagraph() {
    assertThat(texts("<p>" + SENTENCE + "<br>" + SENTENCE + "</p>"))
        .containsExactly(SENTENCE, SENTENCE);
  }

  @Test
  void twoLineBreaksEndTheParagraphWhateverStandsBefore() {
    assertThat(texts("<p>One,<br><br>two</p>")).containsExactly("One,", "two");
  }

  @Test
  void aHeadingMadeIntoAnAnchorNamesNoWidget() {
    Layout slug = walk("<div id='sharing-with-a-single-developer'><p>" + SENTENCE + "</p></div>");
    Layout widget = walk("<div id='share-bar'><p>" + SENTENCE + "</p></div>");
    assertThat(slug.blocks().getFirst().hints().contains(Hint.SHARE)).isFalse();
    assertThat(widget.blocks().getFirst().hints().contains(Hint.SHARE)).isTrue();
  }

  private static List<String> texts(String body) {
    return walk(body).blocks().stream().map(Block::text).toList();
  }

  private static Layout walk(String body) {
    return HtmlWalker.walk(Jsoup.parse("<body>" + body + "</body>").body());
  }
}
