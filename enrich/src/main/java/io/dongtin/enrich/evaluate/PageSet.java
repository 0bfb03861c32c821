package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Json;
import io.dongtin.contract.Provenance.Source;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Text;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.Reading;
import io.dongtin.enrich.page.Rejection;
import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.StoryDescriber;
import io.dongtin.enrich.page.metadata.MarkupReader;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Headline;
import io.dongtin.enrich.page.story.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A folder of labelled pages: {@code truth.json} = {id: {page, url, publisher, articleBody, title,
 * author, date, lang, with, without}}, every field but {@code page} optional, and the pages,
 * gzipped or not.
 */
public final class PageSet {
  /** Pages of test sets may be newer than the clock of the machine. */
  private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

  private final Path folder;
  private final List<PageTruth> truth;

  private PageSet(Path folder, List<PageTruth> truth) {
    this.folder = folder;
    this.truth = truth;
  }

  /** Opens a folder. */
  public static PageSet open(Path folder) throws IOException {
    JsonNode truth = Json.mapper().readTree(Files.readAllBytes(folder.resolve("truth.json")));
    return new PageSet(folder, PageTruth.all(truth));
  }

  /** Name of the folder. */
  String name() {
    return String.valueOf(folder.getFileName());
  }

  List<PageTruth> truth() {
    return truth;
  }

  /** Reads, cleans and describes every page; the first story of each is the prediction. */
  public Map<String, PagePrediction> predict() throws IOException {
    PageReader reader = new PageReader();
    StoryCleaner cleaner = new StoryCleaner();
    StoryDescriber describer = new StoryDescriber();
    Map<String, PagePrediction> predictions = new LinkedHashMap<>();
    for (PageTruth page : truth) {
      Reading reading = reader.read(raw(page));
      predictions.put(
          page.id(),
          switch (reading) {
            case Rejection rejection -> PagePrediction.NONE;
            case Page read -> prediction(read, cleaner, describer);
          });
    }
    return predictions;
  }

  /** Scores all pages together. */
  public PageReport score(Map<String, PagePrediction> predictions) {
    return PageReport.of(truth, predictions);
  }

  /** Scores each publisher's pages apart, the worst first. */
  public Map<String, PageReport> scoreByPublisher(Map<String, PagePrediction> predictions) {
    return PageReport.byPublisher(truth, predictions);
  }

  private static PagePrediction prediction(
      Page page, StoryCleaner cleaner, StoryDescriber describer) {
    List<Story> stories = cleaner.clean(page);
    Story story = stories.isEmpty() ? none(page) : stories.getFirst();
    Description description = describer.describe(page, story);
    return new PagePrediction(
        story.text().body(),
        description.headline(),
        description.byline(),
        description.firstcreated() == null ? null : description.firstcreated().toString(),
        description.language());
  }

  /** The pipeline rejects a page without a story; what the page says of itself can be scored. */
  private static Story none(Page page) {
    List<BlockVerdict> verdicts =
        page.blocks().stream().map(block -> new BlockVerdict(block, Rule.NOT_PROSE)).toList();
    Headline title = new Headline(page.title(), -1, Source.META, MarkupReader.TITLE);
    return new Story(1, title, new Text("", List.of(), Map.of()), verdicts);
  }

  /** The pages as raw articles, in the order of the truth. */
  public List<RawArticle> raw() throws IOException {
    List<RawArticle> raw = new ArrayList<>();
    for (PageTruth page : truth) {
      raw.add(raw(page));
    }
    return raw;
  }

  RawArticle raw(PageTruth page) throws IOException {
    byte[] bytes;
    try (InputStream in = stream(folder.resolve(page.page()))) {
      bytes = in.readAllBytes();
    }
    URI source = RawArticle.inboxUri(page.page());
    if (page.url() != null && page.url().startsWith("http")) {
      source = URI.create(page.url().replaceAll("[^\\p{Alnum}:/?#@!$&'()*+,;=.~_%-]", "_"));
    }
    String type = page.page().contains(".txt") ? "text/plain" : "text/html";
    return new RawArticle(new Drop(page.id(), page.page(), 0), source, FAR, type, "", bytes);
  }

  private static InputStream stream(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
