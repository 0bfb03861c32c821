/** What a site prints around its stories, learned from the stories; no Kafka in sight. */
@NullMarked
package io.dongtin.enrich.boilerplate;

import org.jspecify.annotations.NullMarked;
