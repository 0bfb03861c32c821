package io.dongtin.bench;

import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.evaluate.PageSet;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.StoryDescriber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * take turns, so that a busy machine slows all of them.
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

  private static final int RUNS_A_PAGE = 3;

  /** Keeps the compiler from leaving out work whose result nobody reads. */
  private long sink;

  @Override
  public Integer call() throws Exception {
    List<RawArticle> pages = PageSet.open(folder).raw();
    var reader = new PageReader();
    var cleaner = new StoryCleaner();
    var describer = new StoryDescriber();
    Map<String, ToIntFunction<RawArticle>> works = new LinkedHashMap<>();
    works.put("Jsoup.parse", raw -> Jsoup.parse(text(raw)).childNodeSize());
    works.put(
        "dongtin",
        raw ->
            reader.read(raw) instanceof Page page
                ? cleaner.clean(page).stream()
                    .mapToInt(story -> describer.describe(page, story).headline().length())
                    .sum()
                : 0);
    works.put("Readability4J", PagesBench::readability);
    Map<String, Long> nanos = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      boolean counts = round >= rounds / 3;
      works.forEach(
          (name, work) -> {
            long start = System.nanoTime();
            pages.forEach(page -> sink += work.applyAsInt(page));
            nanos.merge(name, counts ? System.nanoTime() - start : 0, Long::sum);
          });
    }
    long limit = nanos.getOrDefault("Jsoup.parse", 1L);
    int counted = (rounds - rounds / 3) * pages.size();
    nanos.forEach(
        (name, taken) ->
            System.out.printf(
                "%-14s %8.1f pages/s  %5.2f of Jsoup.parse%n",
                name, counted * 1e9 / taken, (double) limit / taken));
    printSlowest(pages, Objects.requireNonNull(works.get("dongtin")));
    return sink == 0 ? 1 : 0;
  }

  /** The page that takes longest beside the one in the middle, each at its best of some runs. */
  private void printSlowest(List<RawArticle> pages, ToIntFunction<RawArticle> work) {
    Map<String, Long> least = new HashMap<>();
    for (int run = 0; run < RUNS_A_PAGE; run++) {
      for (RawArticle page : pages) {
        long start = System.nanoTime();
        sink += work.applyAsInt(page);
        least.merge(page.drop().id(), System.nanoTime() - start, Math::min);
      }
    }
    var sorted = least.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    var slowest = sorted.getLast();
    double median = sorted.get(sorted.size() / 2).getValue();
    System.out.printf(
        "slowest page   %8.1f ms, %.1f times the median of %.1f ms: %s%n",
        slowest.getValue() / 1e6, slowest.getValue() / median, median / 1e6, slowest.getKey());
  }

  private static int readability(RawArticle raw) {
    String text = new Readability4J(raw.source().toString(), text(raw)).parse().getTextContent();
    return text == null ? 0 : text.length();
  }

  private static String text(RawArticle raw) {
    return new String(raw.bytes(), StandardCharsets.UTF_8);
  }
}
