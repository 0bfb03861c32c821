package io.dongtin.standalone.command;

import io.dongtin.contract.Json;
import io.dongtin.enrich.duplicate.DuplicateSettings;
import io.dongtin.enrich.entity.EntityTagger;
import io.dongtin.enrich.evaluate.BodyScore;
import io.dongtin.enrich.evaluate.BoilerplateEvaluation;
import io.dongtin.enrich.evaluate.DuplicateEvaluation;
import io.dongtin.enrich.evaluate.DuplicateTruth;
import io.dongtin.enrich.evaluate.EntityEvaluation;
import io.dongtin.enrich.evaluate.LanguageEvaluation;
import io.dongtin.enrich.evaluate.PagePrediction;
import io.dongtin.enrich.evaluate.PageReport;
import io.dongtin.enrich.evaluate.PageSet;
import io.dongtin.enrich.evaluate.Stories;
import io.dongtin.enrich.evaluate.StoryIndex;
import io.dongtin.enrich.evaluate.TopologyStories;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dongtin evaluate}: how right the steps are on labelled data. Needs no server. */
@Command(
    name = "evaluate",
    description = "Measure accuracy on your own labelled pages, languages, entities or copies.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true)
final class EvaluateCommand {

  @Command(
      name = "pages",
      description =
          "Bodies and metadata of a folder of pages: truth.json = {id: {page, url, publisher,"
              + " articleBody, title, author, date, lang, with, without}}, each but page optional, and"
              + " the pages, gzipped or not. Bodies by four-token shingles, averaged over pages.",
      mixinStandardHelpOptions = true)
  int pages(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(
              names = "--predictions",
              paramLabel = "FILE",
              description = "Write {id: {articleBody, title, author, date, lang}} as JSON.")
          @Nullable Path predictions,
      @Option(
              names = "--min-f1",
              paramLabel = "X",
              description =
                  "Exit with 1 if the F1 of the bodies, or else of the segments, is below.")
          @Nullable Double minF1,
      @Option(
              names = "--worst",
              paramLabel = "N",
              defaultValue = "5",
              description = "Name so many pages, the worst body first.")
          int worst,
      @Option(
              names = "--by",
              paramLabel = "publisher",
              description = "Also one line a publisher, the worst first.")
          @Nullable Grouping grouping,
      @Option(names = "--json", description = "Print one JSON object instead of lines.")
          boolean json)
      throws IOException {
    PageSet set = PageSet.open(folder);
    Map<String, PagePrediction> found = set.predict();
    if (predictions != null) {
      Json.mapper().writeValue(predictions.toFile(), found);
    }
    PageReport report = set.score(found);
    Map<String, PageReport> publishers = grouping == null ? Map.of() : set.scoreByPublisher(found);
    List<BodyScore.PageScore> pages = report.body().worst().stream().limit(worst).toList();
    Terminal terminal = Terminal.standard();
    if (json) {
      Map<String, Object> all = PageReportLines.json(report);
      all.put("worst", pages);
      Map<String, Object> each = new LinkedHashMap<>();
      publishers.forEach((name, one) -> each.put(name, PageReportLines.json(one)));
      if (grouping != null) {
        all.put("publishers", each);
      }
      terminal.line(Json.mapper().writeValueAsString(all));
    } else {
      PageReportLines.of(report).forEach(terminal::line);
      publishers.forEach((name, one) -> terminal.line(PageReportLines.ofPublisher(name, one)));
      pages.forEach(page -> terminal.line(PageReportLines.ofPage(page)));
    }
    double f1 = report.body().pages() > 0 ? report.body().f1() : report.segments().f1();
    return minF1 != null && f1 < minF1 ? 1 : 0;
  }

  /** What figures can be told apart by. */
  enum Grouping {
    publisher
  }

  @Command(
      name = "language",
      description = "The language of each text of a file with one {id, lang, text} a line.",
      mixinStandardHelpOptions = true)
  int language(
      @Parameters(paramLabel = "FILE.jsonl") Path labelled,
      @Option(names = "--min-accuracy", paramLabel = "X", description = "Exit with 1 below this.")
          @Nullable Double minAccuracy)
      throws IOException {
    var evaluation = new LanguageEvaluation();
    evaluation.run(labelled);
    evaluation.print(System.out);
    return minAccuracy != null && evaluation.accuracy() < minAccuracy ? 1 : 0;
  }

  @Command(
      name = "entities",
      description =
          "People, organisations and places of a file with one {id, text, entities:"
              + " [{start, end, type}]} a line; offsets in code points.",
      mixinStandardHelpOptions = true)
  int entities(
      @Parameters(paramLabel = "FILE.jsonl") Path labelled,
      @Option(
              names = "--language",
              paramLabel = "CODE",
              defaultValue = "und",
              description = "vi, en, or und to tell by the letters.")
          String language,
      @Option(names = "--predictions", paramLabel = "FILE") @Nullable Path predictions)
      throws IOException {
    var evaluation = new EntityEvaluation(EntityTagger.load(), language);
    evaluation.run(labelled, predictions);
    evaluation.print(System.out);
    return 0;
  }

  @Command(
      name = "duplicates",
      description =
          "Stories of a file with one {id, title, text} a line, streamed in shuffled order through"
              + " the whole enricher, against labels 'id cluster kind' or 'a b label' with tabs"
              + " between them.",
      mixinStandardHelpOptions = true)
  int duplicates(
      @Parameters(paramLabel = "DOCS.jsonl") Path docs,
      @Parameters(paramLabel = "TRUTH.tsv") Path truth,
      @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the order.")
          long seed,
      @Option(
              names = "--compare-only",
              description = "Only the comparing code, on the texts as they are: ten times faster.")
          boolean compareOnly,
      @Option(names = "--predictions", paramLabel = "FILE") @Nullable Path predictions)
      throws IOException {
    DuplicateTruth labels = DuplicateTruth.read(truth);
    if (compareOnly) {
      score(new StoryIndex(DuplicateSettings.DEFAULTS), docs, seed, predictions, labels);
      return 0;
    }
    Path stateDir = Files.createTempDirectory("dongtin-evaluate");
    try (var stories = new TopologyStories(stateDir, DuplicateSettings.DEFAULTS)) {
      score(stories, docs, seed, predictions, labels);
      System.out.println(stories.withoutStory() + " were no article to the steps before");
    } finally {
      delete(stateDir);
    }
    return 0;
  }

  @Command(
      name = "boilerplate",
      description =
          "What learning a site's boilerplate gains: the labelled text dumps of a folder are the"
              + " shells of as many sites, and the articles of a file with one {title, text} a line"
              + " are put into each of them, one after the other.",
      mixinStandardHelpOptions = true)
  int boilerplate(
      @Parameters(paramLabel = "DIR") Path folder,
      @Option(names = "--articles", paramLabel = "DOCS.jsonl", required = true) Path articles)
      throws IOException {
    var evaluation = new BoilerplateEvaluation();
    evaluation.run(folder, articles);
    evaluation.print(System.out);
    return 0;
  }

  private static void score(
      Stories stories, Path docs, long seed, @Nullable Path predictions, DuplicateTruth labels)
      throws IOException {
    var evaluation = new DuplicateEvaluation(stories);
    evaluation.run(docs, seed, predictions);
    evaluation.print(labels, System.out);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
