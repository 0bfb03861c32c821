package io.dongtin.enrich.page.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Tells the language of a text with Apache OpenNLP's n-gram model (103 languages). The model is
 * loaded once; safe for use by many threads.
 */
public final class Languages {
  private static final String MODEL = "/langdetect-183.bin";

  /** Longer texts tell nothing more. */
  private static final int SAMPLE = 1500;

  /** The model's time grows with the text; it is as often right of a shorter one. */
  private static final int MODEL_SAMPLE = 1000;

  private static final int MIN_LETTERS = 12;

  /** The languages in which news are written by the day, more or less. */
  private static final Set<String> EVERYDAY =
      Set.of(
          ("ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu id is it ja kn ko lt lv mk ml"
                  + " mr ms nl no pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur vi xh zh zu")
              .split(" ", -1));

  /**
   * Another language must be this sure, or it is a dialect's or a near relation's turn of phrase.
   */
  private static final double SURE = 0.95;

  /** Closely related tags of the model → the one that news use. */
  private static final Map<String, String> USUAL =
      Map.of(
          "cmn", "zh", "nob", "no", "nno", "no", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv",
          "zlm", "ms", "nds", "de");

  private static final FunctionWords FUNCTION_WORDS = FunctionWords.load();

  /** How far down the ranking an everyday language is looked for. */
  private static final int RELATIONS = 4;

  private final LanguageDetector detector;

  private Languages(LanguageDetector detector) {
    this.detector = detector;
  }

  /** Loads the model. */
  public static Languages load() {
    return Holder.INSTANCE;
  }

  private static final class Holder {
    static final Languages INSTANCE = new Languages(new ThreadSafeLanguageDetectorME(model()));

    private static LanguageDetectorModel model() {
      try (InputStream in =
          Objects.requireNonNull(Languages.class.getResourceAsStream(MODEL), MODEL)) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A detected language.
   *
   * @param tag BCP 47, {@code und} where nothing can be told
   */
  public record Detected(String tag, double confidence) {}

  /** The language of a text. */
  public Detected detect(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    String byScript = Scripts.language(sample);
    if (byScript != null) {
      return new Detected(byScript, 0.99);
    }
    if (!hasEnoughLetters(sample)) {
      return new Detected("und", 0);
    }
    String clear = FUNCTION_WORDS.language(sample);
    if (clear != null) {
      return new Detected(clear, 0.99);
    }
    Language[] ranked =
        detector.predictLanguages(sample.substring(0, Math.min(sample.length(), MODEL_SAMPLE)));
    Detected first = detected(ranked[0]);
    if (first.confidence() >= SURE || EVERYDAY.contains(first.tag())) {
      return first;
    }
    return Arrays.stream(ranked, 0, Math.min(ranked.length, RELATIONS))
        .map(Languages::detected)
        .filter(detected -> EVERYDAY.contains(detected.tag()))
        .findFirst()
        .orElse(first);
  }

  private static boolean hasEnoughLetters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < MIN_LETTERS; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters == MIN_LETTERS;
  }

  private static Detected detected(Language language) {
    String code = language.getLang();
    String tag = USUAL.getOrDefault(code, Locale.of(code).toLanguageTag());
    return new Detected(twoLetters(tag), Math.min(1, language.getConfidence()));
  }

  private static String twoLetters(String tag) {
    return ISO3.getOrDefault(tag, tag);
  }

  private static final Map<String, String> ISO3 = iso3();

  private static Map<String, String> iso3() {
    Map<String, String> map = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      map.putIfAbsent(Locale.of(two).getISO3Language(), two);
    }
    return map;
  }
}
