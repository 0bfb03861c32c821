/** Sends records back from the dead-letter topic to where they lay. */
@NullMarked
package io.dongtin.standalone.replay;

import org.jspecify.annotations.NullMarked;
