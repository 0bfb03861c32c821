package io.dongtin.enrich.entity;

import io.dongtin.contract.Entity.Gender;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a text addresses a person: titles and honorifics in its order, and the gender they tell. */
public record Address(List<String> titles, @Nullable Gender gender) {
  /** By the bare name. */
  public static final Address NONE = new Address(List.of(), null);

  public Address {
    titles = List.copyOf(titles);
  }

  /** Each title once, whatever its case; the gender that more of them tell, none if it is even. */
  public static Address of(List<Address> addresses) {
    Set<String> seen = new HashSet<>();
    List<String> titles = new ArrayList<>();
    int women = 0;
    int men = 0;
    for (Address address : addresses) {
      for (String title : address.titles) {
        if (seen.add(title.toLowerCase(Locale.ROOT))) {
          titles.add(title);
        }
      }
      women += address.gender == Gender.FEMALE ? 1 : 0;
      men += address.gender == Gender.MALE ? 1 : 0;
    }
    return new Address(titles, women == men ? null : women > men ? Gender.FEMALE : Gender.MALE);
  }

  /** The same titles; this gender if they tell none. */
  Address orElse(@Nullable Gender other) {
    return gender == null ? new Address(titles, other) : this;
  }
}
