package io.dongtin.enrich.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi | Thứ Sáu, 17/10/2025, 08:35 (GMT+7) | 2025-10-17T08:35+07:00",
        "vi | 19:30 | 20/09/2022 | 2022-09-20T19:30+07:00",
        "vi | Ngày 3 tháng 9 năm 2024 | 2024-09-03T00:00+07:00",
        "vi | date 2026-01-28 Bộ trưởng | 2026-01-28T00:00+07:00",
        "en-US | 10/11/2025 | 2025-10-11T00:00Z",
        "en-GB | 10/11/2025 | 2025-11-10T00:00Z",
        "en | March 4, 2025 6:30 PM EST | 2025-03-04T18:30-05:00",
        "de | 3. Mai 2024, 15:47 Uhr | 2024-05-03T15:47Z",
        "fr | 22 novembre 2024 à 10h05 | 2024-11-22T10:05Z",
        "en | 2024-05-03T15:47:42.389+0200 | 2024-05-03T15:47:42+02:00",
        "en | Tue, 04 Mar 2025 06:30:00 GMT | 2025-03-04T06:30Z",
        "en | 1741069800 | 2025-03-04T06:30Z",
        "ko | 2025년 5월 15일 | 2025-05-15T00:00Z"
      },
      ignoreLeadingAndTrailingWhitespace = true)
  void aPrintedTimeIsRead(ArgumentsAccessor row) {
    String language = row.getString(0);
    String expected = row.getString(row.size() - 1);
    String text = row.size() == 4 ? row.getString(1) + " | " + row.getString(2) : row.getString(1);
    ZoneId zone = language.equals("vi") ? ZoneId.of("Asia/Ho_Chi_Minh") : ZoneOffset.UTC;
    assertThat(new Moments(Locale.forLanguageTag(language), zone).first(text))
        .hasValueSatisfying(moment -> assertThat(moment.at()).hasToString(expected));
  }

  @Test
  void whatIsNoDateIsNone() {
    Moments moments = new Moments(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(moments.first("call 0123 456 789 or 99/99/2025")).isEmpty();
    assertThat(moments.first("2025-13-45")).isEmpty();
  }

  @Test
  void aStatedZoneIsKnownAsStated() {
    Moments moments = new Moments(Locale.ENGLISH, ZoneOffset.UTC);
    assertThat(moments.first("2025-03-04T06:30:00Z"))
        .hasValueSatisfying(m -> assertThat(m.hasZone()).isTrue());
    assertThat(moments.first("2025-03-04 06:30"))
        .hasValueSatisfying(m -> assertThat(m.hasZone()).isFalse());
  }
}
