package io.dongtin.standalone.command;

import io.dongtin.contract.TopicCreator;
import io.dongtin.indexer.IndexSetup;
import io.dongtin.indexer.KibanaAddress;
import io.dongtin.indexer.KibanaImport;
import io.dongtin.indexer.KibanaObjects;
import io.dongtin.indexer.Lifecycle;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dongtin setup}. */
@Command(
    name = "setup",
    description = {
      "Create the Kafka topics and the Elasticsearch templates, and import the dashboards into"
          + " Kibana where one is named. May be run again."
    },
    mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Option(
      names = "--kibana",
      paramLabel = "URL",
      description = "Kibana to import the dashboards into; waits until it is up.")
  private @Nullable String kibana;

  @Option(
      names = "--space",
      paramLabel = "NAME",
      description = "Kibana's space to import into; without it, the default one.")
  private @Nullable String space;

  @Option(
      names = "--kibana-file",
      paramLabel = "FILE",
      description =
          "Only write the dashboards to a file, for Kibana's Stack Management > Saved Objects.")
  private @Nullable Path file;

  @Override
  public Integer call() throws InterruptedException, IOException {
    options.put("dongtin.kibana.url", kibana);
    options.put("dongtin.kibana.space", space);
    ProgramConfigs configs = options.load();
    if (file != null) {
      Files.writeString(file, KibanaObjects.ndjson(configs.indexPrefix()));
      Terminal.standard().line("Dashboards  are in " + file);
      return 0;
    }
    Terminal terminal = Terminal.standard();
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
    terminal.line("Topics      " + configs.topics().raw().name() + ", … are there");
    IndexSetup.install(configs.elasticsearch(), configs.indexPrefix());
    terminal.line("Templates   of " + configs.indexPrefix() + "-* are there");
    configs.keepMonths().ifPresent(months -> keep(months, configs, terminal));
    Optional<KibanaAddress> address = configs.kibana();
    if (address.isPresent()) {
      Duration patience = configs.settings().kibana().patience();
      int objects = KibanaImport.install(address.get(), configs.indexPrefix(), patience);
      terminal.line("Dashboards  and what they need are in Kibana: " + objects + " objects");
    }
    return 0;
  }

  private static void keep(int months, ProgramConfigs configs, Terminal terminal) {
    boolean managed = Lifecycle.keep(configs.elasticsearch(), configs.indexPrefix(), months);
    terminal.line(
        managed
            ? "Retention   by the cluster's lifecycle policy %s-articles: %d whole months"
                .formatted(configs.indexPrefix(), months)
            : "Retention   this cluster has no lifecycle policies: run 'dongtin expire' every"
                  + " month");
  }
}
