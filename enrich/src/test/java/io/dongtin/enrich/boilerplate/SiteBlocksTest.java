package io.dongtin.enrich.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteBlocksTest {
  private static final String MENU = "Copy the link to this page";
  private static final int TODAY = 20_000;

  private final Random random = new Random(1);

  @Test
  void whatStandsInFourDifferentArticlesIsBoilerplate() {
    SiteBlocks site = SiteBlocks.NONE;
    for (int i = 0; i < 3; i++) {
      site = site.with("a" + i, article(MENU), TODAY);
      assertThat(site.boilerplateIn(article(MENU)).isEmpty()).isTrue();
    }
    site = site.with("a3", article(MENU), TODAY);

    assertThat(site.boilerplateIn(article(MENU))).isEqualTo(BitSet.valueOf(new long[] {0b1000}));
  }

  @Test
  void caseAndPunctuationMakeNoOtherBlock() {
    SiteBlocks site = known(MENU);

    assertThat(site.boilerplateIn(article("COPY THE LINK TO THIS PAGE!")).get(3)).isTrue();
  }

  @Test
  void revisionsOfOneArticleProveNothing() {
    SiteBlocks site = SiteBlocks.NONE;
    String standing = paragraph();
    for (int i = 0; i < 20; i++) {
      site = site.with("live page", article(standing), TODAY);
      site = site.with("other" + i, article(paragraph()), TODAY);
    }

    assertThat(site.boilerplateIn(article(standing)).isEmpty()).isTrue();
  }

  @Test
  void aParagraphInFortyCopiesOfOneTextIsNotBoilerplate() {
    SiteBlocks site = SiteBlocks.NONE;
    List<String> agency = article(paragraph());
    for (int i = 0; i < 40; i++) {
      List<String> copy = new ArrayList<>(agency);
      copy.add("Published by outlet number " + i);
      site = site.with("copy" + i, copy, TODAY);
    }

    assertThat(site.boilerplateIn(agency).isEmpty()).isTrue();
  }

  @Test
  void aParagraphOfARunningStoryIsNotBoilerplate() {
    SiteBlocks site = SiteBlocks.NONE;
    String background = paragraph();
    for (int i = 0; i < 60; i++) {
      site = site.with("a" + i, article(i % 10 == 0 ? background : paragraph()), TODAY);
    }

    assertThat(site.boilerplateIn(article(background)).isEmpty()).isTrue();
  }

  @Test
  void whatASiteHasGivenUpIsForgotten() {
    SiteBlocks site = known(MENU);

    assertThat(site.with("new", article(paragraph()), TODAY + 31).boilerplateIn(article(MENU)))
        .isEqualTo(new BitSet());
  }

  @Test
  void anArticleOfWhichHardlyAnythingWouldBeLeftKeepsAll() {
    SiteBlocks site = known(MENU);

    assertThat(site.boilerplateIn(List.of(MENU, "A line of the form.")).isEmpty()).isTrue();
  }

  @Test
  void stateHasAnEndAndWhatIsCommonOutlivesWhatIsNot() {
    SiteBlocks site = known(MENU);
    for (int i = 0; i < 2_000; i++) {
      site = site.with("b" + i, article(i % 4 == 0 ? MENU : paragraph()), TODAY);
    }

    assertThat(site.bytes()).hasSizeLessThanOrEqualTo(SiteBlocks.MAX_BYTES);
    assertThat(site.boilerplateIn(article(MENU)).get(3)).isTrue();
  }

  @Test
  void whatIsWrittenIsRead() {
    SiteBlocks site = known(MENU);

    assertThat(SiteBlocks.read(site.bytes()).bytes()).isEqualTo(site.bytes());
    assertThat(SiteBlocks.read(site.bytes()).boilerplateIn(article(MENU)).get(3)).isTrue();
  }

  private SiteBlocks known(String block) {
    SiteBlocks site = SiteBlocks.NONE;
    for (int i = 0; i < 5; i++) {
      site = site.with("known" + i, article(block), TODAY);
    }
    return site;
  }

  /** Three paragraphs that no other article has, and one more. */
  private List<String> article(String last) {
    return List.of(paragraph(), paragraph(), paragraph(), last);
  }

  private String paragraph() {
    return Stream.generate(() -> Integer.toString(random.nextInt(1_000_000), 36))
        .limit(20)
        .collect(Collectors.joining(" "));
  }
}
