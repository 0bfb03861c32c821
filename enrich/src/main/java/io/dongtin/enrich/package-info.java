/**
 * Raw articles become clean, tagged, deduplicated ones: the Kafka Streams program. Start reading at
 * {@link io.dongtin.enrich.EnrichTopology}.
 */
@NullMarked
package io.dongtin.enrich;

import org.jspecify.annotations.NullMarked;
