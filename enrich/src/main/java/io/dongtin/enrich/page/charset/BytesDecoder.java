package io.dongtin.enrich.page.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a page and decodes it. Asked in order: byte-order mark, the pattern of
 * UTF-16, well-formed UTF-8, the Vietnamese encodings from before Unicode, the transport's charset,
 * the page's own declaration, detection.
 *
 * <p>Well-formed UTF-8 with accents goes before declarations, because no other encoding makes it by
 * accident and declarations are often wrong.
 */
public final class BytesDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Where a page's declaration must stand (WHATWG HTML, 13.2.3.2), with room for long heads. */
  private static final int PRESCAN = 8192;

  private static final int DETECTION_SAMPLE = 64 * 1024;
  private static final int SURE = 35;
  private static final Pattern CHARSET_PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([\\w:.-]+)");

  private BytesDecoder() {}

  /** Decodes the bytes; what no encoding explains becomes U+FFFD. */
  public static Decoded decode(byte[] bytes, String contentType) {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new Decoded(new String(bytes, wide), wide);
    }
    String strict = strictUtf8(bytes);
    if (strict != null) {
      return new Decoded(strict, UTF_8);
    }
    Optional<LegacyVietnamese> legacy = legacy(bytes, contentType);
    if (legacy.isPresent()) {
      // Nobody asks for its charset, and Java has none: the text is what counts.
      return new Decoded(legacy.get().decode(bytes), UTF_8);
    }
    Charset declared = named(CHARSET_PARAMETER, contentType);
    if (declared == null || declared.equals(UTF_8)) {
      declared = declared(bytes, declared);
    }
    Charset charset = declared == null ? detected(bytes) : declared;
    return new Decoded(new String(bytes, charset), charset);
  }

  /**
   * Declared by name; or found in the words, where nothing is declared or what pages in fonts of
   * their own declared for want of a name.
   */
  private static Optional<LegacyVietnamese> legacy(byte[] bytes, String contentType) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1);
    String label = label(CHARSET_PARAMETER, contentType);
    if (label == null && head.indexOf('<') >= 0) {
      label = label(CHARSET_PARAMETER, head);
    }
    if (label == null) {
      return VietnameseBytes.legacy(bytes);
    }
    Optional<LegacyVietnamese> declared = LegacyVietnamese.named(label);
    if (declared.isPresent()) {
      return declared;
    }
    Charset charset = named(label);
    return charset == null || charset.equals(WINDOWS_1252)
        ? VietnameseBytes.legacy(bytes)
        : Optional.empty();
  }

  private static @Nullable Decoded byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Decoded(new String(bytes, 3, bytes.length - 3, UTF_8), UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16LE), UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new Decoded(new String(bytes, 2, bytes.length - 2, UTF_16BE), UTF_16BE);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Markup and most letters of UTF-16 text have a zero byte on one side only. */
  private static @Nullable Charset wide(byte[] bytes) {
    int sample = Math.min(bytes.length, 2048) & ~1;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < sample; i += 2) {
      evenZeros += bytes[i] == 0 ? 1 : 0;
      oddZeros += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = sample / 2;
    if (oddZeros > pairs * 0.4 && evenZeros < pairs * 0.02) {
      return UTF_16LE;
    }
    return evenZeros > pairs * 0.4 && oddZeros < pairs * 0.02 ? UTF_16BE : null;
  }

  private static @Nullable String strictUtf8(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    // Broken, or a page that shows the replacement character itself.
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }

  /**
   * Not well-formed UTF-8: a page that says UTF-8 is believed only where a few bytes are broken.
   */
  private static @Nullable Charset declared(byte[] bytes, @Nullable Charset transport) {
    String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1);
    Charset inPage = named(XML_ENCODING, head);
    if (inPage == null && head.indexOf('<') >= 0) {
      inPage = named(CHARSET_PARAMETER, head);
    }
    if (inPage == null) {
      inPage = transport;
    }
    if (inPage == null || !inPage.equals(UTF_8)) {
      return inPage;
    }
    return brokenShare(bytes) < 0.2 ? UTF_8 : null;
  }

  /** Share of the non-ASCII characters that are broken when read as UTF-8. */
  private static double brokenShare(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
    return (double) broken / Math.max(1, beyondAscii);
  }

  private static @Nullable Charset named(Pattern pattern, String text) {
    String label = label(pattern, text);
    return label == null ? null : named(label);
  }

  private static @Nullable String label(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The charset a label means on the web, or null: WHATWG Encoding, section 4.2, in short. */
  private static @Nullable Charset named(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return switch (name) {
        case "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii" -> WINDOWS_1252;
        case "iso-8859-9" -> Charset.forName("windows-1254");
        case "gb2312", "gbk", "x-gbk" -> Charset.forName("gb18030");
        case "ks_c_5601-1987", "euc-kr" -> Charset.forName("x-windows-949");
        case "shift_jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
        case "utf8" -> UTF_8;
        // A page whose ASCII declaration could be read is not in UTF-16 (WHATWG HTML, 13.2.3.2).
        case "utf-16", "utf-16le", "utf-16be" -> UTF_8;
        default -> Charset.forName(name);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static Charset detected(byte[] bytes) {
    if (VietnameseBytes.isWindows1258(bytes)) {
      return VietnameseBytes.WINDOWS_1258;
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, DETECTION_SAMPLE)));
    CharsetMatch match = detector.detect();
    if (match != null && match.getConfidence() >= SURE) {
      Charset charset = named(match.getName());
      if (charset != null) {
        return charset;
      }
    }
    return WINDOWS_1252;
  }
}
