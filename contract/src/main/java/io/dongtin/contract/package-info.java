/** What travels on the topics: the records, their JSON, the topics that carry them. */
@NullMarked
package io.dongtin.contract;

import org.jspecify.annotations.NullMarked;
