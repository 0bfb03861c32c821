package io.dongtin.enrich.page.story;

import java.util.Arrays;

/** The numbers of the features that hold for one block, in the order in which they were found. */
final class Active {
  private int[] features = new int[128];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int feature) {
    if (size == features.length) {
      features = Arrays.copyOf(features, 2 * size);
    }
    features[size++] = feature;
  }

  void addIf(boolean holds, int feature) {
    if (holds) {
      add(feature);
    }
  }

  void addAll(int[] others) {
    for (int other : others) {
      add(other);
    }
  }

  int[] toArray() {
    return Arrays.copyOf(features, size);
  }
}
