package io.dongtin.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.dongtin.enrich.duplicate.Band;
import io.dongtin.enrich.duplicate.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Where the probes of an article go, whatever the number of shards and partitions. */
class ProbeTest {
  private static final RevisionId ASKER = new RevisionId("a", 1, 7);
  private static final Probe.Wording WORDING = new Probe.Wording("0123456789abcdef", "sha");

  @RepeatedTest(100)
  void theMessagesOfAnArticleAreAtMostTheShardsItTouchesAndThree(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    Sketch sketch = Sketch.synthetic(random, 100, null);
    var spread = new Probe.Spread(1 + random.nextInt(40), 1 + random.nextInt(40));
    Set<Integer> shards = new HashSet<>(Set.of(WORDING.shard(spread.shards())));
    sketch.bands().forEach(band -> shards.add(band.shard(spread.shards())));

    List<Probe> probes = Probe.of(ASKER, WORDING, sketch, spread);

    int draft = 1;
    int stops = probes.stream().mapToInt(probe -> probe.route().size()).sum();
    int answers = probes.size();
    assertThat(draft + stops + answers).isLessThanOrEqualTo(shards.size() + 3);
  }

  @RepeatedTest(100)
  void eachBandAndTheWordsAreAskedForOnceOnThePartitionThatKeepsThem(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    Sketch sketch = Sketch.synthetic(random, 100, null);
    var spread = new Probe.Spread(1 + random.nextInt(40), 1 + random.nextInt(40));

    List<Probe.Stop> stops =
        Probe.of(ASKER, WORDING, sketch, spread).stream()
            .flatMap(probe -> probe.route().stream())
            .toList();

    assertThat(stops).extracting(Probe.Stop::part).doesNotHaveDuplicates();
    assertThat(stops.stream().flatMap(stop -> stop.bands().stream()))
        .containsExactlyInAnyOrderElementsOf(sketch.bands());
    for (Probe.Stop stop : stops) {
      for (Band band : stop.bands()) {
        assertThat(spread.part(band.shard(spread.shards()))).isEqualTo(stop.part());
      }
      assertThat(stop.wording() != null)
          .isEqualTo(stop.part() == spread.part(WORDING.shard(spread.shards())));
    }
  }
}
