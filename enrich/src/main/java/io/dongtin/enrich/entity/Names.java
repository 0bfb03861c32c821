package io.dongtin.enrich.entity;

import java.util.HashSet;
import java.util.Set;

/** Names that people bear, and the English words that are not names. */
final class Names {
  private final Set<String> given = new HashSet<>();
  private final Set<String> family = new HashSet<>();
  private final Set<String> vietnameseGiven = new HashSet<>();
  private final Set<String> vietnameseFamily = new HashSet<>();
  private final Set<String> englishWords = new HashSet<>();

  private Names() {}

  static Names load() {
    var names = new Names();
    Resources.lines("given-names.txt", names.given::add);
    Resources.lines("family-names.txt", names.family::add);
    Resources.lines("vietnamese-given-names.txt", line -> names.vietnameseGiven.add(Keys.of(line)));
    Resources.lines(
        "vietnamese-family-names.txt", line -> names.vietnameseFamily.add(Keys.of(line)));
    Resources.lines("english-words.txt", names.englishWords::add);
    return names;
  }

  boolean isGiven(String name) {
    return given.contains(name);
  }

  boolean isFamily(String name) {
    return family.contains(name);
  }

  boolean isVietnameseGiven(Token token) {
    return vietnameseGiven.contains(token.key());
  }

  /** Vietnamese family names, and Chinese and Korean ones in their Vietnamese reading. */
  boolean isVietnameseFamily(Token token) {
    return vietnameseFamily.contains(token.key());
  }

  boolean isEnglishWord(String key) {
    return englishWords.contains(key);
  }
}
