/** Bytes → characters: which encoding a page is in. */
@NullMarked
package io.dongtin.enrich.page.charset;

import org.jspecify.annotations.NullMarked;
