/** Finds the people, organisations and places that an article names, by dictionaries and rules. */
@NullMarked
package io.dongtin.enrich.entity;

import org.jspecify.annotations.NullMarked;
