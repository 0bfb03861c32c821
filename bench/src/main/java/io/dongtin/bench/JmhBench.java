package io.dongtin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench jmh}: the benchmarks of single steps, under JMH. */
@Command(
    name = "jmh",
    description = "Single steps under JMH; takes JMH's own options after --.",
    mixinStandardHelpOptions = true)
final class JmhBench implements Callable<Integer> {
  @Parameters(paramLabel = "OPTION", description = "A pattern of names, or JMH's options.")
  private List<String> options = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Main.main(options.toArray(String[]::new));
    return 0;
  }
}
