package io.dongtin.enrich;

import io.dongtin.contract.Receipt;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Addresses a receipt to its drop, without the headers of the raw record it answers. */
final class Reporter extends ContextualProcessor<String, Receipt, String, Receipt> {
  @Override
  public void process(Record<String, Receipt> record) {
    Receipt receipt = record.value();
    context().forward(new Record<>(receipt.key(), receipt, record.timestamp()));
  }
}
