package io.dongtin.enrich.page;

import io.dongtin.contract.Text;
import io.dongtin.enrich.page.story.BlockVerdict;
import io.dongtin.enrich.page.story.Headline;
import java.util.List;

/**
 * One story of a page.
 *
 * @param number place among the stories of the page, from 1
 * @param verdicts one for each block of the page, in page order
 */
public record Story(int number, Headline headline, Text text, List<BlockVerdict> verdicts) {
  public Story {
    verdicts = List.copyOf(verdicts);
  }
}
