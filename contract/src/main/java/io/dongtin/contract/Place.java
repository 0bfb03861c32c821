package io.dongtin.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country, a province, a city, or another place with a name.
 *
 * @param id {@code iso3166:CN}, {@code geonames:1816670}, or the project's own register
 * @param name in the language of the article
 * @param country ISO 3166-1 alpha-2 code, where known
 * @param salience how much the article is about it, from 0 to 1
 */
public record Place(
    String id,
    String name,
    @Nullable String country,
    @Nullable Point point,
    double salience,
    List<Mention> mentions) {
  public Place {
    mentions = Absent.list(mentions);
  }

  /** WGS 84 degrees. */
  public record Point(double lat, double lon) {}
}
