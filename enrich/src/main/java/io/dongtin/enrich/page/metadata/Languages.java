package io.dongtin.enrich.page.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  /** The model takes longer texts, but they tell it nothing more. */
  private static final int SAMPLE = 3000;

  /** Closely related tags of the model → the one that news use. */
  private static final Map<String, String> USUAL =
      Map.of(
          "cmn", "zh", "nob", "no", "nno", "no", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv",
          "zlm", "ms", "nds", "de");

  private static final FunctionWords FUNCTION_WORDS = FunctionWords.load();

  /** How often function words are right where they leave no doubt. */
  private static final double SURE = 0.99;

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
    if (sample.chars().filter(Character::isLetter).limit(20).count() < 20) {
      return new Detected("und", 0);
    }
    String clear = FUNCTION_WORDS.language(sample);
    if (clear != null) {
      return new Detected(clear, SURE);
    }
    Language best = detector.predictLanguage(sample);
    String code = best.getLang();
    String tag = USUAL.getOrDefault(code, Locale.of(code).toLanguageTag());
    return new Detected(twoLetters(tag), Math.min(1, best.getConfidence()));
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
