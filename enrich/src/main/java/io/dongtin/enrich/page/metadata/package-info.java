/** What a page says of itself: candidates from markup and visible text, and how they are judged. */
@NullMarked
package io.dongtin.enrich.page.metadata;

import org.jspecify.annotations.NullMarked;
