package io.dongtin.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of indices and aliases under one prefix, such as {@code news}.
 *
 * <p>What is written to under a name such as {@code news-articles-2026.11} is an index at first,
 * and after a reindex an alias of its generation, {@code news-g2-articles-2026.11}.
 */
record IndexNames(String prefix) {
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  private static final String ARTICLES = "articles-";

  private static final String RECEIPTS = "receipts-1";

  private static final Pattern GENERATION = Pattern.compile("g([0-9]{1,6})-(.*)");

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM").withZone(ZoneOffset.UTC);

  IndexNames {
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "'" + prefix + "' is no index prefix: lower-case letters, digits, '.', '_' and '-'");
    }
  }

  /** Alias of the articles that told their story first. */
  String originals() {
    return prefix;
  }

  /** Alias of all articles, copies among them. */
  String all() {
    return prefix + "-all";
  }

  /** Where an article is written to, always: that of the month it was first seen in. */
  String articles(Instant firstSeen) {
    return prefix + "-" + ARTICLES + MONTH.format(firstSeen);
  }

  /** Every month, whatever its generation. */
  String allArticles() {
    return prefix + "-" + ARTICLES + "*";
  }

  /** Where a receipt is written to. */
  String receipts() {
    return prefix + "-" + RECEIPTS;
  }

  /** Whether an index is a ledger, and not one of articles. */
  static boolean isReceipts(String index) {
    return index.endsWith("-" + RECEIPTS);
  }

  /**
   * The index that takes the place of another. It matches no template, because a template's aliases
   * would show it to readers before it is complete.
   */
  String nextGeneration(String index) {
    String name = index.substring(prefix.length() + 1);
    Matcher generation = GENERATION.matcher(name);
    return generation.matches()
        ? prefix + "-g" + (Integer.parseInt(generation.group(1)) + 1) + "-" + generation.group(2)
        : prefix + "-g2-" + name;
  }

  /** The months of the indices in an answer whose members they are; others are not ours. */
  Map<String, YearMonth> months(JsonNode indices) {
    Map<String, YearMonth> months = new TreeMap<>();
    for (var index : indices.properties()) {
      String name = index.getKey();
      if (!name.startsWith(prefix + "-")) {
        continue;
      }
      String rest = name.substring(prefix.length() + 1);
      Matcher generation = GENERATION.matcher(rest);
      String first = generation.matches() ? generation.group(2) : rest;
      if (first.startsWith(ARTICLES)) {
        try {
          months.put(name, YearMonth.parse(first.substring(ARTICLES.length()), MONTH));
        } catch (DateTimeParseException e) {
          // An index whose name ends in no month: somebody's own.
        }
      }
    }
    return months;
  }
}
