package io.dongtin.enrich.page.story;

import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Candidates;
import io.dongtin.enrich.page.metadata.Field;

/** The article's text as the page's own data give it: evidence, since it may be cut or wrong. */
final class StatedBody {
  /** Shorter ones are teasers. */
  private static final int MIN_LENGTH = 400;

  private static final int SAMPLE = 40;

  private final String key;

  /** Whether a text is part of it. */
  enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private StatedBody(String key) {
    this.key = key;
  }

  static StatedBody of(Candidates candidates) {
    String body = candidates.best(Field.BODY).map(Candidate::value).orElse("");
    return new StatedBody(body.length() < MIN_LENGTH ? "" : Look.key(body));
  }

  /** Looks for a stretch from the middle of the text: ends are often changed. */
  Answer holds(Line line) {
    if (key.isEmpty()) {
      return Answer.UNKNOWN;
    }
    String wanted = line.key();
    if (wanted.length() < 12) {
      return Answer.UNKNOWN;
    }
    int start = Math.max(0, (wanted.length() - SAMPLE) / 2);
    String middle = wanted.substring(start, Math.min(wanted.length(), start + SAMPLE));
    return key.contains(middle) ? Answer.YES : Answer.NO;
  }
}
