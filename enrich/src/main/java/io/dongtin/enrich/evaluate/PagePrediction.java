package io.dongtin.enrich.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found on one page, in the layout of the scoring programs.
 *
 * @param date ISO 8601 with zone, or null
 * @param lang BCP 47
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PagePrediction(
    String articleBody,
    @Nullable String title,
    List<String> author,
    @Nullable String date,
    @Nullable String lang) {
  static final PagePrediction NONE = new PagePrediction("", null, List.of(), null, null);
}
