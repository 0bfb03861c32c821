package io.dongtin.enrich.entity;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Text;
import java.util.List;
import java.util.Map;

/** Tags texts for tests with one loaded tagger. */
final class Articles {
  private static final EntityTagger TAGGER = EntityTagger.load();

  private Articles() {}

  static Entities tag(String language, String headline, String body) {
    var description =
        new Description(
            headline, language, List.of(), null, null, null, null, null, List.of(), null, Map.of());
    return TAGGER.tag(description, new Text(body, List.of(), Map.of()));
  }
}
