/** Files that appear in a folder become records on the raw topic. */
@NullMarked
package io.dongtin.ingest;

import org.jspecify.annotations.NullMarked;
