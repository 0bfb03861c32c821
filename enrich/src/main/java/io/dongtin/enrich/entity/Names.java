package io.dongtin.enrich.entity;

import io.dongtin.contract.Entity.Gender;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** "Thị" is a woman's middle name and "Văn" a man's, by Vietnamese custom. */
  static @Nullable Gender genderOf(String name) {
    List<String> words = Resources.words(name);
    if (words.size() < 3 || !Syllables.areVietnamese(name)) {
      return null;
    }
    return switch (words.get(1)) {
      case "Thị" -> Gender.FEMALE;
      case "Văn" -> Gender.MALE;
      default -> null;
    };
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
