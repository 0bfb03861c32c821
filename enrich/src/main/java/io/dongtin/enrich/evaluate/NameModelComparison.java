package io.dongtin.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dongtin.enrich.entity.EntityTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Compares the rules with OpenNLP's trained name finder, alone and together, on texts that the
 * model has not seen: five folds, each of texts that stand together. No model is shipped; {@code
 * docs/decisions/0041-no-trained-tagger.md} has the figures.
 */
public final class NameModelComparison {
  private static final int FOLDS = 5;

  /** Two words on each side, their shapes, the name so far: OpenNLP's usual features. */
  private static final String FEATURES =
      """
      <featureGenerators cache="true" name="names">
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory"/>
        </generator>
        <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
          <int name="prevLength">2</int><int name="nextLength">2</int>
          <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
        </generator>
        <generator class="opennlp.tools.util.featuregen.DefinitionFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.PreviousMapFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
        <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory">
          <int name="length">3</int>
        </generator>
        <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory">
          <int name="length">3</int>
        </generator>
        <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory">
          <bool name="begin">true</bool><bool name="end">false</bool>
        </generator>
      </featureGenerators>
      """;

  private final String algorithm;
  private final int iterations;
  private final Map<String, NameScore> scores = new LinkedHashMap<>();

  private NameModelComparison(String algorithm, int iterations) {
    this.algorithm = algorithm;
    this.iterations = iterations;
  }

  /** Arguments: labelled file, language, MAXENT or PERCEPTRON, number of iterations. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException(
          "usage: LABELLED.jsonl[.gz] LANGUAGE MAXENT|PERCEPTRON ITERATIONS");
    }
    var texts = LabelledText.read(Path.of(arguments[0]), EntityTagger.load(), arguments[1]);
    compare(texts, arguments[2], Integer.parseInt(arguments[3])).forEach(System.out::println);
  }

  /** A line with the figures of each way to find names. */
  static List<String> compare(List<LabelledText> texts, String algorithm, int iterations)
      throws IOException {
    var comparison = new NameModelComparison(algorithm, iterations);
    comparison.run(texts);
    return comparison.scores.entrySet().stream()
        .map(entry -> entry.getValue().line(entry.getKey()))
        .toList();
  }

  private void run(List<LabelledText> texts) throws IOException {
    for (boolean withRules : new boolean[] {false, true}) {
      String name = withRules ? "model that sees the rules" : "model alone";
      for (int fold = 0; fold < FOLDS; fold++) {
        int from = texts.size() * fold / FOLDS;
        int to = texts.size() * (fold + 1) / FOLDS;
        var seen = new ArrayList<>(texts.subList(0, from));
        seen.addAll(texts.subList(to, texts.size()));
        NameFinderME finder = train(seen, withRules);
        for (LabelledText text : texts.subList(from, to)) {
          Set<NameLabel> model = find(finder, text, withRules);
          if (!withRules) {
            score("rules alone").add(text.gold(), text.rules());
          }
          score(name).add(text.gold(), model);
          score("rules, gaps filled by the " + name).add(text.gold(), filled(text.rules(), model));
          score(name + ", gaps filled by rules").add(text.gold(), filled(model, text.rules()));
        }
      }
    }
  }

  private NameScore score(String name) {
    return scores.computeIfAbsent(name, key -> new NameScore());
  }

  private NameFinderME train(List<LabelledText> texts, boolean withRules) throws IOException {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, algorithm.toUpperCase(Locale.ROOT));
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
    List<NameSample> samples = texts.stream().map(text -> text.sample(withRules)).toList();
    var factory =
        TokenNameFinderFactory.create(null, FEATURES.getBytes(UTF_8), Map.of(), new BioCodec());
    return new NameFinderME(
        NameFinderME.train(
            "und", null, ObjectStreamUtils.createObjectStream(samples), parameters, factory));
  }

  private static Set<NameLabel> find(NameFinderME finder, LabelledText text, boolean withRules) {
    finder.clearAdaptiveData();
    return text.labels(
        withRules ? finder.find(text.words(), text.hints()) : finder.find(text.words()));
  }

  /** The first, and what of the second overlaps none of it. */
  private static Set<NameLabel> filled(Set<NameLabel> first, Set<NameLabel> second) {
    var all = new HashSet<>(first);
    for (NameLabel label : second) {
      if (first.stream().noneMatch(label::overlaps)) {
        all.add(label);
      }
    }
    return all;
  }
}
