package io.dongtin.analysis;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The token filters, each made from its parameters; defaults are those of Elasticsearch's guide.
 */
final class TokenFilters {
  private TokenFilters() {}

  static AnalysisProvider<TokenFilterFactory> provider(
      String type, Function<Parameters, TokenFilterFactory> filter) {
    return (index, environment, name, settings) ->
        filter.apply(new Parameters(type, name, settings));
  }

  static TokenFilterFactory asciiFolding(Parameters parameters) {
    boolean preserveOriginal =
        parameters.only("preserve_original").settings().getAsBoolean("preserve_original", false);
    // A normalizer must leave one token, so there the original is never kept.
    return new NormalizersToo(
        parameters.name(),
        tokens -> new ASCIIFoldingFilter(tokens, preserveOriginal),
        ASCIIFoldingFilter::new);
  }

  static TokenFilterFactory edgeNgram(Parameters parameters) {
    Settings settings =
        parameters.only("min_gram", "max_gram", "preserve_original", "side").settings();
    String side = settings.get("side", "front");
    if (!side.equals("front")) {
      throw parameters.refusal("supports only [front] as [side] here, not [" + side + "]");
    }
    int min = settings.getAsInt("min_gram", 1);
    int max = settings.getAsInt("max_gram", 2);
    boolean preserveOriginal = settings.getAsBoolean("preserve_original", false);
    return new AnalyzersOnly(
        parameters.name(), tokens -> new EdgeNGramTokenFilter(tokens, min, max, preserveOriginal));
  }

  static TokenFilterFactory keywordRepeat(Parameters parameters) {
    parameters.only();
    return new AnalyzersOnly(parameters.name(), KeywordRepeatFilter::new);
  }

  static TokenFilterFactory length(Parameters parameters) {
    Settings settings = parameters.only("min", "max").settings();
    int min = settings.getAsInt("min", 0);
    int max = settings.getAsInt("max", Integer.MAX_VALUE);
    return new AnalyzersOnly(parameters.name(), tokens -> new LengthFilter(tokens, min, max));
  }

  static TokenFilterFactory patternReplace(Parameters parameters) {
    Pattern pattern = parameters.only("pattern", "replacement", "flags", "all").pattern();
    String replacement = parameters.settings().get("replacement", "");
    boolean all = parameters.settings().getAsBoolean("all", true);
    UnaryOperator<TokenStream> filter =
        tokens -> new PatternReplaceFilter(tokens, pattern, replacement, all);
    return new NormalizersToo(parameters.name(), filter, filter);
  }

  static TokenFilterFactory removeDuplicates(Parameters parameters) {
    parameters.only();
    return new AnalyzersOnly(parameters.name(), RemoveDuplicatesTokenFilter::new);
  }

  static TokenFilterFactory stemmer(Parameters parameters) {
    Settings settings = parameters.only("language", "name").settings();
    String language = settings.get("language", settings.get("name", "porter"));
    // Elasticsearch's "english" is Porter's first stemmer; its second one goes by "porter2".
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "english", "porter" -> new AnalyzersOnly(parameters.name(), PorterStemFilter::new);
      case "porter2" ->
          new AnalyzersOnly(
              parameters.name(), tokens -> new SnowballFilter(tokens, new EnglishStemmer()));
      case "light_english", "lightenglish", "kstem" ->
          new AnalyzersOnly(parameters.name(), KStemFilter::new);
      case "minimal_english", "minimalenglish" ->
          new AnalyzersOnly(parameters.name(), EnglishMinimalStemFilter::new);
      case "possessive_english", "possessiveenglish" ->
          new AnalyzersOnly(parameters.name(), EnglishPossessiveFilter::new);
      default ->
          throw parameters.refusal("has no stemmer for the language [" + language + "] here");
    };
  }

  static TokenFilterFactory trim(Parameters parameters) {
    parameters.only();
    return new NormalizersToo(parameters.name(), TrimFilter::new, TrimFilter::new);
  }

  static TokenFilterFactory truncate(Parameters parameters) {
    int length = parameters.only("length").settings().getAsInt("length", -1);
    if (length <= 0) {
      throw parameters.refusal("needs a [length] above 0");
    }
    return new AnalyzersOnly(
        parameters.name(), tokens -> TruncateTokenFilter.truncateAfterChars(tokens, length));
  }

  static TokenFilterFactory unique(Parameters parameters) {
    boolean onlyOnSamePosition =
        parameters
            .only("only_on_same_position")
            .settings()
            .getAsBoolean("only_on_same_position", false);
    return new AnalyzersOnly(
        parameters.name(), tokens -> new UniqueFilter(tokens, onlyOnSamePosition));
  }

  /** A filter that analyzers may use and normalizers may not. */
  private record AnalyzersOnly(String name, UnaryOperator<TokenStream> filter)
      implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
      return filter.apply(tokens);
    }
  }

  /** A filter for both, which may do less in a normalizer. */
  private record NormalizersToo(
      String name, UnaryOperator<TokenStream> filter, UnaryOperator<TokenStream> normalizer)
      implements NormalizingTokenFilterFactory {
    @Override
    public TokenStream create(TokenStream tokens) {
      return filter.apply(tokens);
    }

    @Override
    public TokenStream normalize(TokenStream tokens) {
      return normalizer.apply(tokens);
    }
  }
}
