package io.dongtin.standalone.command;

import io.dongtin.contract.Entities;
import io.dongtin.contract.Entity;
import io.dongtin.contract.Place;
import io.dongtin.enrich.Explainer;
import io.dongtin.enrich.Explainer.ExplainedStory;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.page.JsonFields;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dongtin entities}: a desk's own rules about names. Needs no server. */
@Command(
    name = "entities",
    description = "Try your own rules about names: the YAML files of entities.d.",
    synopsisSubcommandLabel = "WHAT",
    mixinStandardHelpOptions = true)
final class EntitiesCommand {
  private static final int WRONG_USE = 2;

  @Command(
      name = "test",
      description =
          "What the rules change in an article; without one, whether they are well-formed.",
      mixinStandardHelpOptions = true)
  int test(
      @Parameters(paramLabel = "FILE", arity = "0..1", description = "A page or a text dump.")
          @Nullable Path file,
      @Option(
              names = "--rules",
              paramLabel = "DIR",
              description = "Folder of *.yaml; by default the setting dongtin.enrich.entity-rules.")
          @Nullable Path folder,
      @Mixin SettingsOptions options)
      throws IOException {
    options.put("dongtin.enrich.entity-rules", folder);
    Settings settings = options.load();
    Path rules = settings.enrich().entityRules();
    Terminal terminal = Terminal.standard();
    if (!Files.isDirectory(rules)) {
      terminal.line(terminal.bad("there is no folder of rules " + rules.toAbsolutePath()));
      return WRONG_USE;
    }
    List<String> mistakes = new ArrayList<>();
    Desk desk = Desk.of(rules, Duration.ofDays(1), mistakes::add);
    desk.rules();
    mistakes.forEach(mistake -> terminal.line(terminal.bad(mistake)));
    if (file != null) {
      compare(terminal, stories(file, Desk.none()), stories(file, desk));
    } else if (mistakes.isEmpty()) {
      terminal.line("The rules in " + rules + " are well-formed.");
    }
    return mistakes.isEmpty() ? 0 : WRONG_USE;
  }

  private static List<ExplainedStory> stories(Path file, Desk desk) throws IOException {
    return new Explainer(desk, JsonFields.NONE).explain(DroppedPage.read(file)).stories();
  }

  private static void compare(
      Terminal terminal, List<ExplainedStory> without, List<ExplainedStory> with) {
    if (without.isEmpty()) {
      terminal.line("There is no article in it.");
    }
    for (int i = 0; i < without.size(); i++) {
      terminal.line(terminal.bold(without.get(i).description().headline()));
      Map<String, String> before = lines(without.get(i).entities());
      Map<String, String> after = lines(with.get(i).entities());
      if (before.equals(after)) {
        terminal.line("  the rules change nothing");
      }
      before.forEach(
          (id, line) -> {
            if (!line.equals(after.get(id))) {
              terminal.line(terminal.bad("- " + line));
            }
          });
      after.forEach(
          (id, line) -> {
            if (!line.equals(before.get(id))) {
              terminal.line(terminal.good("+ " + line));
            }
          });
    }
  }

  private static Map<String, String> lines(Entities entities) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Entity one : entities.people()) {
      add(lines, "person", one.id(), one.name(), one.mentions().size(), entities);
    }
    for (Entity one : entities.organisations()) {
      add(lines, "organisation", one.id(), one.name(), one.mentions().size(), entities);
    }
    for (Place one : entities.places()) {
      add(lines, "place", one.id(), one.name(), one.mentions().size(), entities);
    }
    return lines;
  }

  private static void add(
      Map<String, String> lines,
      String type,
      String id,
      String name,
      int mentions,
      Entities entities) {
    String watched = entities.watched().contains(id) ? "  watched" : "";
    lines.put(id, "%-13s %s  (%s, %d×)%s".formatted(type, name, id, mentions, watched));
  }
}
