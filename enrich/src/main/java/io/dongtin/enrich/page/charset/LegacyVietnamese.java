package io.dongtin.enrich.page.charset;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The encodings of Vietnamese that archives from before Unicode hold and Java does not know. Each
 * gives a byte one or two characters; what comes out is composed (NFC).
 */
enum LegacyVietnamese {
  /** RFC 1456. Six capitals lie among the control characters. */
  VISCII(
      table(
              0x80,
              "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
                  + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ")
          .with(0x02, "Ẳ", 0x05, "Ẵ", 0x06, "Ẫ", 0x14, "Ỷ", 0x19, "Ỹ", 0x1E, "Ỵ")),

  /** TCVN 5712:1993, as the fonts of the ABC set use it. */
  TCVN3(
      table(
          0xA1,
          "ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽé"
              + "ẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")),

  /** VNI for Windows: a vowel, and behind it a byte for what it bears. */
  VNI(
      table(0x00, "")
          .with(0xF8, "\u0300", 0xF9, "\u0301", 0xFB, "\u0309", 0xF5, "\u0303", 0xEF, "\u0323")
          .with(0xE2, "\u0302", 0xE0, "\u0302\u0300", 0xE1, "\u0302\u0301", 0xE5, "\u0302\u0309")
          .with(0xE3, "\u0302\u0303", 0xE4, "\u0302\u0323", 0xEA, "\u0306", 0xE8, "\u0306\u0300")
          .with(
              0xE9,
              "\u0306\u0301",
              0xFA,
              "\u0306\u0309",
              0xFC,
              "\u0306\u0303",
              0xEB,
              "\u0306\u0323")
          .with(0xD8, "\u0300", 0xD9, "\u0301", 0xDB, "\u0309", 0xD5, "\u0303", 0xCF, "\u0323")
          .with(0xC2, "\u0302", 0xC0, "\u0302\u0300", 0xC1, "\u0302\u0301", 0xC5, "\u0302\u0309")
          .with(0xC3, "\u0302\u0303", 0xC4, "\u0302\u0323", 0xCA, "\u0306", 0xC8, "\u0306\u0300")
          .with(
              0xC9,
              "\u0306\u0301",
              0xDA,
              "\u0306\u0309",
              0xDC,
              "\u0306\u0303",
              0xCB,
              "\u0306\u0323")
          .with(0xF1, "đ", 0xD1, "Đ", 0xF4, "ơ", 0xD4, "Ơ", 0xF6, "ư", 0xD6, "Ư")
          .with(0xED, "í", 0xEC, "ì", 0xE6, "ỉ", 0xF3, "ĩ", 0xF2, "ị", 0xEE, "ỵ")
          .with(0xCD, "Í", 0xCC, "Ì", 0xC6, "Ỉ", 0xD3, "Ĩ", 0xD2, "Ị", 0xCE, "Ỵ"));

  @SuppressWarnings("ImmutableEnumChecker") // Written by the constructor alone.
  private final String[] characters;

  LegacyVietnamese(Table table) {
    this.characters = table.characters();
  }

  /** The encoding that a page or a server means by a label. */
  static Optional<LegacyVietnamese> named(String label) {
    String name = label.toLowerCase(Locale.ROOT).replaceAll("^x-|[^a-z0-9]", "");
    return switch (name) {
      case "viscii", "csviscii", "viscii11", "viscii111" -> Optional.of(VISCII);
      case "tcvn", "tcvn3", "tcvn5712", "tcvn57121", "tcvn571211993", "abc" -> Optional.of(TCVN3);
      case "vni", "vniwin", "vniwindows" -> Optional.of(VNI);
      default -> Optional.empty();
    };
  }

  String decode(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(characters[b & 0xFF]);
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static Table table(int from, String run) {
    var characters = new String[256];
    // What no table names stands for itself, as in ISO 8859-1.
    Arrays.setAll(characters, code -> String.valueOf((char) code));
    for (int i = 0; i < run.length(); i++) {
      characters[from + i] = run.substring(i, i + 1);
    }
    return new Table(characters);
  }

  /** A character, or two, for each byte. */
  @SuppressWarnings("ArrayRecordComponent") // Only a step in the making of the constants above.
  private record Table(String[] characters) {
    /** Pairs of a byte and what it stands for. */
    Table with(Object... pairs) {
      for (int i = 0; i < pairs.length; i += 2) {
        characters[(Integer) pairs[i]] = (String) pairs[i + 1];
      }
      return this;
    }
  }
}
