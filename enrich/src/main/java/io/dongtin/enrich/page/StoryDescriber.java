package io.dongtin.enrich.page;

import io.dongtin.contract.Description;
import io.dongtin.enrich.page.metadata.Languages;
import java.net.URI;

/**
 * Step {@code describe}: what the story says of itself, each field with its source and confidence.
 * Safe for use by many threads; the language model is loaded with the first instance.
 */
public final class StoryDescriber {
  private final Languages languages = Languages.load();

  /** The fields of the story. */
  public Description describe(Page page, Story story) {
    return new DescriptionBuilder(page, story, languages).build();
  }

  /** The story's canonical address; where the page states none, where it came from. */
  public URI address(Page page, Story story) {
    URI address = Addresses.canonical(page);
    return story.number() == 1 ? address : URI.create(address + "#story-" + story.number());
  }
}
