package dev.andon.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what somebody meant to type.
final class Spelling {

  private Spelling() {}

  /// The word that takes the fewest changes, where those are no more than a third of its letters.
  static Optional<String> nearest(String typed, Collection<String> words) {
    return words.stream()
        .min(Comparator.comparingInt((String word) -> changes(typed, word)).thenComparing(w -> w))
        .filter(word -> changes(typed, word) <= Math.max(1, word.length() / 3));
  }

  /// How many letters must be put in, taken out or replaced.
  private static int changes(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
      }
      before = row;
    }
    return before[other.length()];
  }
}
