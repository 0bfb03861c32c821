package io.dongtin.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of those who came before a revision.
 *
 * @param sightings who was in its bands
 * @param owner the revision that had its exact words first: itself if it did, null where these
 *     words are not kept
 * @param sameBytes whether those words were read from the very same bytes
 */
record Findings(List<Sighting> sightings, @Nullable RevisionId owner, boolean sameBytes) {
  static final Findings NONE = new Findings(List.of(), null, false);

  Findings {
    sightings = Lists.orEmpty(sightings);
  }

  /** A revision that was in a band before the asker came. */
  record Sighting(RevisionId id, int band) {}

  Findings withoutOwner() {
    return new Findings(sightings, null, sameBytes);
  }

  Findings with(Findings more) {
    return new Findings(
        Lists.joined(sightings, more.sightings()),
        more.owner() == null ? owner : more.owner(),
        sameBytes || more.sameBytes());
  }
}
