package io.dongtin.enrich.entity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Bộ này", "tập đoàn nói trên"; "Hòa Phát" for "Tập đoàn Hòa Phát". */
final class VietnameseShortForms implements OrganisationShortForms {
  /** Words of one of these groups stand for each other. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("công ti", "công ty", "tập đoàn", "tổng công ty", "hãng", "doanh nghiệp"),
          Set.of("trường", "đại học", "cao đẳng", "học viện"),
          Set.of("báo", "tờ", "tờ báo", "nhật báo"),
          Set.of("hãng tin", "hãng thông tấn", "thông tấn xã"));

  private final Cues cues;
  private final Gazetteer gazetteer;

  VietnameseShortForms(Cues cues, Gazetteer gazetteer) {
    this.cues = cues;
    this.gazetteer = gazetteer;
  }

  @Override
  public int nounEnd(List<Token> tokens, int from) {
    int head = headEnd(tokens, from);
    if (head == from || head >= tokens.size()) {
      return from;
    }
    Token after = tokens.get(head);
    if (after.text().equals("này")) {
      return head + 1;
    }
    boolean above =
        after.text().equals("nói")
            && head + 1 < tokens.size()
            && tokens.get(head + 1).text().equals("trên");
    return above ? head + 2 : from;
  }

  @Override
  public boolean fits(List<Token> noun, List<Token> name) {
    String kind = words(noun, headEnd(noun, 0));
    String head = words(name, headEnd(name, 0));
    if (head.isEmpty()) {
      return false;
    }
    boolean agency = kind.equals("cơ quan") && cues.at(Cue.ORGANISATION_AGENCY, name, 0);
    return agency
        || (head + " ").startsWith(kind + " ")
        || ALIKE.stream()
            .anyMatch(
                group ->
                    group.contains(kind)
                        && group.stream().anyMatch(word -> (head + " ").startsWith(word + " ")));
  }

  @Override
  public @Nullable List<Token> properName(List<Token> name) {
    int at = cues.end(Cue.ORGANISATION_BODY, name, 0);
    if (at == 0) {
      return null;
    }
    for (int next = afterKind(name, at); next > at; next = afterKind(name, at)) {
      at = next;
    }
    if (at >= name.size() || gazetteer.at(name, at) != null) {
      return null;
    }
    List<Token> proper = name.subList(at, name.size());
    boolean oneSyllable = proper.size() == 1 && Syllables.isVietnamese(proper.get(0));
    return !oneSyllable && proper.stream().allMatch(Token::isName) ? proper : null;
  }

  private int afterKind(List<Token> name, int at) {
    return Math.max(
        cues.end(Cue.ORGANISATION_BODY, name, at), cues.end(Cue.ORGANISATION_WORD, name, at));
  }

  private int headEnd(List<Token> tokens, int from) {
    return Math.max(
        cues.end(Cue.ORGANISATION_AGENCY, tokens, from),
        cues.end(Cue.ORGANISATION_BODY, tokens, from));
  }

  private static String words(List<Token> tokens, int end) {
    return String.join(" ", tokens.subList(0, end).stream().map(Token::key).toList());
  }
}
