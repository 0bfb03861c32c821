package io.dongtin.enrich.page.block;

/**
 * Words and a number for each, looked up in the midst of a text, in whatever case, without cutting
 * them out: most words of a page are in no table. Not to be changed while others read it.
 */
public final class WordTable {
  private static final char[] ASCII_FOLDED = new char[128];

  static {
    for (char c = 0; c < ASCII_FOLDED.length; c++) {
      ASCII_FOLDED[c] = Character.toLowerCase(c);
    }
  }

  /** Open addressing with linear probing; the length is a power of two. */
  private String[] words = new String[64];

  private int[] hashes = new int[words.length];
  private int[] values = new int[words.length];
  private int size;

  /** Adds a word, or gives it another value. */
  public void put(String word, int value) {
    if (2 * size >= words.length) {
      grow();
    }
    int hash = hash(word, 0, word.length());
    int slot = slot(word, 0, word.length(), hash);
    if (words[slot] == null) {
      words[slot] = word;
      hashes[slot] = hash;
      size++;
    }
    values[slot] = value;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** The value of a word; 0 where the table does not hold it. */
  public int get(String word) {
    return get(word, 0, word.length());
  }

  /** The value of the word between two places of a text; 0 where the table does not hold it. */
  public int get(String text, int from, int to) {
    return get(text, from, to, hash(text, from, to));
  }

  /** The same for whoever has read the word anyway, and made its hash of its characters. */
  public int get(String text, int from, int to, int hash) {
    return values[slot(text, from, to, hash)];
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a word from that of what stands before its last character; at first 0. */
  public static int hash(int before, char last) {
    return 31 * before + fold(last);
  }

  /** Where the word is, or would be. */
  private int slot(String text, int from, int to, int hash) {
    int mask = words.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (words[slot] != null && !(hashes[slot] == hash && isAt(words[slot], text, from, to))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean isAt(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (fold(word.charAt(i - from)) != fold(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char fold(char c) {
    if (c < ASCII_FOLDED.length) {
      return ASCII_FOLDED[c];
    }
    // Greek has a sigma of its own for the ends of words, and one capital for both.
    return c == 'ς' ? 'σ' : Character.toLowerCase(c);
  }

  private void grow() {
    String[] old = words;
    int[] oldHashes = hashes;
    int[] oldValues = values;
    words = new String[2 * old.length];
    hashes = new int[words.length];
    values = new int[words.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        int slot = slot(old[i], 0, old[i].length(), oldHashes[i]);
        words[slot] = old[i];
        hashes[slot] = oldHashes[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
