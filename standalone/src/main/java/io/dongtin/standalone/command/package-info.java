/** The command line: one class a command. */
@NullMarked
package io.dongtin.standalone.command;

import org.jspecify.annotations.NullMarked;
