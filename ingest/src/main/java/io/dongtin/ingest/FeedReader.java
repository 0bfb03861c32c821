package io.dongtin.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed. Each entry becomes a small HTML page that says what the entry says: its text
 * as the body, and its title, address, times and author as schema.org JSON-LD.
 */
final class FeedReader implements ItemReader {
  private final InputStream in;
  private final int maxBytes;
  private @Nullable SyndFeed feed;
  private int index;

  FeedReader(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (feed == null) {
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        return refusedWhole(Reason.TOO_LARGE, "a feed of more than %d bytes".formatted(maxBytes));
      }
      try {
        feed = parse(bytes);
      } catch (FeedException | IllegalArgumentException | IOException e) {
        // The bytes are in memory: even an IOException is about what they say.
        return refusedWhole(Reason.MALFORMED_FEED, "it is not a feed that can be read");
      }
    }
    List<SyndEntry> entries = feed.getEntries();
    if (index >= entries.size()) {
      return null;
    }
    SyndEntry entry = entries.get(index);
    int position = index++;
    return new Item.Found(
        position,
        page(feed, entry).bytes(),
        ArticlePage.CONTENT_TYPE,
        JsonArticle.address(entry.getLink()).orElse(null),
        "" + position);
  }

  /** One refusal, and then the end. */
  private Item refusedWhole(Reason reason, String words) {
    feed = new SyndFeedImpl();
    return new Item.Refused(0, new Rejection(reason, words));
  }

  /** Document types are refused by default, and so are external entities (OWASP, XXE). */
  private static SyndFeed parse(byte[] bytes) throws FeedException, IOException {
    try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
      return new SyndFeedInput().build(reader);
    }
  }

  private static ArticlePage page(SyndFeed feed, SyndEntry entry) {
    return new ArticlePage(
        entry.getTitle(),
        entry.getLink(),
        time(entry.getPublishedDate()),
        time(entry.getUpdatedDate()),
        feed.getLanguage(),
        entry.getAuthor(),
        feed.getTitle(),
        text(entry));
  }

  /**
   * The longest of what the entry holds: some feeds put the story there, some only its first line.
   */
  private static String text(SyndEntry entry) {
    String longest = text(entry.getDescription());
    for (var content : entry.getContents()) {
      String text = text(content);
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }

  private static String text(@Nullable SyndContent content) {
    if (content == null || content.getValue() == null) {
      return "";
    }
    // RSS says no type and means HTML; Atom says "text" when it means text.
    String value = content.getValue();
    return "text".equals(content.getType()) ? "<p>" + ArticlePage.escape(value) + "</p>" : value;
  }

  private static @Nullable Instant time(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
