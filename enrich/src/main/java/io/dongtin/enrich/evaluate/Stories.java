package io.dongtin.enrich.evaluate;

/** Whoever tells the story of an article that has just come. */
public interface Stories {
  /** Returns the id of the original of its story: its own id if it is the first. */
  String add(String id, String headline, String body);
}
