package io.dongtin.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.util.Map;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Registers Lucene's filters under Elasticsearch's own names and parameters, so that one index
 * template runs unchanged on the embedded node and on a full cluster.
 *
 * <p>A parameter that is not supported here is refused, because ignoring it would make the same
 * template give other tokens on a full cluster.
 */
public final class DongtinAnalysisPlugin extends Plugin implements AnalysisPlugin {
  /** Called by Elasticsearch, which looks for a public constructor without arguments. */
  public DongtinAnalysisPlugin() {}

  @Override
  public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
    // Elasticsearch makes one of each for every index, used or not; those that cannot be made from
    // no settings at all have to say so.
    return Map.of(
        "mapping",
        requiresAnalysisSettings(CharFilters.provider("mapping", CharFilters::mapping)),
        "pattern_replace",
        requiresAnalysisSettings(
            CharFilters.provider("pattern_replace", CharFilters::patternReplace)));
  }

  @Override
  public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
    return Map.of(
        "asciifolding", TokenFilters.provider("asciifolding", TokenFilters::asciiFolding),
        "edge_ngram",
            requiresAnalysisSettings(TokenFilters.provider("edge_ngram", TokenFilters::edgeNgram)),
        "keyword_repeat", TokenFilters.provider("keyword_repeat", TokenFilters::keywordRepeat),
        "length", TokenFilters.provider("length", TokenFilters::length),
        "pattern_replace",
            requiresAnalysisSettings(
                TokenFilters.provider("pattern_replace", TokenFilters::patternReplace)),
        "remove_duplicates",
            TokenFilters.provider("remove_duplicates", TokenFilters::removeDuplicates),
        "stemmer", TokenFilters.provider("stemmer", TokenFilters::stemmer),
        "trim", TokenFilters.provider("trim", TokenFilters::trim),
        "truncate",
            requiresAnalysisSettings(TokenFilters.provider("truncate", TokenFilters::truncate)),
        "unique", TokenFilters.provider("unique", TokenFilters::unique));
  }
}
