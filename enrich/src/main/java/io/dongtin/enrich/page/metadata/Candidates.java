package io.dongtin.enrich.page.metadata;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.block.Hygiene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the places of a page say of its fields, in the order in which they were found. */
public final class Candidates {
  private static final Comparator<Candidate> SUREST_FIRST =
      Comparator.comparingDouble(Candidate::confidence).reversed();

  private final List<Candidate> all = new ArrayList<>();

  /** Adds a value as one line of clean text; null and blank values are nothing. */
  public void add(Field field, @Nullable String value, Source source, double confidence) {
    if (value == null) {
      return;
    }
    String line = Hygiene.line(value);
    if (!line.isEmpty()) {
      all.add(new Candidate(field, line, source, confidence));
    }
  }

  /** Adds a value that nothing in the page goes before. */
  public void addFirst(Field field, @Nullable String value, Source source) {
    if (value != null && !Hygiene.line(value).isEmpty()) {
      all.addFirst(new Candidate(field, Hygiene.line(value), source, 1));
    }
  }

  /** Adds a text of several paragraphs as it stands. */
  public void addText(Field field, @Nullable String value, Source source, double confidence) {
    if (value != null && !value.isBlank()) {
      all.add(new Candidate(field, value, source, confidence));
    }
  }

  /** All candidates for a field, surest first; equally sure ones in page order. */
  public List<Candidate> of(Field field) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : all) {
      if (candidate.field() == field) {
        found.add(candidate);
      }
    }
    found.sort(SUREST_FIRST);
    return found;
  }

  /** The surest candidate. */
  public Optional<Candidate> best(Field field) {
    return of(field).stream().findFirst();
  }
}
