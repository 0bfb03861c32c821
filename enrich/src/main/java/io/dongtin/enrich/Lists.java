package io.dongtin.enrich;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that are never changed, as records hold them. */
final class Lists {
  private Lists() {}

  /** Empty lists are left out of the JSON, so a reader gets null for them: made empty again. */
  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static <T> List<T> plus(List<T> list, T last) {
    return joined(list, List.of(last));
  }

  static <T> List<T> joined(List<T> first, List<T> second) {
    var both = new ArrayList<>(first);
    both.addAll(second);
    return List.copyOf(both);
  }
}
