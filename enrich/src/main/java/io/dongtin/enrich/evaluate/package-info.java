/** Accuracy on labelled data: predictions and scores. Pure functions over files. */
@NullMarked
package io.dongtin.enrich.evaluate;

import org.jspecify.annotations.NullMarked;
