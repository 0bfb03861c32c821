/** What became of every drop, read from the receipts. */
@NullMarked
package io.dongtin.standalone.ledger;

import org.jspecify.annotations.NullMarked;
