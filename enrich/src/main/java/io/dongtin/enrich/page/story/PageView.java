package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.block.Layout;
import io.dongtin.enrich.page.metadata.Candidates;

/**
 * All that is known of a page before its blocks are judged, each part worked out once. For one
 * thread, as its {@link Line}s are.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PageView(
    Layout layout,
    Lines lines,
    LocalHints hints,
    double[] scores,
    Region region,
    Headline headline,
    Repeats repeats,
    StatedBody stated) {

  static PageView of(Layout layout, Candidates candidates) {
    Lines lines = Lines.of(layout);
    LocalHints hints = LocalHints.of(layout);
    double[] scores = ProseScores.of(layout, lines, hints);
    return new PageView(
        layout,
        lines,
        hints,
        scores,
        Region.find(layout, scores),
        Headlines.find(layout, lines, candidates),
        Repeats.of(layout, lines),
        StatedBody.of(candidates));
  }
}
