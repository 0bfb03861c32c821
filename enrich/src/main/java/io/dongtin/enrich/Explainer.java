package io.dongtin.enrich;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.RawArticle;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.page.JsonFields;
import io.dongtin.enrich.page.Reading;
import io.dongtin.enrich.page.Story;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pure steps make of a file, with their reasons; no Kafka needed. Safe for use by many
 * threads.
 */
public final class Explainer {
  private final Steps steps;

  /** With what the dictionaries know. */
  public Explainer() {
    this(Desk.none(), JsonFields.NONE);
  }

  /** With the rules of a desk, and JSON articles of other makes, besides. */
  public Explainer(Desk desk, JsonFields jsonFields) {
    steps = new Steps(desk, jsonFields);
  }

  /** A file through the steps; no stories if the reading is a rejection. */
  public record Explanation(Reading reading, List<ExplainedStory> stories) {}

  /** A story with what was found in it; {@link Story#verdicts} says what became of each block. */
  public record ExplainedStory(Story story, URI uri, Description description, Entities entities) {}

  /** Takes an article through parse, clean, describe and tag. */
  public Explanation explain(RawArticle raw) {
    Steps.Cleaned cleaned = steps.clean(steps.parse(raw));
    List<Draft> drafts = steps.tag(steps.describe(cleaned));
    List<ExplainedStory> stories = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      stories.add(
          new ExplainedStory(
              cleaned.stories().get(i), draft.uri(), draft.description(), draft.entities()));
    }
    return new Explanation(cleaned.reading(), stories);
  }
}
