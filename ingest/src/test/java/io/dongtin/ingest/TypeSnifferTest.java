package io.dongtin.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeSnifferTest {
  private static final FileType HTML = new FileType.Html("text/html");
  private static final FileType TEXT = new FileType.Text("text/plain");

  private final TypeSniffer sniffer = new TypeSniffer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><title>x</title>",
        "\n <html lang=vi><body>",
        "<!-- saved from url --><HTML>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"x\">",
        "<div class=story><p>Xin"
      })
  void htmlIsToldByItsFirstTagWhateverTheName(String content) {
    assertThat(type(content, "page.html")).isEqualTo(HTML);
    assertThat(type(content, "page.txt")).isEqualTo(HTML);
    assertThat(type(content, "page")).isEqualTo(HTML);
  }

  @Test
  void bytesThatAreNoTextAndBearNoMarkAreBinaryWhateverTheirName() {
    byte[] junk = HexFormat.of().parseHex("0001020300040506");

    assertThat(sniffer.type(junk, true, "story.txt")).isEqualTo(new FileType.Binary());
    assertThat(sniffer.type(junk, true, "story.html")).isEqualTo(new FileType.Binary());
  }

  @Test
  void aPageThatBeginsWithTextIsHtmlByItsNameAndTags() {
    assertThat(type("Headline <br> and <p>story", "page.htm")).isEqualTo(HTML);
    assertThat(type("Headline <br> and <p>story", "page.txt")).isEqualTo(TEXT);
  }

  @Test
  void aPageWithoutAnyTagIsText() {
    assertThat(type("Just a story.", "page.html")).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: not a mail",
        "From the capital, by our man",
        "#!/bin/sh was his motto",
        "{ brace",
        "% of voters",
        "1,2,3"
      })
  void textThatLooksLikeSomethingElseIsStillText(String content) {
    assertThat(type(content, "story.txt")).isEqualTo(TEXT);
  }

  @Test
  void vietnameseInAnOldCharsetIsText() {
    byte[] windows1258 = "Th\u00ea\u00ec gi\u00f3i h\u00f4m nay".getBytes(ISO_8859_1);
    assertThat(sniffer.type(windows1258, true, "a.txt")).isEqualTo(TEXT);
  }

  @Test
  void theCharsetIsStatedWhereAByteOrderMarkMakesItCertain() {
    assertThat(type("\uFEFFTin", "a.txt"))
        .isEqualTo(new FileType.Text("text/plain; charset=utf-8"));
    assertThat(sniffer.type("\uFEFF<html>".getBytes(UTF_16LE), true, "a.html"))
        .isEqualTo(new FileType.Html("text/html; charset=utf-16le"));
  }

  @Test
  void wideTextWithoutAMarkIsText() {
    assertThat(sniffer.type("<html><p>Tin".getBytes(UTF_16LE), true, "a.html")).isEqualTo(HTML);
  }

  @Test
  void jsonIsToldFromJsonLines() {
    assertThat(type("{\n \"a\": {}\n}", "a.json")).isEqualTo(new FileType.Json());
    assertThat(type("{\"a\":1}\n", "a.json")).isEqualTo(new FileType.Json());
    assertThat(type("{\"a\":1}\n{\"a\":2}\n", "a.json")).isEqualTo(new FileType.JsonLines());
    assertThat(type("{\"a\":1}\n", "a.jsonl")).isEqualTo(new FileType.JsonLines());
    assertThat(type("{\"a\":1}\n", "a.ndjson")).isEqualTo(new FileType.JsonLines());
  }

  @Test
  void blanksAreBlank() {
    assertThat(type(" \n\t\r\n", "a.html")).isEqualTo(new FileType.Blank());
    assertThat(type("\uFEFF\n", "a.jsonl")).isEqualTo(new FileType.Blank());
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A0000000D49484452, page.html, image/png",
    "FFD8FFE000104A46494600, photo.jpg, image/jpeg",
    "504B03041400000008000000, letter.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "255044462D312E370A25E2E3, story.txt, application/pdf",
    "7B5C727466315C616E7369, story.txt, application/rtf"
  })
  void whatIsNotReadIsNamed(String hex, String name, String mediaType) {
    byte[] head = HexFormat.of().parseHex(hex);
    assertThat(sniffer.type(head, true, name)).isEqualTo(new FileType.Unsupported(mediaType));
  }

  @ParameterizedTest
  @CsvSource({
    "body { color: red }, page_files/style.css, text/css",
    "var a = 1;, page_files/a.js, application/javascript"
  })
  void whatBrowsersSaveBesideAPageIsNoText(String content, String name, String mediaType) {
    assertThat(type(content, name)).isInstanceOf(FileType.Unsupported.class);
  }

  private FileType type(String content, String name) {
    return sniffer.type(content.getBytes(UTF_8), true, name);
  }
}
