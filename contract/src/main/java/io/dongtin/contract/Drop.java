package io.dongtin.contract;

/**
 * One article's place in what a user dropped: the thing a {@link Receipt} is written for.
 *
 * @param id stable name of this drop; a file that is published again after a crash keeps it
 * @param path the file, relative to the inbox, with {@code /} between folders
 * @param index position inside a container such as a JSON-lines file, from 0; 0 for a file that is
 *     one article
 */
public record Drop(String id, String path, int index) {
  public Drop {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + " is negative");
    }
  }

  /** The drop of the story number {@code number} (from 1) on a page that holds several. */
  public Drop story(int number) {
    return number == 1 ? this : new Drop(id + "." + number, path, index);
  }
}
