package io.dongtin.indexer;

/** How a running indexer is, and why. */
public sealed interface Health {

  /** It has not reached Kafka and Elasticsearch yet. */
  record Starting() implements Health {}

  /** Whatever arrives is indexed. */
  record Running() implements Health {}

  /** Something is down; nothing is lost, and it goes on by itself. */
  record Waiting(String why) implements Health {}

  /** It was closed. */
  record Stopped() implements Health {}

  /** It met what it cannot get over; a person must look. */
  record Failed(String why) implements Health {}
}
