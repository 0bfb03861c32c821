package io.dongtin.bench;

import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.evaluate.PageSet;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.StoryDescriber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench pages}: pages a second from bytes to described stories, beside {@code Jsoup.parse}
 * of the same pages (the limit) and Readability4J (the field), on one thread in one run. The three
 * take turns, so that a busy machine slows all of them. Of each, the slowest page and how many
 * times the median it takes.
 */
@Command(
    name = "pages",
    description = "Pages a second beside Jsoup.parse and Readability4J.",
    mixinStandardHelpOptions = true)
final class PagesBench implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder of labelled HTML pages.")
  private Path folder = Path.of("");

  @Option(names = "--rounds", defaultValue = "6", description = "The first third warms up.")
  private int rounds;

  @Override
  public Integer call() throws Exception {
    List<RawArticle> pages = PageSet.open(folder).raw();
    var reader = new PageReader();
    var cleaner = new StoryCleaner();
    var describer = new StoryDescriber();
    List<Work> works =
        List.of(
            new Work("Jsoup.parse", pages, raw -> Jsoup.parse(text(raw)).childNodeSize()),
            new Work(
                "dongtin",
                pages,
                raw ->
                    reader.read(raw) instanceof Page page
                        ? cleaner.clean(page).stream()
                            .mapToInt(story -> describer.describe(page, story).headline().length())
                            .sum()
                        : 0),
            new Work("Readability4J", pages, PagesBench::readability));
    for (int round = 0; round < rounds; round++) {
      boolean counts = round >= rounds / 3;
      works.forEach(work -> work.doAll(counts));
    }
    Work limit = works.getFirst();
    for (Work work : works) {
      System.out.printf(
          "%-14s %8.1f pages/s  %5.2f of Jsoup.parse  slowest page %5.1f x the median: %s%n",
          work.name,
          work.pagesPerSecond(),
          work.pagesPerSecond() / limit.pagesPerSecond(),
          work.slowestToMedian(),
          work.slowest());
    }
    return works.stream().mapToLong(work -> work.sink).sum() == 0 ? 1 : 0;
  }

  /** One of those that take turns, and the time that it took for each page. */
  private static final class Work {
    private final String name;
    private final List<RawArticle> pages;
    private final ToIntFunction<RawArticle> work;

    /** What each page took in its quickest round: other work on the machine is not the page's. */
    private final long[] quickest;

    private long nanos;
    private long counted;

    /** Keeps the compiler from leaving out work whose result nobody reads. */
    private long sink;

    Work(String name, List<RawArticle> pages, ToIntFunction<RawArticle> work) {
      this.name = name;
      this.pages = pages;
      this.work = work;
      quickest = new long[pages.size()];
      Arrays.fill(quickest, Long.MAX_VALUE);
    }

    void doAll(boolean counts) {
      for (int i = 0; i < quickest.length; i++) {
        long start = System.nanoTime();
        sink += work.applyAsInt(pages.get(i));
        if (counts) {
          long taken = System.nanoTime() - start;
          nanos += taken;
          counted++;
          quickest[i] = Math.min(quickest[i], taken);
        }
      }
    }

    double pagesPerSecond() {
      return counted * 1e9 / nanos;
    }

    double slowestToMedian() {
      long[] sorted = quickest.clone();
      Arrays.sort(sorted);
      return (double) sorted[sorted.length - 1] / sorted[sorted.length / 2];
    }

    String slowest() {
      int slowest = 0;
      for (int i = 1; i < quickest.length; i++) {
        slowest = quickest[i] > quickest[slowest] ? i : slowest;
      }
      return pages.get(slowest).drop().path();
    }
  }

  private static int readability(RawArticle raw) {
    String text = new Readability4J(raw.source().toString(), text(raw)).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  private static String text(RawArticle raw) {
    return new String(raw.bytes(), StandardCharsets.UTF_8);
  }
}
