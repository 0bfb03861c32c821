package io.dongtin.enrich;

import io.dongtin.contract.Receipt;

/** A draft that says nothing new: all that is left is to tell whoever dropped it. */
record Settled(Receipt receipt) implements Revised, Verdict {}
