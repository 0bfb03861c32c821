package io.dongtin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each filter gives for a text. Tokens are written with the position they stand at, counted
 * from 1.
 */
final class DongtinAnalysisPluginTest {
  private static final DongtinAnalysisPlugin PLUGIN = new DongtinAnalysisPlugin();

  @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asciifolding      |                            | Trung Quốc đã       | Trung/1 Quoc/2 da/3
          asciifolding      | preserve_original=true     | Quốc to             | Quoc/1 Quốc/1 to/2
          edge_ngram        | min_gram=2,max_gram=3      | tin a               | ti/1 tin/1
          edge_ngram        | max_gram=1                 | tin                 | t/1
          keyword_repeat    |                            | a b                 | a/1 a/1 b/2 b/2
          length            | min=2,max=3                | a bb ccc dddd ee    | bb/2 ccc/3 ee/5
          pattern_replace   | pattern=[0-9]+             | a1b22               | ab/1
          pattern_replace   | pattern=B,flags=CASE_INSENSITIVE,replacement=x,all=false | abb | axb/1
          stemmer           |                            | running             | run/1
          stemmer           | language=english           | editors generously  | editor/1 gener/2
          stemmer           | language=porter2           | editors generously  | editor/1 generous/2
          stemmer           | language=light_english     | editors children    | editor/1 children/2
          stemmer           | name=minimal_english       | editors cities      | editor/1 city/2
          stemmer           | language=possessive_english| China's China’s     | China/1 China/2
          truncate          | length=3                   | dòngtin             | dòn/1
          unique            |                            | a b a c             | a/1 b/2 c/4
          unique            | only_on_same_position=true | a b a               | a/1 b/2 a/3
          """)
  void tokens(String type, String settings, String text, String expected) throws IOException {
    assertThat(tokens(tokenFilter(type, settings(settings)), text))
        .containsExactly(expected.split(" ", -1));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hoà => hòa          | hoà bình    | hòa bình
          \\u0111=>d          | đi          | di
          a=>b => c           | a=>b        | c
          \\u0020=>_          | a b         | a_b
          \\\\=>/             | a\\b        | a/b
          ab =>               | xaby        | xy
          """)
  void mappings(String rule, String text, String expected) throws IOException {
    var mapping = charFilter("mapping", Settings.builder().putList("mappings", rule).build());
    assertThat(read(mapping, text)).isEqualTo(expected);
  }

  @Test
  void theLongestMappingWins() throws IOException {
    var settings = Settings.builder().putList("mappings", "a => 1", "ab => 2").build();
    assertThat(read(charFilter("mapping", settings), "aab")).isEqualTo("12");
  }

  @Test
  void charactersAreReplacedByPattern() throws IOException {
    var settings = settings("pattern=(\\d+)-(?=\\d),replacement=$1_");
    assertThat(read(charFilter("pattern_replace", settings), "123-456")).isEqualTo("123_456");
  }

  @Test
  void normalizersKeepOneToken() throws IOException {
    var folding = tokenFilter("asciifolding", settings("preserve_original=true"));
    assertThat(folding).isInstanceOf(NormalizingTokenFilterFactory.class);
    assertThat(read(folding.normalize(source("Quốc")))).containsExactly("Quoc/1");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          asciifolding    | preserve=true         | [preserve]
          edge_ngram      | side=back             | [back]
          keyword_repeat  | times=2               | [times]
          pattern_replace | replacement=x         | [pattern]
          stemmer         | language=vietnamese   | [vietnamese]
          truncate        | length=0              | [length]
          """)
  void whatIsNotSupportedIsRefusedByName(String type, String settings, String named) {
    assertThatThrownBy(() -> tokenFilter(type, settings(settings)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[mine]")
        .hasMessageContaining("[" + type + "]")
        .hasMessageContaining(named);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"no arrow", "=> x", "\\u12 => x", "\\ => x", "a\\ => x", "\\uzzzz => x"})
  void badRulesAreRefused(String rule) {
    var settings = Settings.builder().putList("mappings", rule).build();
    assertThatThrownBy(() -> charFilter("mapping", settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[" + rule + "]");
  }

  @Test
  void rulesFromAFileAreRefused() {
    assertThatThrownBy(() -> charFilter("mapping", settings("mappings_path=rules.txt")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[mappings_path]");
  }

  private static Settings settings(@Nullable String pairs) {
    var settings = Settings.builder();
    if (pairs != null) {
      for (String pair : pairs.split(",", -1)) {
        int equals = pair.indexOf('=');
        settings.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return settings.build();
  }

  private static TokenFilterFactory tokenFilter(String type, Settings settings) throws IOException {
    return make(PLUGIN.getTokenFilters(), type, settings);
  }

  private static CharFilterFactory charFilter(String type, Settings settings) throws IOException {
    return make(PLUGIN.getCharFilters(), type, settings);
  }

  @SuppressWarnings("NullAway") // The filters look at their settings only.
  private static <T> T make(
      Map<String, AnalysisProvider<T>> providers, String type, Settings settings)
      throws IOException {
    return providers.get(type).get(null, null, "mine", settings);
  }

  private static String read(CharFilterFactory filter, String text) throws IOException {
    try (var reader = filter.create(new StringReader(text))) {
      var out = new StringWriter();
      reader.transferTo(out);
      return out.toString();
    }
  }

  private static List<String> tokens(TokenFilterFactory filter, String text) throws IOException {
    return read(filter.create(source(text)));
  }

  private static TokenStream source(String text) {
    var tokenizer = new WhitespaceTokenizer();
    tokenizer.setReader(new StringReader(text));
    return tokenizer;
  }

  private static List<String> read(TokenStream stream) throws IOException {
    try (stream) {
      var term = stream.getAttribute(CharTermAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      var tokens = new ArrayList<String>();
      int position = 0;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(term + "/" + position);
      }
      stream.end();
      return tokens;
    }
  }
}
