/** What a person sees: tables, colours, progress. */
@NullMarked
package io.dongtin.standalone.terminal;

import org.jspecify.annotations.NullMarked;
