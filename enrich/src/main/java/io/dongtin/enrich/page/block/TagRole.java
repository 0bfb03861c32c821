package io.dongtin.enrich.page.block;

import java.util.HashMap;
import java.util.Map;

/** What an element of a tag does to the text around and inside it. */
enum TagRole {
  /** Begins and ends a block. */
  BOX,
  INLINE,
  LINK,
  LINE_BREAK,
  /** Never text of the story, whatever is inside. */
  SKIPPED;

  private static final Map<String, TagRole> ROLES = new HashMap<>();

  static {
    put(LINE_BREAK, "br");
    put(LINK, "a");
    put(
        INLINE,
        "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt"
            + " ruby s samp small span strike strong sub sup time tt u var wbr img picture source");
    put(
        SKIPPED,
        "script style noscript template svg head select button iframe object canvas audio video math"
            + " input textarea datalist map dialog embed progress meter area link meta");
  }

  private static void put(TagRole role, String tags) {
    for (String tag : tags.split(" ", -1)) {
      ROLES.put(tag, role);
    }
  }

  static TagRole of(String tag) {
    return ROLES.getOrDefault(tag, BOX);
  }
}
