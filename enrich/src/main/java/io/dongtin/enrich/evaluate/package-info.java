/** How well pages are cleaned and entities tagged, measured on labelled data. */
@NullMarked
package io.dongtin.enrich.evaluate;

import org.jspecify.annotations.NullMarked;
