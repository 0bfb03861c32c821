package io.dongtin.contract;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of itself.
 *
 * @param headline without the site's name
 * @param language BCP 47 tag such as {@code vi}, or {@code und} where it cannot be told
 * @param byline names of the authors, in page order
 * @param publisher name of the site or paper; its host where no name is found
 * @param creditline the line that names whom the text was taken from ({@code Theo TASS})
 * @param firstcreated when the article was published, in the zone the page states
 * @param versioncreated when the page says it was last changed
 * @param section the desk or column it stood in
 * @param image the lead picture
 * @param provenance field name to where its value was found
 */
public record Description(
    String headline,
    String language,
    List<String> byline,
    @Nullable String publisher,
    @Nullable String creditline,
    @Nullable OffsetDateTime firstcreated,
    @Nullable OffsetDateTime versioncreated,
    @Nullable String section,
    List<String> keywords,
    @Nullable Image image,
    Map<String, Provenance> provenance) {

  public Description {
    byline = Absent.list(byline);
    keywords = Absent.list(keywords);
    provenance = Absent.map(provenance);
  }
}
