/** Programs that measure the others. Figures go to {@code docs/benchmarks.md} by hand. */
@NullMarked
package io.dongtin.bench;

import org.jspecify.annotations.NullMarked;
