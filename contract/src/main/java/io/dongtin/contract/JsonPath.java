package io.dongtin.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies in a JSON document: names with dots between them, such as {@code
 * data.attributes.title}. An array on the way stands for each of its elements, unless a number
 * picks one: {@code images.0.url}. A name may hold dots itself, as {@code dc.title} does.
 */
public record JsonPath(String text) {
  private static final String NAME = "[^.\\s](?:[^.]*[^.\\s])?";
  private static final Pattern FORM = Pattern.compile(NAME + "(?:\\." + NAME + ")*");
  private static final Pattern ELEMENT = Pattern.compile("\\d{1,6}(?:\\.|$)");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is no path; the message says what is expected
   */
  public JsonPath {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a path such as data.attributes.title is expected");
    }
  }

  /** The names on the way. */
  public List<String> names() {
    return List.of(text.split("\\."));
  }

  /** The values that lie there, in the order of the document; never null or an array. */
  public List<JsonNode> in(JsonNode document) {
    List<JsonNode> values = new ArrayList<>();
    collect(document, text, values);
    return values;
  }

  private static void collect(@Nullable JsonNode node, String path, List<JsonNode> values) {
    if (node == null || node.isNull()) {
      return;
    }
    if (node.isArray() && !picksOne(path)) {
      node.forEach(element -> collect(element, path, values));
    } else if (path.isEmpty()) {
      values.add(node);
    } else {
      descend(node, path, values);
    }
  }

  private static void descend(JsonNode node, String path, List<JsonNode> values) {
    if (node.has(path)) {
      collect(node.get(path), "", values);
      return;
    }
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    collect(node.isArray() ? node.get(Integer.parseInt(name)) : node.get(name), rest, values);
  }

  private static boolean picksOne(String path) {
    return ELEMENT.matcher(path).lookingAt();
  }
}
