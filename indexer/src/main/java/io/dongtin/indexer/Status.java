package io.dongtin.indexer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexer's health; each change of it is one line in the log. */
final class Status {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private volatile Health health = new Health.Starting();

  Health health() {
    return health;
  }

  void running() {
    if (!(health instanceof Health.Running)) {
      log.atInfo().log("indexing");
    }
    health = new Health.Running();
  }

  void waiting(String why) {
    if (!(health instanceof Health.Waiting)) {
      log.atWarn().addKeyValue("reason", why).log("waiting until it works again");
    }
    health = new Health.Waiting(why);
  }

  void stopped() {
    if (!(health instanceof Health.Failed)) {
      health = new Health.Stopped();
    }
    log.atInfo().log("indexer stopped");
  }

  void failed(Exception cause) {
    log.atError().setCause(cause).log("indexer failed");
    health = new Health.Failed(cause.toString());
  }
}
