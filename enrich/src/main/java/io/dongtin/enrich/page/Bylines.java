package io.dongtin.enrich.page;

import io.dongtin.contract.Provenance.Source;
import io.dongtin.enrich.page.metadata.Candidate;
import io.dongtin.enrich.page.metadata.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of the authors: as markup states them, or as a line near the headline or the end. */
final class Bylines {
  private static final Pattern SPLIT =
      Pattern.compile("\\s*[,;|/&]\\s*|\\s+(?:and|và|und|et|y|og|och|en|with)\\s+(?=\\p{Lu})");
  static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^(?:by|von|par|por|de|di|av|af|door|written by|text|autor(?:in)?|author|tác giả|bài|thực hiện|pv|phóng viên|ctv|nhóm pv|oleh|tekst)\\s*:?\\s+(?=\\p{Lu})");
  static final Pattern NAME =
      Pattern.compile(
          "(?U)(?:\\p{Lu}[\\w.’'-]*|de|von|van|der|den|da|di|la|le|al|el|bin|ten|dos|du)(?:\\s+(?:\\p{Lu}[\\w.’'-]*|de|von|van|der|den|da|di|la|le|al|el|bin|ten|dos|du)){0,4}");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?iu)https?:|www\\.|@|^admin$|^administrator$|^editor(?:s)?$|^staff$|^guest$|^anonymous$|\\.(?:com|vn|net)$|^\\d+$|^redaktion$|^webmaster$|^unknown$|^[a-z]+(?:-[a-z]+)+$");

  private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]");
  private static final int MAX_NAMES = 12;

  private final Page page;
  private final Story story;

  /** Names, and the place that states them. */
  record Found(List<String> names, Source source, double confidence) {}

  Bylines(Page page, Story story) {
    this.page = page;
    this.story = story;
  }

  Optional<Found> find() {
    if (story.number() > 1) {
      return visible();
    }
    Optional<Found> stated = stated();
    if (stated.isPresent() && !isPublisher(stated.get().names())) {
      return stated;
    }
    return visible().or(() -> stated);
  }

  /** Many pages state the paper as the author, and print the person's name beside the text. */
  private boolean isPublisher(List<String> names) {
    String host = Addresses.canonical(page).getHost();
    String site = letters(host == null ? "" : host);
    return names.stream()
        .map(Bylines::letters)
        .allMatch(
            name ->
                site.contains(name)
                    || page.candidates().of(Field.PUBLISHER).stream()
                        .anyMatch(publisher -> letters(publisher.value()).equals(name)));
  }

  private static String letters(String text) {
    return NOT_A_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private Optional<Found> stated() {
    List<Candidate> all = page.candidates().of(Field.AUTHOR);
    for (Candidate first : all) {
      Set<String> names = new LinkedHashSet<>();
      all.stream()
          .filter(c -> c.source() == first.source() && c.confidence() == first.confidence())
          .forEach(c -> names.addAll(names(c.value())));
      if (!names.isEmpty()) {
        return Optional.of(
            new Found(
                names.stream().limit(MAX_NAMES).toList(), first.source(), first.confidence()));
      }
    }
    return Optional.empty();
  }

  /** The names on a line, without the word for "by"; what cannot be a name is left out. */
  static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String part : SPLIT.split(PREFIX.matcher(line).replaceFirst(""), -1)) {
      String name = PREFIX.matcher(part.strip()).replaceFirst("").strip();
      if (!name.isEmpty() && name.length() <= 60 && !NOT_A_NAME.matcher(name).find()) {
        names.add(name);
      }
    }
    return names;
  }

  private Optional<Found> visible() {
    return new VisibleBylines(page, story).find();
  }
}
