/** Makes articles and receipts searchable: topics to Elasticsearch, the templates, the search. */
@NullMarked
package io.dongtin.indexer;

import org.jspecify.annotations.NullMarked;
