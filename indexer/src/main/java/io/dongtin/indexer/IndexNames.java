package io.dongtin.indexer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The names of indices and aliases under one prefix, such as {@code news}. */
record IndexNames(String prefix) {
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  private static final String RECEIPTS = "-receipts-1";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy.MM").withZone(ZoneOffset.UTC);

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

  /** The index of an article, which it never leaves: that of the month it was first seen in. */
  String articles(Instant firstSeen) {
    return prefix + "-articles-" + MONTH.format(firstSeen);
  }

  /** Every month's index. */
  String allArticles() {
    return prefix + "-articles-*";
  }

  /** The ledger's index; readers use the alias, so that it can be built anew behind it. */
  String receipts() {
    return prefix + RECEIPTS;
  }

  /** Whether an index is a ledger, and not one of articles. */
  static boolean isReceipts(String index) {
    return index.endsWith(RECEIPTS);
  }
}
