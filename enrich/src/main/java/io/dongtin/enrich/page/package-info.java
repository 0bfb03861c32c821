/** Bytes of one dropped article → clean stories and their description. Pure functions, no Kafka. */
@NullMarked
package io.dongtin.enrich.page;

import org.jspecify.annotations.NullMarked;
