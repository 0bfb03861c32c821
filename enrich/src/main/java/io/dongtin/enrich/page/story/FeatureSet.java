package io.dongtin.enrich.page.story;

/** All features of both looks, in the order of their numbers. */
final class FeatureSet {
  static final FeatureNames NAMES = new FeatureNames();
  static final TextFeatures TEXT = new TextFeatures(NAMES);
  static final MarkupFeatures MARKUP = new MarkupFeatures(NAMES);
  static final PlaceFeatures PLACE = new PlaceFeatures(NAMES);
  static final GuessFeatures GUESS = new GuessFeatures(NAMES);
  static final int COUNT = NAMES.count();

  private FeatureSet() {}
}
