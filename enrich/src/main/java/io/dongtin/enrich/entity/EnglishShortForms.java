package io.dongtin.enrich.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "The ministry", "the company"; "Kepler" for "Kepler Foods". */
final class EnglishShortForms implements OrganisationShortForms {
  private static final Set<String> FIRM =
      Set.of(
          "company",
          "co",
          "inc",
          "corp",
          "corporation",
          "ltd",
          "llc",
          "plc",
          "group",
          "holdings",
          "industries",
          "motors",
          "foods",
          "technologies",
          "systems",
          "energy",
          "airlines");

  /** A noun, and the words of which one stands in the name of what it means. */
  private static final Map<String, Set<String>> NAMED_WITH =
      Map.ofEntries(
          Map.entry("ministry", Set.of("ministry")),
          Map.entry("department", Set.of("department")),
          Map.entry("agency", Set.of("agency")),
          Map.entry("authority", Set.of("authority")),
          Map.entry("commission", Set.of("commission")),
          Map.entry("committee", Set.of("committee")),
          Map.entry("council", Set.of("council")),
          Map.entry("court", Set.of("court")),
          Map.entry("bureau", Set.of("bureau")),
          Map.entry("university", Set.of("university")),
          Map.entry("college", Set.of("college")),
          Map.entry("institute", Set.of("institute")),
          Map.entry("hospital", Set.of("hospital")),
          Map.entry("museum", Set.of("museum")),
          Map.entry("foundation", Set.of("foundation")),
          Map.entry("association", Set.of("association")),
          Map.entry("federation", Set.of("federation")),
          Map.entry("union", Set.of("union")),
          Map.entry("party", Set.of("party")),
          Map.entry("bank", Set.of("bank")),
          Map.entry("club", Set.of("club", "fc", "united")),
          Map.entry("newspaper", Set.of("times", "post", "news", "herald", "tribune", "gazette")),
          Map.entry("airline", Set.of("airline", "airlines", "airways")),
          Map.entry("company", FIRM),
          Map.entry("firm", FIRM));

  /** What may follow a noun that ends there, beside marks and verbs: not "the bank account". */
  private static final Set<String> AFTER =
      Set.of(
          "and", "or", "but", "to", "in", "on", "at", "for", "with", "from", "by", "as", "that",
          "which", "since", "after", "before", "because", "when", "while", "if", "also", "may",
          "might", "must", "should", "were", "are", "have", "s");

  private final Cues cues;
  private final Gazetteer gazetteer;
  private final Names names;

  EnglishShortForms(Cues cues, Gazetteer gazetteer, Names names) {
    this.cues = cues;
    this.gazetteer = gazetteer;
    this.names = names;
  }

  @Override
  public int nounEnd(List<Token> tokens, int from) {
    int end = from + 2;
    if (!tokens.get(from).key().equals("the")
        || end > tokens.size()
        || !NAMED_WITH.containsKey(tokens.get(from + 1).key())) {
      return from;
    }
    boolean ends =
        end == tokens.size()
            || !tokens.get(end).isWord()
            || tokens.get(end).opens()
            || AFTER.contains(tokens.get(end).text())
            || cues.at(Cue.PERSON_VERB, tokens, end);
    return ends ? end : from;
  }

  @Override
  public boolean fits(List<Token> noun, List<Token> name) {
    Set<String> words = NAMED_WITH.getOrDefault(noun.get(1).key(), Set.of());
    return name.stream().anyMatch(token -> words.contains(token.key()));
  }

  @Override
  public @Nullable List<Token> properName(List<Token> name) {
    int last = name.size() - 1;
    if (last < 1 || cues.end(Cue.ORGANISATION_END, name, last) != last + 1) {
      return null;
    }
    List<Token> proper = name.subList(0, last);
    boolean common =
        names.isEnglishWord(proper.get(0).key())
            || names.isGiven(proper.get(0).text())
            || cues.at(Cue.DEMONYM, proper, 0)
            || gazetteer.at(proper, 0) != null;
    return !common && proper.stream().allMatch(Token::isName) ? proper : null;
  }
}
