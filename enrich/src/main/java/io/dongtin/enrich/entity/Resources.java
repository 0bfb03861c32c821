package io.dongtin.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the dictionaries that lie beside this class: UTF-8 lines, those with a leading # are
 * comments.
 */
final class Resources {
  private Resources() {}

  static void lines(String file, Consumer<String> reader) {
    var stream = Resources.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("dictionary missing from the class path: " + file);
    }
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          reader.accept(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the dictionary " + file, e);
    }
  }

  static void rows(String file, Consumer<List<String>> reader) {
    lines(file, line -> reader.accept(List.of(line.split("\t", -1))));
  }

  /** The names in a cell that holds several. */
  static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static final Pattern SPACE = Pattern.compile("[ -]+");

  static List<String> words(String phrase) {
    return List.of(SPACE.split(phrase, -1));
  }
}
