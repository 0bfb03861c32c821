package io.dongtin.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "https://m.bao.example/tin-1.html?utm_source=zalo#top, https://bao.example/tin-1.html",
    "https://bao.example/tin?id=7&fbclid=x, https://bao.example/tin?id=7",
    "https://BAO.example/tin/amp/, https://bao.example/tin",
    "https://amp.bao.example/tin.amp.html, https://bao.example/tin.html",
    "https://m.example/tin, https://m.example/tin"
  })
  void oneArticleHasOneAddress(String seen, String canonical) {
    assertThat(Addresses.clean(URI.create(seen))).hasToString(canonical);
  }
}
