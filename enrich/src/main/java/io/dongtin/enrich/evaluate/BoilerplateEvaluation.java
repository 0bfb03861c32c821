package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Drop;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.boilerplate.SiteBlocks;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.block.Block;
import io.dongtin.enrich.page.story.BlockVerdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is gained by learning a site's boilerplate: each labelled text dump is the shell of one
 * site, into which one article after the other is put in place of its own text. Compares the blocks
 * of the cleaned story with the article's, before and after what was learned from the site's
 * earlier articles is taken out.
 */
public final class BoilerplateEvaluation {
  /** Articles of one site. */
  private static final int ARTICLES = 40;

  /** From here on a site counts as known. */
  private static final int KNOWN = 30;

  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

  /** Too little of a story to find out where the shell begins and ends. */
  private static final int MIN_BLOCKS = 3;

  private final PageReader reader = new PageReader();
  private final StoryCleaner cleaner = new StoryCleaner();
  private final Score firstPlain = new Score();
  private final Score knownPlain = new Score();
  private final Score knownLearned = new Score();
  private int sites;
  private int trueBlocks;
  private int trueBlocksRemoved;

  /** A page around another story. */
  private record Shell(List<String> before, List<String> after, String title) {}

  /** The mean over pages of the F1 of their blocks. */
  private static final class Score {
    private double sum;
    private int pages;

    void add(Set<String> truth, List<String> found) {
      long right = found.stream().filter(truth::contains).count();
      double both = (double) truth.size() + found.size();
      sum += both == 0 ? 1 : 2 * right / both;
      pages++;
    }

    double mean() {
      return pages == 0 ? 0 : sum / pages;
    }
  }

  /** Puts the articles, JSON lines {@code {"title","text"}}, into the shells of a folder. */
  public void run(Path folder, Path articles) throws IOException {
    List<JsonNode> stories = DuplicateEvaluation.read(articles);
    PageSet pages = PageSet.open(folder);
    int next = 0;
    for (PageTruth truth : pages.truth()) {
      Shell shell = shell(pages, truth);
      if (shell != null) {
        sites++;
        SiteBlocks site = SiteBlocks.NONE;
        for (int i = 0; i < ARTICLES; i++) {
          JsonNode story = stories.get(next % stories.size());
          next++;
          site = read(site, shell, story, i);
        }
      }
    }
  }

  private @Nullable Shell shell(PageSet pages, PageTruth truth) throws IOException {
    if (!truth.fields().hasNonNull("articleBody")
        || !(reader.read(pages.raw(truth)) instanceof Page page)) {
      return null;
    }
    var labels = new BodyLabels(truth.fields().get("articleBody").asText());
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    int found = 0;
    for (Block block : page.blocks()) {
      if (labels.of(block) == BlockLabel.STORY) {
        found++;
      } else {
        (found == 0 ? before : after).add("\n".repeat(Math.min(2, block.gap())) + block.text());
      }
    }
    return found < MIN_BLOCKS
        ? null
        : new Shell(before, after, truth.fields().path("title").asText());
  }

  private SiteBlocks read(SiteBlocks site, Shell shell, JsonNode story, int number) {
    String title = line(story.path("title").asText());
    List<String> text = paragraphs(story.get("text").asText(), title);
    Set<String> truth = new HashSet<>(text);
    List<String> found = clean(page(shell, title, text));
    BitSet boilerplate = site.boilerplateIn(found);
    List<String> left = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      boolean isTrue = truth.contains(found.get(i));
      trueBlocks += isTrue ? 1 : 0;
      if (!boilerplate.get(i)) {
        left.add(found.get(i));
      } else if (isTrue) {
        trueBlocksRemoved++;
      }
    }
    if (number == 0) {
      firstPlain.add(truth, found);
    }
    if (number >= KNOWN) {
      knownPlain.add(truth, found);
      knownLearned.add(truth, left);
    }
    return site.with(Integer.toString(number), found, 0);
  }

  /** Without the headline, which some texts begin with and no body has. */
  private static List<String> paragraphs(String text, String title) {
    return text.lines()
        .map(BoilerplateEvaluation::line)
        .filter(line -> !line.isEmpty() && !line.equals(title))
        .toList();
  }

  private static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String page(Shell shell, String title, List<String> text) {
    var page = new StringBuilder();
    shell.before().forEach(line -> page.append(titled(line, shell, title)).append('\n'));
    text.forEach(line -> page.append(line).append('\n'));
    shell.after().forEach(line -> page.append(titled(line, shell, title)).append('\n'));
    return page.toString();
  }

  private static String titled(String line, Shell shell, String title) {
    return shell.title().isEmpty() ? line : line.replace(shell.title(), title);
  }

  private List<String> clean(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    var raw =
        new RawArticle(
            new Drop("dump", "dump.txt", 0),
            RawArticle.inboxUri("dump.txt"),
            Instant.parse("2100-01-01T00:00:00Z"),
            "text/plain",
            "",
            bytes);
    List<Story> stories = reader.read(raw) instanceof Page page ? cleaner.clean(page) : List.of();
    return stories.isEmpty()
        ? List.of()
        : stories.getFirst().verdicts().stream()
            .filter(BlockVerdict::kept)
            .map(verdict -> verdict.block().text())
            .toList();
  }

  /** Prints the F1 of the blocks, and how often a true one was taken for boilerplate. */
  public void print(PrintStream out) {
    out.printf("%d sites, %d articles each%n", sites, ARTICLES);
    out.printf("blocks F1  first article of a site %.3f%n", firstPlain.mean());
    out.printf(
        "blocks F1  after %d articles %.3f, without what was learned %.3f%n",
        KNOWN, knownLearned.mean(), knownPlain.mean());
    out.printf("true blocks removed as learned: %d of %d%n", trueBlocksRemoved, trueBlocks);
  }
}
