package io.dongtin.analysis;

import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * Reads the rules of the {@code mapping} char filter: {@code "from => to"}, split at the last
 * arrow.
 *
 * <p>Blanks at the ends go before the escapes are read, so that an escaped blank stays.
 */
final class MappingRules {
  private static final String ARROW = "=>";

  private MappingRules() {}

  static NormalizeCharMap parse(List<String> rules, Parameters parameters) {
    var map = new NormalizeCharMap.Builder();
    for (String rule : rules) {
      int arrow = rule.lastIndexOf(ARROW);
      if (arrow < 0) {
        throw parameters.refusal("has a rule without [=>]: [" + rule + "]");
      }
      try {
        map.add(
            unescape(rule.substring(0, arrow).trim()),
            unescape(rule.substring(arrow + ARROW.length()).trim()));
      } catch (IllegalArgumentException e) {
        throw parameters.refusal("has a bad rule [" + rule + "]: " + e.getMessage());
      }
    }
    return map.build();
  }

  private static String unescape(String text) {
    var plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      if (at == text.length()) {
        throw new IllegalArgumentException("a backslash at its end");
      }
      char escaped = text.charAt(at++);
      if (escaped != 'u') {
        plain.append(meaning(escaped));
        continue;
      }
      if (at + 4 > text.length()) {
        throw new IllegalArgumentException("four hexadecimal digits must follow \\u");
      }
      plain.append((char) HexFormat.fromHexDigits(text, at, at + 4));
      at += 4;
    }
    return plain.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> escaped;
    };
  }
}
