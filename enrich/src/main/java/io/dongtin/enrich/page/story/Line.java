package io.dongtin.enrich.page.story;

import org.jspecify.annotations.Nullable;

/**
 * What the text of one block tells by itself. What every rule asks for is read in one pass over the
 * characters; the rest is worked out when it is first asked for, so an instance is for one thread.
 */
final class Line {
  private static final Phrases PHRASES = Phrases.load();

  private enum Answer {
    NOT_ASKED,
    YES,
    NO;

    static Answer of(boolean holds) {
      return holds ? YES : NO;
    }
  }

  private final String text;
  private final WordScan scan;
  private final boolean endsSentence;
  private @Nullable String key;
  private boolean phraseKnown;
  private @Nullable Rule phrase;
  private Answer caption = Answer.NOT_ASKED;
  private Answer dateLine = Answer.NOT_ASKED;
  private Answer creditLine = Answer.NOT_ASKED;

  Line(String text) {
    this.text = text;
    scan = new WordScan(text);
    endsSentence = Look.endsSentence(text);
  }

  String text() {
    return text;
  }

  /** As {@link Look#key}. */
  String key() {
    if (key == null) {
      key = Look.key(text);
    }
    return key;
  }

  /** Whether two lines are the same but for case and punctuation. */
  boolean says(Line other) {
    return scan.keyHash() == other.scan.keyHash()
        && scan.keyLength() == other.scan.keyLength()
        && key().equals(other.key());
  }

  /** Lines are equal if they say the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Line line && says(line);
  }

  @Override
  public int hashCode() {
    return scan.keyHash();
  }

  /** As {@link Look#words}. */
  int words() {
    return scan.words();
  }

  int commas() {
    return scan.commas();
  }

  /** ASCII digits. */
  int digits() {
    return scan.digits();
  }

  /** Capitals at the beginning or after a space. */
  int capitals() {
    return scan.capitals();
  }

  boolean endsSentence() {
    return endsSentence;
  }

  /** The rule whose vocabulary the line is, or null. */
  @Nullable Rule phrase() {
    if (!phraseKnown) {
      phrase = PHRASES.of(text);
      phraseKnown = true;
    }
    return phrase;
  }

  boolean isCaption() {
    if (caption == Answer.NOT_ASKED) {
      caption = Answer.of(PictureCredits.isCaption(text));
    }
    return caption == Answer.YES;
  }

  boolean isDateLine() {
    if (dateLine == Answer.NOT_ASKED) {
      dateLine = Answer.of(digits() > 0 && Look.isDateLine(text));
    }
    return dateLine == Answer.YES;
  }

  boolean isCreditLine() {
    if (creditLine == Answer.NOT_ASKED) {
      creditLine = Answer.of(words() <= Look.MAX_CREDIT_WORDS && Look.isCreditLine(text));
    }
    return creditLine == Answer.YES;
  }

  boolean isByline() {
    return words() <= Look.MAX_BYLINE_WORDS && capitals() > 0 && Look.isByline(text);
  }
}
