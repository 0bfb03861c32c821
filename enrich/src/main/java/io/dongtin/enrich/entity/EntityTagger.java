package io.dongtin.enrich.entity;

import io.dongtin.contract.Description;
import io.dongtin.contract.Entities;
import io.dongtin.contract.Mention.Field;
import io.dongtin.contract.Text;
import io.dongtin.enrich.entity.Sections.Section;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/**
 * Tags the people, organisations and places that an article names, each paragraph by the rules of
 * its language.
 *
 * <p>Dictionaries and rules, no model: see {@code docs/entities.md}. Holds no state between
 * articles, so one instance serves every thread; the same article always gives the same entities in
 * the same order.
 */
public final class EntityTagger {
  private final Map<Language, LanguageRules> rules;

  private EntityTagger(Map<Language, LanguageRules> rules) {
    this.rules = rules;
  }

  /** Reads the dictionaries from the class path; takes under a second. */
  public static EntityTagger load() {
    var names = Names.load();
    var english = Gazetteer.load(Language.ENGLISH, names);
    return new EntityTagger(
        Map.of(
            Language.VIETNAMESE, vietnamese(names),
            Language.ENGLISH, english(names, english),
            Language.OTHER,
                new LanguageRules(
                    new KnownNameFinder(english, names),
                    new ShoutedNameFinder(english, names),
                    english,
                    null,
                    null)));
  }

  private static LanguageRules vietnamese(Names names) {
    Language language = Language.VIETNAMESE;
    var cues = Cues.load(language);
    var gazetteer = Gazetteer.load(language, names);
    return new LanguageRules(
        new VietnameseNameFinder(cues, gazetteer, names),
        new ShoutedNameFinder(gazetteer, names),
        gazetteer,
        new Addresses(cues, language),
        new VietnameseShortForms(cues, gazetteer));
  }

  private static LanguageRules english(Names names, Gazetteer gazetteer) {
    var cues = Cues.load(Language.ENGLISH);
    return new LanguageRules(
        new EnglishNameFinder(cues, gazetteer, names),
        new ShoutedNameFinder(gazetteer, names),
        gazetteer,
        new Addresses(cues, Language.ENGLISH),
        new EnglishShortForms(cues, gazetteer, names));
  }

  /** Finds who and what the headline and the body name; the most salient first. */
  public Entities tag(Description description, Text text) {
    var language = Language.of(description.language(), text.body());
    var texts = new ArrayList<NamedText>();
    texts.add(read(Field.HEADLINE, 0, description.headline(), language));
    int points = 0;
    for (Section section : Sections.of(text.body(), language)) {
      String part = text.body().substring(section.start(), section.end());
      texts.add(read(Field.BODY, points, part, section.language()));
      points += part.codePointCount(0, part.length());
    }
    return Salience.rank(
        new EntityLinker(new NamedArticle(language, texts)).entities(), text.body());
  }

  private NamedText read(Field field, int start, String text, Language language) {
    return new NamedText(field, start, text, Objects.requireNonNull(rules.get(language)));
  }
}
