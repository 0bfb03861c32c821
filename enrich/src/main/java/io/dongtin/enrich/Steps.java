package io.dongtin.enrich;

import io.dongtin.contract.Description;
import io.dongtin.contract.Drop;
import io.dongtin.contract.Entities;
import io.dongtin.contract.RawArticle;
import io.dongtin.contract.Receipt;
import io.dongtin.contract.Sha256;
import io.dongtin.enrich.desk.Desk;
import io.dongtin.enrich.entity.EntityTagger;
import io.dongtin.enrich.page.JsonFields;
import io.dongtin.enrich.page.Page;
import io.dongtin.enrich.page.PageReader;
import io.dongtin.enrich.page.Reading;
import io.dongtin.enrich.page.Rejection;
import io.dongtin.enrich.page.Story;
import io.dongtin.enrich.page.StoryCleaner;
import io.dongtin.enrich.page.StoryDescriber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * The pure steps from bytes to a draft, in order: {@link #parse}, {@link #clean}, {@link
 * #describe}, {@link #tag}. Nothing here remembers anything, so one instance serves every thread.
 */
final class Steps {
  private static final int WARM_UPS = 20;

  private final PageReader reader;
  private final StoryCleaner cleaner = new StoryCleaner();
  private final StoryDescriber describer = new StoryDescriber();
  private final EntityTagger tagger = EntityTagger.load();
  private final Desk desk;

  /**
   * @param desk what a news desk says about names
   * @param jsonFields where JSON articles of other makes have their fields
   */
  Steps(Desk desk, JsonFields jsonFields) {
    this.desk = desk;
    this.reader = new PageReader(jsonFields);
  }

  /** A raw article and what its bytes turned out to be. */
  record Parsed(RawArticle raw, Reading reading) {}

  /** A raw article and its stories; none if the reading is a rejection. */
  record Cleaned(RawArticle raw, Reading reading, List<Story> stories) {
    /** What to tell whoever dropped it: nothing while it goes on as a story. */
    List<Receipt> rejections() {
      return switch (reading) {
        case Page page -> List.of();
        case Rejection rejection ->
            List.of(
                Receipt.rejected(
                    raw.drop(),
                    Receipt.Stage.ENRICH,
                    rejection.reason().toString(),
                    rejection.detail(),
                    raw.time()));
      };
    }
  }

  /** Takes an article of no interest through all steps, for the classes that they load. */
  void warmUp() {
    String paragraph =
        "Ông Trần Văn An, giám đốc Sở Xây dựng Hà Nội, cho biết cây cầu mới sẽ mở trong tháng 5. "
            + "The mayor of Berlin, Anna Keller, said on Monday that the bridge had been built in a year.";
    String text = "Cây cầu mới nối hai bờ sông\n\n" + (paragraph + "\n\n").repeat(12);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RawArticle raw =
        new RawArticle(
            new Drop("warm-up", "warm-up.txt", 0),
            RawArticle.inboxUri("warm-up.txt"),
            Instant.EPOCH,
            "text/plain",
            Sha256.hex(bytes),
            bytes);
    for (int i = 0; i < WARM_UPS; i++) {
      tag(describe(clean(parse(raw))));
    }
  }

  Parsed parse(RawArticle raw) {
    return new Parsed(raw, reader.read(raw));
  }

  Cleaned clean(Parsed parsed) {
    return switch (parsed.reading()) {
      case Rejection rejection -> new Cleaned(parsed.raw(), rejection, List.of());
      case Page page -> {
        List<Story> stories = cleaner.clean(page);
        Reading reading =
            stories.isEmpty()
                ? new Rejection(
                    Rejection.Reason.NO_STORY,
                    "the page holds menus, links or teasers, but no story")
                : page;
        yield new Cleaned(parsed.raw(), reading, stories);
      }
    };
  }

  List<Draft> describe(Cleaned cleaned) {
    return switch (cleaned.reading()) {
      case Rejection rejection -> List.of();
      case Page page ->
          cleaned.stories().stream().map(story -> draft(cleaned.raw(), page, story)).toList();
    };
  }

  List<Draft> tag(List<Draft> drafts) {
    return drafts.stream().map(this::tag).toList();
  }

  private Draft tag(Draft draft) {
    Description description = draft.description();
    String body = draft.text().body();
    Entities found = tagger.tag(description, draft.text());
    return draft.with(draft.text(), desk.rules().apply(found, description.headline(), body));
  }

  private Draft draft(RawArticle raw, Page page, Story story) {
    return Draft.of(
        describer.address(page, story),
        describer.describe(page, story),
        story.text(),
        raw.drop().story(story.number()),
        raw.sha256(),
        raw.time());
  }
}
