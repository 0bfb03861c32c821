/** A page as ordered blocks of text: one model for HTML and plain text. */
@NullMarked
package io.dongtin.enrich.page.block;

import org.jspecify.annotations.NullMarked;
