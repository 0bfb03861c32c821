/** Which blocks are the story: named rules, the region they stand in, stories on one page. */
@NullMarked
package io.dongtin.enrich.page.story;

import org.jspecify.annotations.NullMarked;
