package io.dongtin.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation.
 *
 * @param id stable across articles, with its register before a colon
 * @param name the fullest form the article uses, or the register's own
 * @param titles how the article addresses a person, in its order: {@code Tổng thống}, {@code ông}
 * @param gender of a person, where the article tells it
 * @param salience how much the article is about it, from 0 to 1
 */
public record Entity(
    String id,
    String name,
    List<String> titles,
    @Nullable Gender gender,
    double salience,
    List<Mention> mentions) {
  public Entity {
    titles = Absent.list(titles);
    mentions = Absent.list(mentions);
  }

  /** One that is addressed by no title: an organisation, or a person by the bare name. */
  public Entity(String id, String name, double salience, List<Mention> mentions) {
    this(id, name, List.of(), null, salience, mentions);
  }

  /** The same entity in an article that is so much about it. */
  public Entity withSalience(double salience) {
    return new Entity(id, name, titles, gender, salience, mentions);
  }

  /** The same entity, named in these places. */
  public Entity withMentions(List<Mention> mentions) {
    return new Entity(id, name, titles, gender, salience, mentions);
  }

  /** As titles, honorifics and Vietnamese middle names tell it. */
  public enum Gender {
    FEMALE,
    MALE;

    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
