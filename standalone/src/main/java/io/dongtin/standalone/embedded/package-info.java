/**
 * A real Kafka broker and a real Elasticsearch node inside this JVM, reachable from this machine
 * only.
 */
@NullMarked
package io.dongtin.standalone.embedded;

import org.jspecify.annotations.NullMarked;
