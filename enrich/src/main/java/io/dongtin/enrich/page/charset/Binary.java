package io.dongtin.enrich.page.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** Whether bytes or characters are anything but text. */
public final class Binary {
  /** How common files that are not text begin: PDF, ZIP and Office, images, media, programs. */
  private static final List<String> MAGIC =
      List.of(
          "%PDF-",
          "PK\3\4",
          "\u0089PNG",
          "\u00ff\u00d8\u00ff",
          "GIF8",
          "\u001f\u008b",
          "BZh",
          "\u00fd7zXZ",
          "7z\u00bc\u00af",
          "Rar!",
          "\u007fELF",
          "\u00d0\u00cf\u0011\u00e0",
          "RIFF",
          "OggS",
          "ID3",
          "\u00ca\u00fe\u00ba\u00be",
          "SQLite format 3");

  private static final double MAX_CONTROLS = 0.02;
  private static final double MAX_BROKEN = 0.1;

  /** A long text is judged by so many stretches of it, from its beginning to its end. */
  private static final int SAMPLES = 32;

  private static final int SAMPLE = 1024;

  private Binary() {}

  /** Whether the bytes begin like a known file format that is not text. */
  public static boolean hasMagic(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
    return MAGIC.stream().anyMatch(head::startsWith);
  }

  /** Whether decoded text has more control and broken characters than any text has. */
  public static boolean isNoise(String text) {
    if (text.length() <= SAMPLES * SAMPLE) {
      return isNoise(text, 1, text.length());
    }
    return isNoise(text, SAMPLES, SAMPLE);
  }

  private static boolean isNoise(String text, int samples, int length) {
    int controls = 0;
    int broken = 0;
    for (int sample = 0; sample < samples; sample++) {
      int start = (int) ((long) sample * (text.length() - length) / Math.max(1, samples - 1));
      for (int i = start; i < start + length; i++) {
        char c = text.charAt(i);
        if (c == '\ufffd') {
          broken++;
        } else if (c < ' ' ? !isLayout(c) : c == '\u007f') {
          controls++;
        }
      }
    }
    int all = samples * length;
    return (controls > all * MAX_CONTROLS && controls > 8)
        || (broken > all * MAX_BROKEN && broken > 8);
  }

  private static boolean isLayout(char c) {
    return c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }
}
