package io.dongtin.analysis;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;

/**
 * The settings of one named filter: refuses the parameters that its type does not know, and names
 * the filter in every complaint.
 */
record Parameters(String type, String name, Settings settings) {
  /** What is beside a filter's own parameters; "index" if it is used without a definition. */
  private static final Set<String> OF_EVERY_FILTER = Set.of("type", "version", "index");

  /** Checks that nothing but {@code known} is set. Lists arrive as keys of the form "known.0". */
  Parameters only(String... known) {
    var unknown = new TreeSet<>(settings.names());
    unknown.removeAll(OF_EVERY_FILTER);
    unknown.removeAll(Set.of(known));
    if (!unknown.isEmpty()) {
      throw refusal(
          "has parameters that the embedded Elasticsearch does not support: "
              + unknown
              + "; it supports "
              + new TreeSet<>(Set.of(known)));
    }
    return this;
  }

  String required(String key) {
    String value = settings.get(key);
    if (value == null) {
      throw refusal("needs the parameter [" + key + "]");
    }
    return value;
  }

  /** The parameter {@code pattern}, compiled with the flags in {@code flags}, joined by '|'. */
  Pattern pattern() {
    return Regex.compile(required("pattern"), settings.get("flags"));
  }

  IllegalArgumentException refusal(String complaint) {
    return new IllegalArgumentException(
        "filter [" + name + "] of type [" + type + "] " + complaint);
  }
}
