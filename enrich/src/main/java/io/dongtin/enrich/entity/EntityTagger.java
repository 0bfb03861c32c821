package io.dongtin.enrich.entity;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Mention.Field;
import io.dongtin.contract.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tags the people, organisations and places that an article names.
 *
 * <p>Dictionaries and rules, no model: see {@code docs/entities.md}. Holds no state between
 * articles, so one instance serves every thread; the same article always gives the same entities in
 * the same order.
 */
public final class EntityTagger {
  private final Map<Language, NameFinder> finders;
  private final Map<Language, Gazetteer> gazetteers;

  private EntityTagger(Map<Language, NameFinder> finders, Map<Language, Gazetteer> gazetteers) {
    this.finders = finders;
    this.gazetteers = gazetteers;
  }

  /** Reads the dictionaries from the class path; takes under a second. */
  public static EntityTagger load() {
    var names = Names.load();
    Map<Language, NameFinder> finders = new EnumMap<>(Language.class);
    Map<Language, Gazetteer> gazetteers = new EnumMap<>(Language.class);
    var vietnamese = Gazetteer.load(Language.VIETNAMESE, names);
    var english = Gazetteer.load(Language.ENGLISH, names);
    for (Language language : Language.values()) {
      gazetteers.put(language, language == Language.VIETNAMESE ? vietnamese : english);
      finders.put(
          language,
          switch (language) {
            case VIETNAMESE -> new VietnameseNameFinder(Cues.load(language), vietnamese, names);
            case ENGLISH -> new EnglishNameFinder(Cues.load(language), english, names);
            case OTHER -> new KnownNameFinder(english, names);
          });
    }
    return new EntityTagger(finders, gazetteers);
  }

  /** Finds who and what the headline and the body name; the most salient first. */
  public Entities tag(Description description, Text text) {
    var language = Language.of(description.language(), text.body());
    var found =
        new NamedArticle(
            language,
            List.of(
                read(Field.HEADLINE, description.headline(), language),
                read(Field.BODY, text.body(), language)));
    return Salience.rank(new EntityLinker(found).entities(), text.body());
  }

  private NamedText read(Field field, String text, Language language) {
    NameFinder finder = finders.get(language);
    Gazetteer gazetteer = gazetteers.get(language);
    if (finder == null || gazetteer == null) {
      throw new IllegalStateException("no rules for " + language);
    }
    var tokens = Tokenizer.tokens(text);
    return new NamedText(field, text, tokens, finder.find(tokens), gazetteer);
  }
}
