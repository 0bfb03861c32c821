package io.dongtin.enrich.page.story;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of all features, numbered in the order of their declaration: {@code group=bin}.
 * Features are yes or no; a number is cut into bins.
 */
final class FeatureNames {
  private final List<String> names = new ArrayList<>();

  /** A group of features of which one holds for a block. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Group(int first, double[] limits) {

    /** Number of the feature of the bin that the value falls into. */
    int at(double value) {
      int bin = 0;
      while (bin < limits.length && value >= limits[bin]) {
        bin++;
      }
      return first + bin;
    }
  }

  /** A feature for each constant. */
  record Choice<E extends Enum<E>>(int first) {

    /** Number of the constant's feature. */
    @SuppressWarnings("EnumOrdinal") // Numbers are made anew at each start; files hold names.
    int at(E constant) {
      return first + constant.ordinal();
    }

    /** Number of the feature of the constant with this ordinal. */
    int at(int ordinal) {
      return first + ordinal;
    }
  }

  /** A number's bins: below the first limit, between limits, from the last limit on. */
  Group number(String name, double... limits) {
    int first = names.size();
    names.add(name + "<" + limits[0]);
    for (double limit : limits) {
      names.add(name + ">=" + limit);
    }
    return new Group(first, limits);
  }

  /** One feature a constant. */
  <E extends Enum<E>> Choice<E> choice(String name, Class<E> constants) {
    int first = names.size();
    for (E constant : constants.getEnumConstants()) {
      names.add(name + "=" + constant.name());
    }
    return new Choice<>(first);
  }

  int flag(String name) {
    names.add(name);
    return names.size() - 1;
  }

  int count() {
    return names.size();
  }

  String name(int feature) {
    return names.get(feature);
  }
}
