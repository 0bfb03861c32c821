/**
 * The parts of Elasticsearch's {@code analysis-common} module that the index templates use, for the
 * embedded node, whose jars come without that module.
 */
@NullMarked
package io.dongtin.analysis;

import org.jspecify.annotations.NullMarked;
