package io.dongtin.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Empty collections are left out of the JSON, so a reader gets null for them: made empty again. */
final class Absent {
  private Absent() {}

  static <T> List<T> list(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Keeps the order of the entries, so that the same article is always the same bytes. */
  static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
