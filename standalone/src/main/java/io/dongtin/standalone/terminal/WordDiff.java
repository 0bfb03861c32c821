package io.dongtin.standalone.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one text says otherwise than another, word by word: the sentences in which something was
 * changed, with what was there before and what stands there now.
 */
public final class WordDiff {
  /** Longer texts are compared in their first words: the work grows with the square. */
  private static final int MAX_WORDS = 3_000;

  private WordDiff() {}

  /** What became of a run of words. */
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }

  /** Words that share their fate, with one space between them. */
  public record Run(Fate fate, String words) {}

  /** The sentences that changed, in the order of the later text. */
  public static List<List<Run>> changedSentences(String before, String after) {
    List<List<Run>> changed = new ArrayList<>();
    List<Run> sentence = new ArrayList<>();
    for (Word word : script(words(before), words(after))) {
      add(sentence, word);
      if (endsSentence(word.text())) {
        keepIfChanged(changed, sentence);
        sentence = new ArrayList<>();
      }
    }
    keepIfChanged(changed, sentence);
    return changed;
  }

  private record Word(Fate fate, String text) {}

  private static void keepIfChanged(List<List<Run>> changed, List<Run> sentence) {
    if (sentence.stream().anyMatch(run -> run.fate() != Fate.KEPT)) {
      changed.add(sentence);
    }
  }

  private static void add(List<Run> sentence, Word word) {
    if (sentence.isEmpty() || sentence.getLast().fate() != word.fate()) {
      sentence.add(new Run(word.fate(), word.text()));
    } else {
      Run last = sentence.removeLast();
      sentence.add(new Run(last.fate(), last.words() + " " + word.text()));
    }
  }

  private static boolean endsSentence(String word) {
    return word.matches(".*[.!?…][\"'”’)]*");
  }

  private static String[] words(String text) {
    String[] all = text.strip().split("\\s+");
    return Arrays.copyOf(all, Math.min(all.length, MAX_WORDS));
  }

  /** Along a longest common subsequence; of what changed, the words of before come first. */
  private static List<Word> script(String[] before, String[] after) {
    int[][] common = new int[before.length + 1][after.length + 1];
    for (int i = before.length - 1; i >= 0; i--) {
      for (int j = after.length - 1; j >= 0; j--) {
        common[i][j] =
            before[i].equals(after[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Word> script = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i].equals(after[j])) {
        script.add(new Word(Fate.KEPT, before[i]));
        i++;
        j++;
      } else if (j == after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
        script.add(new Word(Fate.REMOVED, before[i]));
        i++;
      } else {
        script.add(new Word(Fate.ADDED, after[j]));
        j++;
      }
    }
    return script;
  }
}
