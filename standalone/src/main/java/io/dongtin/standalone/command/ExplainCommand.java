package io.dongtin.standalone.command;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Image;
import io.dongtin.contract.Place;
import io.dongtin.contract.Provenance;
import io.dongtin.enrich.Explainer;
import io.dongtin.enrich.Explainer.ExplainedStory;
import io.dongtin.enrich.Explainer.Explanation;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.Rejection;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dongtin explain}. */
@Command(
    name = "explain",
    description =
        "Why each block of a page was kept or removed, where each field came from, whom and what"
            + " the article names; of an article by id, its story. Only the latter needs a server.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  /** What {@link io.dongtin.contract.ArticleId} makes. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  @Parameters(
      paramLabel = "FILE|ID",
      description =
          "A page, a text dump, or a JSON article; or the id of an article that went through: what it"
              + " is a copy of and what it says otherwise, or which copies it has.")
  private Path file = Path.of("");

  @Mixin private ClientOptions options = new ClientOptions();

  @Option(
      names = "--against",
      paramLabel = "ORIGINAL",
      description =
          "Another page: whether this one is a copy of it, how like, and the words that differ, as"
              + " [-removed-] and {+added+}.")
  private @Nullable Path original;

  @Option(names = "--whole", description = "Print whole blocks instead of one line of each.")
  private boolean whole;

  @Option(
      names = "--html",
      arity = "0..1",
      paramLabel = "OUT",
      fallbackValue = "explain.html",
      description =
          "Write one self-contained page instead: what was kept beside what was removed and why."
              + " Without OUT to explain.html in this folder.")
  private @Nullable Path html;

  @Override
  public Integer call() throws IOException {
    if (ID.matcher(file.toString()).matches() && !Files.exists(file)) {
      return explainStored(file.toString());
    }
    var explainer = new Explainer(Desk.none(), ProgramConfigs.jsonFields(options.settings()));
    Explanation explanation = explainer.explain(DroppedPage.read(file));
    Terminal terminal = Terminal.standard();
    if (original != null) {
      new CopyLines(terminal).print(explanation, explainer.explain(DroppedPage.read(original)));
      return 0;
    }
    return switch (explanation.reading()) {
      case Rejection rejection -> {
        terminal.line(terminal.bad("rejected: " + rejection.reason()) + " — " + rejection.detail());
        yield 1;
      }
      case Page page -> {
        if (html == null) {
          print(terminal, page, explanation.stories());
        } else {
          Files.writeString(html, ExplainPage.of(file.toString(), page, explanation.stories()));
          terminal.line("written to " + html.toAbsolutePath());
        }
        yield 0;
      }
    };
  }

  private int explainStored(String id) {
    Terminal terminal = Terminal.standard();
    StoredStory story = StoredStory.find(options.load(), id);
    if (story == null) {
      terminal.line(
          terminal.bad("no article " + id)
              + " on the topics of originals and copies: is it the id that 'dongtin tail --json' shows?");
      return 1;
    }
    new CopyLines(terminal).print(story);
    return 0;
  }

  private void print(Terminal terminal, Page page, List<ExplainedStory> stories) {
    printBlocks(terminal, page, stories);
    stories.forEach(story -> printFields(terminal, story));
  }

  private void printBlocks(Terminal terminal, Page page, List<ExplainedStory> stories) {
    for (int i = 0; i < page.blocks().size(); i++) {
      BlockVerdict verdict = verdict(stories, i);
      String rule = "%-16s".formatted(verdict.rule());
      String text = oneLine(verdict.block().text(), terminal.width() - 20);
      terminal.line(
          verdict.kept()
              ? terminal.good("+ " + rule) + "  " + text
              : terminal.bad("- " + rule) + "  " + terminal.faint(text));
    }
  }

  /** Of the verdicts that the stories of a page have on a block, the one that keeps it. */
  static BlockVerdict verdict(List<ExplainedStory> stories, int block) {
    return stories.stream()
        .map(story -> story.story().verdicts().get(block))
        .filter(BlockVerdict::kept)
        .findFirst()
        .orElseGet(() -> stories.getFirst().story().verdicts().get(block));
  }

  private String oneLine(String text, int width) {
    String line = text.replaceAll("\\s+", " ");
    return whole || line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }

  private static void printFields(Terminal terminal, ExplainedStory story) {
    Description description = story.description();
    terminal.line("");
    terminal.line(terminal.bold("Story " + story.story().number()) + "  " + story.uri());
    fields(description)
        .forEach(
            (name, value) -> {
              Provenance from = description.provenance().get(name);
              String source =
                  from == null ? "" : "  (%s, %.2f)".formatted(from.source(), from.confidence());
              terminal.line("  %-14s %s%s".formatted(name, value, terminal.faint(source)));
            });
    printEntities(terminal, "people", story.entities().people());
    printEntities(terminal, "organisations", story.entities().organisations());
    for (Place place : story.entities().places()) {
      printEntity(terminal, "places", place.id(), place.name(), place.mentions().size());
    }
  }

  /** The fields that are known, by their names in the contract. */
  static Map<String, Object> fields(Description description) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("headline", description.headline());
    fields.put("language", description.language());
    putIfKnown(fields, "byline", String.join(", ", description.byline()));
    putIfKnown(fields, "publisher", description.publisher());
    putIfKnown(fields, "creditline", description.creditline());
    putIfKnown(fields, "firstcreated", description.firstcreated());
    putIfKnown(fields, "versioncreated", description.versioncreated());
    putIfKnown(fields, "section", description.section());
    putIfKnown(fields, "keywords", String.join(", ", description.keywords()));
    Image image = description.image();
    putIfKnown(fields, "image", image == null ? null : image.uri());
    putIfKnown(fields, "image caption", image == null ? null : image.caption());
    return fields;
  }

  private static void putIfKnown(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      fields.put(name, value);
    }
  }

  private static void printEntities(Terminal terminal, String kind, List<Entity> entities) {
    for (Entity entity : entities) {
      printEntity(terminal, kind, entity.id(), entity.name(), entity.mentions().size());
    }
  }

  private static void printEntity(
      Terminal terminal, String kind, String id, String name, int mentions) {
    terminal.line(
        "  %-14s %s%s".formatted(kind, name, terminal.faint("  (" + id + ", " + mentions + "×)")));
  }
}
