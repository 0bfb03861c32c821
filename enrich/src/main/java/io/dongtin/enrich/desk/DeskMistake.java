package io.dongtin.enrich.desk;

import java.nio.file.Path;

/** A mistake in a file of rules, in words for whoever wrote it. */
public final class DeskMistake extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param line from 1; 0 if the mistake is in no line
   */
  DeskMistake(Path file, int line, String words) {
    super(file + (line > 0 ? ", line " + line : "") + ": " + words);
  }
}
