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

  /** A revision that goes out, as an original or as a copy. */
  record Publish(Article article, Receipt receipt) implements Verdict {}
}
