/**
 * The command line, and everything in one process: the three programs with an embedded broker and
 * an embedded search node.
 */
@NullMarked
package io.dongtin.standalone;

import org.jspecify.annotations.NullMarked;
