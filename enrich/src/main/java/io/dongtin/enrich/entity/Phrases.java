package io.dongtin.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases, found token by token; the longest phrase that starts at a token wins.
 *
 * <p>A trie of whole tokens and not Aho–Corasick over characters: names end where words end, the
 * walk starts only where a rule asks for it, and 60,000 phrases take a quarter of the heap.
 *
 * <p>Filled once, then safe for use by many threads.
 */
final class Phrases<V> {
  /** A phrase found: the index of the token after it, and what it stands for. */
  record Match<V>(int end, V value) {}

  private static final class Node<V> {
    // Most nodes are leaves.
    @Nullable Map<String, Node<V>> next;
    @Nullable V value;
  }

  private final Node<V> root = new Node<>();

  /** The first words of all phrases. */
  Set<String> firstWords() {
    return root.next == null ? Set.of() : root.next.keySet();
  }

  /** Adds a phrase unless it is already known: what is added first wins. */
  void add(String phrase, V value) {
    var node = nodeOf(phrase);
    if (node.value == null) {
      node.value = value;
    }
  }

  void put(String phrase, V value) {
    nodeOf(phrase).value = value;
  }

  @Nullable V get(String phrase) {
    var tokens = Tokenizer.tokens(phrase);
    var match = longest(tokens, 0);
    return match != null && match.end() == tokens.size() ? match.value() : null;
  }

  /** The same for a phrase that has been cut into words. */
  void add(List<Token> words, V value) {
    var node = nodeOf(words);
    if (node.value == null) {
      node.value = value;
    }
  }

  private Node<V> nodeOf(String phrase) {
    return nodeOf(Tokenizer.tokens(phrase));
  }

  private Node<V> nodeOf(List<Token> words) {
    var node = root;
    for (Token token : words) {
      if (node.next == null) {
        node.next = new HashMap<>(2);
      }
      node = node.next.computeIfAbsent(token.key(), key -> new Node<>());
    }
    return node;
  }

  @Nullable Match<V> longest(List<Token> tokens, int from) {
    var node = root;
    Match<V> best = null;
    for (int i = from; i < tokens.size() && node.next != null; i++) {
      Token token = tokens.get(i);
      if (i > from && token.opens()) {
        break;
      }
      node = node.next.get(token.key());
      if (node == null) {
        break;
      }
      if (node.value != null) {
        best = new Match<>(i + 1, node.value);
      }
    }
    return best;
  }
}
