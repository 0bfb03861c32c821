package io.dongtin.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dongtin.indexer.Question.Beginning;
import io.dongtin.indexer.Question.Field;
import io.dongtin.indexer.Question.Named;
import io.dongtin.indexer.Question.Phrase;
import io.dongtin.indexer.Question.Published;
import io.dongtin.indexer.Question.Term;
import io.dongtin.indexer.Question.Wanted;
import io.dongtin.indexer.Question.Word;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionParserTest {
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @Test
  void wordsPhrasesBeginningsAndUnwantedOnesAreToldApart() {
    Question question = parse("bầu cử \"thượng đỉnh\" elect* -asean -\"họp báo\"");

    assertThat(terms(question))
        .containsExactly(
            new Word("bầu"), new Word("cử"), new Phrase("thượng đỉnh"), new Beginning("elect"));
    assertThat(question.unwanted()).containsExactly(new Word("asean"), new Phrase("họp báo"));
  }

  @ParameterizedTest
  @CsvSource({
    "người:putin, PERSON",
    "nguoi:putin, PERSON",
    "Person:putin, PERSON",
    "tổ-chức:putin, ORGANISATION",
    "org:putin, ORGANISATION",
    "nơi:putin, PLACE",
    "place:putin, PLACE",
    "báo:putin, PUBLISHER",
    "publisher:putin, PUBLISHER"
  })
  void conditionsGoByVietnameseAndEnglishNames(String text, Field field) {
    assertThat(terms(parse(text))).containsExactly(new Named(field, "putin"));
  }

  @Test
  void aNameOfSeveralWordsStandsInQuotationMarks() {
    assertThat(terms(parse("người:\"Phạm Minh Chính\" thăm -nơi:“Hà Nội”")))
        .containsExactly(new Named(Field.PERSON, "Phạm Minh Chính"), new Word("thăm"));
    assertThat(parse("-nơi:“Hà Nội”").unwanted()).containsExactly(new Named(Field.PLACE, "Hà Nội"));
  }

  @ParameterizedTest
  @CsvSource({
    "after:2026-11-01, 2026-10-31T17:00:00Z",
    "sau:1/11/2026, 2026-10-31T17:00:00Z",
    "after:1.11.2026, 2026-10-31T17:00:00Z",
    "after:2026-11, 2026-10-31T17:00:00Z",
    "since:2026, 2025-12-31T17:00:00Z",
    "after:2026-11-01T08:00:00+07:00, 2026-11-01T01:00:00Z"
  })
  void aDayBeginsInTheZoneOfWhoAsks(String text, Instant begin) {
    assertThat(terms(parse(text))).containsExactly(new Published(begin, null));
  }

  @Test
  void beforeADayEndsWhereItBegins() {
    assertThat(terms(parse("before:2026-11-01")))
        .containsExactly(new Published(null, Instant.parse("2026-10-31T17:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({"lang:VI, vi", "tiếng:việt, vi", "lang:english, en", "lang:zh-hant, zh-hant"})
  void languagesAreCodesOrTheTwoEverybodyNames(String text, String code) {
    assertThat(terms(parse(text))).containsExactly(new Named(Field.LANGUAGE, code));
  }

  @Test
  void alternativesBelongTogether() {
    assertThat(parse("bầu | election|vote Mỹ").wanted())
        .containsExactly(
            new Wanted(List.of(new Word("bầu"), new Word("election"), new Word("vote"))),
            new Wanted(List.of(new Word("Mỹ"))));
    assertThat(parse("place:hue | place:vinh").wanted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-", "- –", "|", "\"\"", "...", "*"})
  void whatHoldsNoWordAsksForNothing(String text) {
    assertThat(parse(text).wanted()).isEmpty();
    assertThat(parse(text).unwanted()).isEmpty();
  }

  @Test
  void dashesAndColonsOfHeadlinesAreNoSigns() {
    assertThat(terms(parse("Nga - Trung Quốc: họp 14:30 COVID-19 https://a.example/b")))
        .containsExactly(
            new Word("Nga"),
            new Word("Trung"),
            new Word("Quốc:"),
            new Word("họp"),
            new Word("14:30"),
            new Word("COVID-19"),
            new Word("https://a.example/b"));
  }

  @Test
  void lettersAndMarksThatCameApartAreJoined() {
    assertThat(terms(parse("Quo\u0302\u0301c"))).containsExactly(new Word("Quốc"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"thượng đỉnh § a quotation mark is missing after \"thượng đỉnh",
        "person: § after 'person:' a value is missing, as in person:\"Hà Nội\"",
        "người: Putin § after 'người:' a value is missing, as in người:\"Hà Nội\"",
        "after:\"\" § after 'after:' a value is missing, as in after:2026-11-01",
        "before:31/2/2026 § 'before:31/2/2026' is no day; 2026-11-01, 1/11/2026, 2026-11 or 2026 is"
            + " expected",
        "lang:vietnam! § 'vietnam!' is no language; a code such as vi or en is expected"
      })
  void aWrongQuestionIsOneLineThatSaysWhatToType(String text, String complaint) {
    assertThatExceptionOfType(WrongQuestionException.class)
        .isThrownBy(() -> parse(text))
        .withMessage(complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"persn:Biden", "a | place:hue", "place:hue | a"})
  void whatCannotBeMeantIsRefused(String text) {
    assertThatExceptionOfType(WrongQuestionException.class)
        .isThrownBy(() -> parse(text))
        .withMessageNotContaining("\n");
  }

  private static Question parse(String text) {
    return QuestionParser.parse(text, HANOI);
  }

  private static List<Term> terms(Question question) {
    return question.wanted().stream().flatMap(wanted -> wanted.anyOf().stream()).toList();
  }
}
