package io.dongtin.indexer;

import io.dongtin.indexer.Task.Store;
import io.dongtin.indexer.Task.StoreReceipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Receipts that need not be written, because the same request overwrites them at once. */
final class Superseded {
  private Superseded() {}

  static List<Store> of(List<Store> request) {
    Map<String, Long> laterVersions = new HashMap<>();
    List<Store> superseded = new ArrayList<>();
    for (Store task : request.reversed()) {
      if (task instanceof StoreReceipt receipt) {
        Write write = receipt.write();
        Long later = laterVersions.get(write.id());
        if (later != null && later >= write.version()) {
          superseded.add(task);
        } else {
          laterVersions.put(write.id(), write.version());
        }
      }
    }
    return superseded;
  }
}
