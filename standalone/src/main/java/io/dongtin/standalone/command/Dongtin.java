package io.dongtin.standalone.command;

import io.dongtin.contract.DeadLetter;
import io.dongtin.indexer.ElasticsearchRefusedException;
import io.dongtin.indexer.ElasticsearchUnavailableException;
import io.dongtin.indexer.KibanaException;
import io.dongtin.indexer.WrongQuestionException;
import io.dongtin.ingest.InboxException;
import io.dongtin.standalone.CannotStart;
import io.dongtin.standalone.settings.WrongSettings;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code dongtin} command. */
@Command(
    name = "dongtin",
    description =
        "Files dropped into a folder become clean, deduplicated, entity-tagged articles on Kafka"
            + " and in Elasticsearch.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Dongtin.Version.class,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      SearchCommand.class,
      TailCommand.class,
      StatusCommand.class,
      ExplainCommand.class,
      EntitiesCommand.class,
      EvaluateCommand.class,
      IngestCommand.class,
      EnrichCommand.class,
      IndexCommand.class,
      ReplayCommand.class,
      SetupCommand.class,
      ExpireCommand.class,
      ReindexCommand.class,
      CommandLine.HelpCommand.class
    },
    footerHeading = "%nFirst time here?%n",
    footer = {
      "  ./dongtin demo             see sample articles travel, then search them",
      "  ./dongtin up               watch ./inbox; drop files there",
      "  ./dongtin COMMAND --help   what a command does and takes"
    })
public final class Dongtin {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private Dongtin() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Dongtin())
        .setExecutionExceptionHandler(Dongtin::explain)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  /** One line for what a person can change; a stack trace for what only we can. */
  private static int explain(
      Exception error, CommandLine commandLine, CommandLine.ParseResult parsed) throws Exception {
    return switch (error) {
      case WrongSettings e -> say(commandLine, e.getMessage(), WRONG_USE);
      case WrongQuestionException e -> say(commandLine, e.getMessage(), WRONG_USE);
      case InboxException e -> say(commandLine, e.getMessage(), FAILED);
      case CannotStart e -> say(commandLine, e.getMessage(), FAILED);
      case ElasticsearchUnavailableException e ->
          say(commandLine, "Elasticsearch does not answer: " + e.getMessage(), FAILED);
      case ElasticsearchRefusedException e ->
          say(commandLine, "Elasticsearch refuses: " + e.getMessage(), FAILED);
      case KibanaException e -> say(commandLine, "Kibana: " + e.getMessage(), FAILED);
      case NoSuchFileException e -> say(commandLine, "there is no file " + e.getFile(), FAILED);
      case KafkaException e -> say(commandLine, "Kafka: " + DeadLetter.words(e), FAILED);
      default -> throw error;
    };
  }

  private static int say(CommandLine commandLine, @Nullable String message, int exitCode) {
    commandLine.getErr().println(commandLine.getColorScheme().errorText("dongtin: " + message));
    return exitCode;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Dongtin.class.getPackage().getImplementationVersion();
      return new String[] {"dongtin " + (version == null ? "(built from source)" : version)};
    }
  }
}
