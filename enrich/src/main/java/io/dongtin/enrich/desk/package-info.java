/** What a news desk says about names, on top of what the tagger finds: {@code entities.d}. */
@NullMarked
package io.dongtin.enrich.desk;

import org.jspecify.annotations.NullMarked;
