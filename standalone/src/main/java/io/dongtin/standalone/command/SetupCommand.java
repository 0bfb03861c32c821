package io.dongtin.standalone.command;

import io.dongtin.contract.TopicCreator;
import io.dongtin.indexer.IndexSetup;
import io.dongtin.standalone.ProgramConfigs;
import io.dongtin.standalone.terminal.Terminal;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dongtin setup}. */
@Command(
    name = "setup",
    description = "Create the Kafka topics and the Elasticsearch templates. May be run again.",
    mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
  @Mixin private ClientOptions options = new ClientOptions();

  @Override
  public Integer call() throws InterruptedException {
    ProgramConfigs configs = options.load();
    Terminal terminal = Terminal.standard();
    try (var admin = Admin.create(configs.kafkaClient())) {
      TopicCreator.create(admin, configs.topics());
    }
    terminal.line("Topics      " + configs.topics().raw().name() + ", … are there");
    IndexSetup.install(configs.elasticsearch(), configs.indexPrefix());
    terminal.line("Templates   of " + configs.indexPrefix() + "-* are there");
    return 0;
  }
}
