package io.dongtin.enrich;

import io.dongtin.contract.Article;
import io.dongtin.contract.Receipt;
import java.util.List;

/** What was decided of a draft. */
sealed interface Verdict extends Judged permits Verdict.Publish, Settled {
  /** The receipt for whoever dropped it. */
  Receipt receipt();

  /** The revision that goes out, if one does. */
  default List<Article> articles() {
    return switch (this) {
      case Publish publish -> List.of(publish.article());
      case Settled settled -> List.of();
    };
  }

  /** Whether its article leaves the copies, where earlier revisions of it went. */
  default boolean leavesCopies() {
    return switch (this) {
      case Publish publish -> publish.changesSides();
      case Settled settled -> false;
    };
  }

  /**
   * A revision that goes out, as an original or as a copy.
   *
   * @param changesSides whether it is original, and the earlier revisions went out as copies
   */
  record Publish(Article article, Receipt receipt, boolean changesSides) implements Verdict {}
}
