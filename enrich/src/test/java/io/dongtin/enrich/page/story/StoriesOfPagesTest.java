package io.dongtin.enrich.page.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.page.block.HtmlWalker;
import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.block.TextWalker;
import io.dongtin.enrich.page.metadata.Candidates;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What becomes of kinds of blocks amid a story, by the models and rules together. */
class StoriesOfPagesTest {
  private static final String FIRST =
      "Engineers will close the old mill bridge in March and replace its timber piers, the council"
          + " of Harbour said on Monday after a long vote.";
  private static final String SECOND =
      "The work was put off twice because the money was needed for the school, and traffic will be"
          + " sent over the new bridge for two years.";
  private static final String THIRD =
      "Shopkeepers on the west bank fear for their trade, the council's engineers were told at the"
          + " meeting, and asked for a ferry.";

  @Test
  void aParagraphThatAHiddenTeaserPrintedBeforeIsKept() {
    List<FoundStory> stories =
        html(
            "<div class='teaser' hidden><p>"
                + FIRST
                + "</p></div><article><h1>Old mill bridge to close</h1>"
                + paragraphs(FIRST, SECOND, THIRD)
                + "</article>");
    assertThat(kept(stories.getFirst())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aParagraphThatThePagePrintsTwiceIsKeptOnce() {
    List<FoundStory> stories =
        html(
            "<article><h1>Old mill bridge to close</h1><div>"
                + paragraphs(FIRST, SECOND)
                + "</div><div>"
                + paragraphs(SECOND, THIRD)
                + "</div></article>");
    assertThat(kept(stories.getFirst())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void linksInTheRowsOfALayoutTableAreNoStory() {
    List<FoundStory> stories =
        html(
            "<table><tr><td><h1>Old mill bridge to close</h1><div><a href='#'>Like</a>"
                + " <a href='#'>Share</a> <a href='#'>Send by mail</a></div>"
                + paragraphs(FIRST, SECOND, THIRD)
                + "</td></tr></table>");
    assertThat(kept(stories.getFirst())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aLabelOnTheLineOfItsFirstTitleBeginsAListToo() {
    List<FoundStory> stories =
        html(
            "<table><tr><td><h1>Old mill bridge to close</h1>"
                + paragraphs(FIRST, SECOND, THIRD)
                + "<b>Read more:</b><br><a href='/1'>Ferry to run all winter long</a><br><br>"
                + "<a href='/2'>School of Harbour gets a new roof</a><br><br></td>"
                + "<td>Weather today: 12 degrees, some rain</td></tr></table>");
    assertThat(kept(stories.getFirst())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aStoryUnderAPaywallIsTheStory() {
    List<FoundStory> stories =
        html(
            "<article><h1>Old mill bridge to close</h1>"
                + paragraphs(FIRST)
                + "<div class='paywall'>"
                + paragraphs(SECOND, THIRD)
                + "</div></article>");
    assertThat(kept(stories.getFirst())).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void aParagraphIntoWhichACaptionRanIsNoCaption() {
    String run = FIRST + " " + SECOND + " Photo: Ada Finch";
    List<FoundStory> stories =
        html("<article><h1>Old mill bridge to close</h1>" + paragraphs(run, THIRD) + "</article>");
    assertThat(kept(stories.getFirst())).containsExactly(run, THIRD);
  }

  @Test
  void aFlashThatIsAllAPageHoldsIsAStory() {
    String flash = "The old mill bridge at Harbour was closed on Monday.";
    assertThat(kept(html("<h1>Old mill bridge closed</h1><p>" + flash + "</p>").getFirst()))
        .containsExactly(flash);
  }

  @Test
  void aFlashAmidOtherThingsIsATeaser() {
    String links =
        "<ul>" + "<li><a href='/'>Harbour news of this week</a></li>".repeat(8) + "</ul>";
    assertThat(html(links + "<p>The old mill bridge at Harbour was closed on Monday.</p>"))
        .isEmpty();
  }

  @Test
  void aShortTextDumpIsNoStory() {
    Layout layout = TextWalker.walk("The old mill bridge at Harbour was closed on Monday.");
    assertThat(new StoryFinder().find(layout, new Candidates())).isEmpty();
  }

  private static List<FoundStory> html(String body) {
    Layout layout = HtmlWalker.walk(Jsoup.parse("<body>" + body + "</body>").body());
    return new StoryFinder().find(layout, new Candidates());
  }

  private static String paragraphs(String... texts) {
    return "<p>" + String.join("</p><p>", texts) + "</p>";
  }

  private static List<String> kept(FoundStory story) {
    return story.verdicts().stream()
        .filter(BlockVerdict::kept)
        .map(verdict -> verdict.block().text())
        .toList();
  }
}
