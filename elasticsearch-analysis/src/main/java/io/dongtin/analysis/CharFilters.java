package io.dongtin.analysis;

import java.io.Reader;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The char filters, each made from its parameters. */
final class CharFilters {
  private CharFilters() {}

  static AnalysisProvider<CharFilterFactory> provider(
      String type, Function<Parameters, UnaryOperator<Reader>> filter) {
    return (index, environment, name, settings) ->
        new Factory(name, filter.apply(new Parameters(type, name, settings)));
  }

  static UnaryOperator<Reader> mapping(Parameters parameters) {
    List<String> rules = parameters.only("mappings").settings().getAsList("mappings", null);
    if (rules == null) {
      throw parameters.refusal("needs the parameter [mappings]");
    }
    NormalizeCharMap map = MappingRules.parse(rules, parameters);
    return text -> new MappingCharFilter(map, text);
  }

  static UnaryOperator<Reader> patternReplace(Parameters parameters) {
    Pattern pattern = parameters.only("pattern", "replacement", "flags").pattern();
    String replacement = parameters.settings().get("replacement", "");
    return text -> new PatternReplaceCharFilter(pattern, replacement, text);
  }

  /** Both char filters are allowed in a normalizer, where they do the same as in an analyzer. */
  private record Factory(String name, UnaryOperator<Reader> filter)
      implements NormalizingCharFilterFactory {
    @Override
    public Reader create(Reader text) {
      return filter.apply(text);
    }
  }
}
