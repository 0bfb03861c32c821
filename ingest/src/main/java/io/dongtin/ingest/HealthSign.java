package io.dongtin.ingest;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether files get through, and logs one line when that changes. Safe for many threads. */
final class HealthSign {
  private static final Logger LOG = LoggerFactory.getLogger(HealthSign.class);

  /** What ingest depends on. */
  enum Part {
    BROKER,
    INBOX,
    ARCHIVE,
    PROGRAM
  }

  private final Clock clock;
  private final Map<Part, IngestHealth> troubles = new EnumMap<>(Part.class);
  private IngestHealth good;

  HealthSign(Clock clock) {
    this.clock = clock;
    this.good = new IngestHealth(true, "ok", clock.instant());
  }

  synchronized IngestHealth get() {
    return troubles.values().stream().findFirst().orElse(good);
  }

  synchronized void good(Part part) {
    if (troubles.remove(part) != null) {
      good = new IngestHealth(true, "ok", clock.instant());
      LOG.atInfo().setMessage("ingest goes on").addKeyValue("part", part).log();
    }
  }

  synchronized void bad(Part part, String reason) {
    if (!troubles.containsKey(part)) {
      troubles.put(part, new IngestHealth(false, reason, clock.instant()));
      LOG.atWarn()
          .setMessage("ingest waits")
          .addKeyValue("part", part)
          .addKeyValue("reason", reason)
          .log();
    }
  }
}
