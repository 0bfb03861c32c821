package io.dongtin.enrich;

import io.dongtin.enrich.boilerplate.SiteBlocks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Takes out of a draft what its site prints in many articles, and remembers what it printed in this
 * one. The drafts of a site come to one partition, one after the other.
 */
final class Learner extends ContextualProcessor<String, Draft, String, Draft> {
  private Memory<SiteBlocks> sites;

  @Override
  public void init(ProcessorContext<String, Draft> context) {
    super.init(context);
    sites = Memory.of(context, Stores.SITES, SiteBlocks.SPAN);
  }

  @Override
  public void process(Record<String, Draft> record) {
    Draft draft = record.value();
    List<String> blocks = Paragraphs.of(draft.text().body());
    String site = Site.of(draft);
    SiteBlocks before = sites.get(site);
    SiteBlocks known = before == null ? SiteBlocks.NONE : before;
    BitSet boilerplate = known.boilerplateIn(blocks);
    int day = (int) Instant.EPOCH.until(draft.seen(), ChronoUnit.DAYS);
    SiteBlocks after = known.with(draft.articleId(), blocks, day);
    if (after != known) {
      sites.put(site, after);
    }
    Draft cleaned = boilerplate.isEmpty() ? draft : Paragraphs.without(draft, boilerplate);
    context().forward(new Record<>(record.key(), cleaned, record.timestamp()));
  }
}
