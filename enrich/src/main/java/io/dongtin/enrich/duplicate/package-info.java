/** When two articles tell the same story in the same words; no Kafka in sight. */
@NullMarked
package io.dongtin.enrich.duplicate;

import org.jspecify.annotations.NullMarked;
