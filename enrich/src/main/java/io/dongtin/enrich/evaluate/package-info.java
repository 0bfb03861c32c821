/** Measures the enricher on labelled data, the way the project's scoring programs do. */
@NullMarked
package io.dongtin.enrich.evaluate;

import org.jspecify.annotations.NullMarked;
