package io.dongtin.standalone.command;

import io.dongtin.indexer.ArticleSearch;
import io.dongtin.indexer.Query;
import io.dongtin.standalone.Arrivals;
import io.dongtin.standalone.Arrivals.Arrival;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.settings.Settings;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin demo}: the main job, to be watched. */
@Command(
    name = "demo",
    description =
        "Start everything, drop the sample articles, show what becomes of each, search, and go on"
            + " watching.",
    mixinStandardHelpOptions = true,
    footer = {"", "Uses the folder ./demo, emptied first, unless --inbox or --data name others."})
final class DemoCommand implements Callable<Integer> {
  static final Path FOLDER = Path.of("demo");

  /** Where the launcher says the sample articles lie. */
  private static final String SEEDS = "dongtin.seeds";

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int HITS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Mixin private EmbeddedOptions options = new EmbeddedOptions();

  @Option(names = "--search", paramLabel = "WORDS", description = "What to search for at the end.")
  private String words = "ha noi";

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Path> seeds = seeds();
    if (!options.namesFolders()) {
      empty(FOLDER);
      options.useFolders(FOLDER.resolve("inbox"), FOLDER.resolve("data"));
    }
    Settings settings = options.load();
    Terminal terminal = Terminal.standard();
    terminal.line(terminal.bold("Starting a Kafka broker, Elasticsearch and Dongtin …"));
    try (var run = new RunningStandalone(settings, terminal);
        var arrivals = Arrivals.fromNow(run.standalone().configs())) {
      var table = new DropTable(terminal);
      terminal.line("");
      terminal.line(
          terminal.bold("Dropping %d files into %s".formatted(seeds.size(), settings.inbox())));
      table.printHead();
      for (Path seed : seeds) {
        if (run.isAskedToStop()) {
          return 0;
        }
        drop(seed, settings.inbox());
        // One after the other, so that "copy" and "correction" are true when they come.
        table.print(seed.getFileName().toString(), settled(seed, settings, arrivals, run));
      }
      search(run.standalone().configs(), terminal);
      sayWhatNext(settings, terminal);
      return run.untilStopped(arrivals);
    }
  }

  /** The drops of a file at their ends, in the order of their places in it. */
  private static List<Arrival> settled(
      Path seed, Settings settings, Arrivals arrivals, RunningStandalone run) {
    String name = seed.getFileName().toString();
    Path waiting = settings.inbox().resolve(name);
    var drops = new FileDrops(name);
    Instant deadline = Instant.now().plus(PATIENCE);
    boolean quiet = false;
    // A page may hold a second story, whose receipt comes a moment after the first one's.
    while (!quiet || Files.exists(waiting) || !drops.areSettled()) {
      if (run.isAskedToStop()) {
        return List.of();
      }
      if (Instant.now().isAfter(deadline)) {
        throw new CannotStart(
            name
                + " has not come to its end within "
                + PATIENCE.toSeconds()
                + " s; ./dongtin status says where it is");
      }
      List<Arrival> arrived = arrivals.poll(LOOK);
      arrived.forEach(drops::add);
      quiet = arrived.isEmpty();
    }
    return drops.inOrder();
  }

  private void search(ProgramConfigs configs, Terminal terminal) {
    terminal.line("");
    terminal.line(terminal.bold("./dongtin search " + words));
    try (var search = ArticleSearch.open(configs.elasticsearch(), configs.indexPrefix())) {
      new ResultLines(terminal).print(search.search(Query.of(words).size(HITS)), 0);
    }
  }

  private static void sayWhatNext(Settings settings, Terminal terminal) {
    terminal.line("");
    terminal.line("Drop your own files into " + terminal.bold(settings.inbox().toString()) + ".");
    terminal.line("In another terminal: ./dongtin search WORDS, tail, status, explain FILE.");
    terminal.line(terminal.faint("Ctrl-C stops."));
  }

  /** Copies under a hidden name and moves: a file that appears whole is taken at once. */
  private static void drop(Path seed, Path inbox) throws IOException {
    String name = seed.getFileName().toString();
    Path part = inbox.resolve("." + name + ".part");
    Files.copy(seed, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Path> seeds() throws IOException {
    Path folder = Path.of(System.getProperty(SEEDS, "seeds"));
    if (!Files.isDirectory(folder)) {
      throw new CannotStart("there are no sample articles in " + folder.toAbsolutePath());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Character.isDigit(file.getFileName().toString().charAt(0)))
          .sorted()
          .toList();
    }
  }

  private static void empty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException error)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
