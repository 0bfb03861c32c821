/** What can be set, where it can be set, and what is refused. */
@NullMarked
package io.dongtin.standalone.settings;

import org.jspecify.annotations.NullMarked;
