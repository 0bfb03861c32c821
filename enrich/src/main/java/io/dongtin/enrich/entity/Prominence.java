package io.dongtin.enrich.entity;

import io.dongtin.contract.Mention;
import io.dongtin.contract.Mention.Field;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What stands in the headline comes first, then what stands in the lead, then what is named most
 * often.
 *
 * @param lead where the first paragraph of the body ends
 */
record Prominence(int lead) {

  <E> Comparator<E> of(Function<E, List<Mention>> mentions) {
    return Comparator.<E>comparingInt(e -> rank(mentions.apply(e)))
        .thenComparingInt(e -> -mentions.apply(e).size())
        .thenComparing(e -> mentions.apply(e).get(0).field())
        .thenComparingInt(e -> mentions.apply(e).get(0).start());
  }

  private int rank(List<Mention> mentions) {
    Mention first = mentions.get(0);
    if (first.field() == Field.HEADLINE) {
      boolean inLead = mentions.stream().anyMatch(this::isInLead);
      return inLead ? 0 : 1;
    }
    return isInLead(first) ? 2 : 3;
  }

  private boolean isInLead(Mention mention) {
    return mention.field() == Field.BODY && mention.start() < lead;
  }
}
