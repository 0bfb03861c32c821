package io.dongtin.enrich;

/** What {@link Judge} says: a verdict, or a letter to ask for what it still has to know. */
sealed interface Judged permits Letter, Verdict {}
