package io.dongtin.contract;

import java.util.List;
import java.util.Map;

/**
 * The words of an article without what stood around them.
 *
 * @param body paragraphs with an empty line between them, Unicode NFC
 * @param captions of the pictures in the story; not part of the body
 * @param removed reason to the number of blocks that were taken out for it
 */
public record Text(String body, List<String> captions, Map<String, Integer> removed) {
  public Text {
    captions = Absent.list(captions);
    removed = Absent.map(removed);
  }

  /** Says how long the body is; never what it says. */
  @Override
  public String toString() {
    return "Text[" + body.length() + " characters]";
  }
}
