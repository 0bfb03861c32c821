package io.dongtin.enrich.desk;

import io.dongtin.enrich.entity.EntityType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of one file, as they are written there. Ids are those of {@code docs/entities.md}. */
record DeskFile(
    List<Alias> alias,
    List<Merge> merge,
    List<Split> split,
    List<String> ban,
    List<Retype> retype,
    List<String> watch) {

  DeskFile {
    alias = orNone(alias);
    merge = orNone(merge);
    split = orNone(split);
    ban = orNone(ban);
    retype = orNone(retype);
    watch = orNone(watch);
  }

  /**
   * Other spellings of a name; wherever they stand in an article they mean it.
   *
   * @param id if it is not the one that the name gives
   */
  record Alias(
      String name,
      EntityType type,
      @Nullable String id,
      @Nullable String country,
      List<String> also) {
    Alias {
      require(name, "name");
      require(type, "type");
      also = orNone(also);
    }
  }

  /** Several ids that are one. */
  record Merge(String into, @Nullable String name, List<String> ids) {
    Merge {
      require(into, "into");
      require(ids, "ids");
      ids = List.copyOf(ids);
    }
  }

  /** One id that is several: in an article with any of these words it is another. */
  record Split(String id, String into, String name, List<String> when) {
    Split {
      require(id, "id");
      require(into, "into");
      require(name, "name");
      require(when, "when");
      when = List.copyOf(when);
    }
  }

  /** An id of the wrong kind. */
  record Retype(String id, EntityType type, @Nullable String into) {
    Retype {
      require(id, "id");
      require(type, "type");
    }

    String newId() {
      return into == null ? type.id(id.substring(id.indexOf(':') + 1)) : into;
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static void require(@Nullable Object value, String name) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
  }
}
