package io.dongtin.standalone.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command writes for people. Colours only where a person looks. */
public final class Terminal {
  private static final int DEFAULT_WIDTH = 150;
  private static final int MIN_WIDTH = 60;
  private static final int MAX_WIDTH = 200;

  private final PrintStream out;
  private final boolean colours;
  private final int width;

  public Terminal(PrintStream out, boolean colours, int width) {
    this.out = out;
    this.colours = colours;
    this.width = width;
  }

  /** Standard output, always UTF-8. {@code NO_COLOR} and a pipe switch colours off. */
  public static Terminal standard() {
    return of(System.out);
  }

  /** Standard error, for what is said beside output that another program reads. */
  public static Terminal error() {
    return of(System.err);
  }

  private static Terminal of(PrintStream stream) {
    // Set by the launcher where standard output is a terminal; a JVM of release 21 cannot tell.
    Integer columns = Integer.getInteger("dongtin.terminal.columns");
    boolean colours = columns != null && System.getenv("NO_COLOR") == null;
    int width = columns == null ? DEFAULT_WIDTH : Math.clamp(columns, MIN_WIDTH, MAX_WIDTH);
    return new Terminal(new PrintStream(stream, true, StandardCharsets.UTF_8), colours, width);
  }

  public void line(String text) {
    out.println(text);
  }

  /** Writes over the present line; nothing where no person looks, as in a log file. */
  public void overwrite(String text) {
    if (colours) {
      out.print("\r\u001b[K" + text);
      out.flush();
    }
  }

  /** Columns to fill. */
  public int width() {
    return width;
  }

  public String bold(String text) {
    return styled("1", text);
  }

  public String faint(String text) {
    return styled("2", text);
  }

  public String good(String text) {
    return styled("32", text);
  }

  public String notable(String text) {
    return styled("33", text);
  }

  public String bad(String text) {
    return styled("31", text);
  }

  private String styled(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
