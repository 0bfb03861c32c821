package io.dongtin.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No page throws, hangs or overflows the stack. */
class RobustnessTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String PARAGRAPH =
      "<p>The council said on Monday that the bridge would stay closed for another week.</p>";

  private final StoryDescriber describer = new StoryDescriber();

  @TestFactory
  Stream<DynamicTest> hostilePagesEnd() {
    return Map.of(
            "deep nesting",
            "<div>".repeat(50_000) + PARAGRAPH,
            "deep inline nesting",
            "<b><i>".repeat(30_000) + "text",
            "a hundred thousand links",
            "<a href='/x'>link </a>".repeat(100_000),
            "ten megabytes",
            PARAGRAPH.repeat(120_000),
            "one line of ten megabytes",
            "word ".repeat(2_000_000),
            "unclosed tags",
            "<table><tr><td><p>".repeat(5_000) + "<div",
            "control characters",
            "<p>a\u0001b\u0002 story</p>" + PARAGRAPH,
            "broken JSON-LD",
            "<script type='application/ld+json'>{{{</script>" + PARAGRAPH,
            "deep JSON",
            "{\"a\":".repeat(20_000),
            "many short lines",
            "a\n".repeat(300_000))
        .entrySet()
        .stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> assertEnds(page.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> tornPagesEnd() {
    Random random = new Random(11);
    String whole =
        ("<html><body><article><h1>Bridge</h1>" + PARAGRAPH.repeat(5) + "<ul><li>a</ul></article>")
            .repeat(3);
    return Stream.iterate(0, i -> i < 50, i -> i + 1)
        .map(
            i -> {
              StringBuilder torn = new StringBuilder(whole);
              for (int cut = 0; cut < 20; cut++) {
                int at = random.nextInt(torn.length() - 10);
                torn.delete(at, at + random.nextInt(10));
              }
              return DynamicTest.dynamicTest("torn " + i, () -> assertEnds(torn.toString()));
            });
  }

  private void assertEnds(String text) {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          Reading reading = new PageReader().read(Raw.of("page.html", text));
          if (reading instanceof Page page) {
            for (Story story : new StoryCleaner().clean(page)) {
              assertThat(describer.describe(page, story).language()).isNotEmpty();
            }
          }
        });
  }
}
