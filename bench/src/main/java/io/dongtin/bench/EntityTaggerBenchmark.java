package io.dongtin.bench;

import io.dongtin.contract.Entities;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Text;
import io.dongtin.enrich.Explainer;
import io.dongtin.enrich.Explainer.ExplainedStory;
import io.dongtin.enrich.entity.EntityTagger;
import io.dongtin.enrich.evaluate.PageSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Articles a second that one thread tags; bodies are cut to 2,500 characters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EntityTaggerBenchmark {
  private static final int CHARACTERS = 2500;

  /** Labelled folders of pages whose stories are tagged. */
  @Param({"../shared/data/pages/vi-html", "../shared/data/pages/publishers"})
  private String pages = "";

  private final EntityTagger tagger = EntityTagger.load();
  private List<ExplainedStory> stories = List.of();
  private int next;

  /** Cleans the pages once. */
  @Setup
  public void clean() throws IOException {
    var explainer = new Explainer();
    stories =
        PageSet.open(Path.of(pages)).raw().stream()
            .flatMap((RawArticle raw) -> explainer.explain(raw).stories().stream())
            .toList();
  }

  /** Tags the next article. */
  @Benchmark
  public Entities tag() {
    ExplainedStory story = stories.get(next++ % stories.size());
    return tagger.tag(story.description(), beginning(story.story().text()));
  }

  private static Text beginning(Text text) {
    String body = text.body();
    return new Text(
        body.substring(0, Math.min(CHARACTERS, body.length())), text.captions(), text.removed());
  }
}
