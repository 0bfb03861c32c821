package io.dongtin.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnoreRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".hidden.html",
        ".dongtin",
        "page.html.part",
        "page.TMP",
        "page.html.crdownload",
        "page.html.filepart",
        "page.html~",
        "page.html.reason.json",
        "Thumbs.db"
      })
  void namesOfUnfinishedFilesAndLeftoversAreIgnored(String name) {
    assertThat(IgnoreRules.ignored(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page.html", "part.txt", "tmp", "a.part.txt", "reason.json", "~page.html"})
  void otherNamesAreNot(String name) {
    assertThat(IgnoreRules.ignored(name)).isFalse();
  }
}
