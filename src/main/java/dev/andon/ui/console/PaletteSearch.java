package dev.andon.ui.console;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what somebody means by a few letters. Pure; made once for many searches.
///
/// Each word typed must be found. The beginning of a name counts more than the beginning of a word
/// in it, that more than letters inside of a word, and those more than letters with gaps. Case and
/// accents make no difference. What is equally good keeps its order.
final class PaletteSearch {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

  private static final int NOT_FOUND = Integer.MAX_VALUE;
  private static final int BEGINNING = 0;
  private static final int WORD = 100;
  private static final int INSIDE = 200;
  private static final int GAPS = 300;

  /// Found by its id or group, and not by its name.
  private static final int ALIAS = 20;

  private record Entry(PaletteItem item, String title, List<String> aliases) {}

  private record Hit(PaletteItem item, int score, int length) {}

  private final List<Entry> entries;

  PaletteSearch(List<PaletteItem> items) {
    entries =
        items.stream()
            .map(
                item ->
                    new Entry(
                        item,
                        folded(item.title()),
                        item.aliases().stream().map(PaletteSearch::folded).toList()))
            .toList();
  }

  /// The best ones first; the first ones of all where nothing was typed.
  List<PaletteItem> best(String typed, int most) {
    String query = folded(typed);
    if (query.isEmpty()) {
      return entries.stream().limit(most).map(Entry::item).toList();
    }
    String[] words = query.split(" ", -1);
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      int score = score(entry, words);
      if (score != NOT_FOUND) {
        hits.add(new Hit(entry.item(), score, entry.title().length()));
      }
    }
    hits.sort(Comparator.comparingInt(Hit::score).thenComparingInt(Hit::length));
    return hits.stream().limit(most).map(Hit::item).toList();
  }

  private static int score(Entry entry, String[] words) {
    int sum = 0;
    for (String word : words) {
      int best = score(entry.title(), word);
      for (String alias : entry.aliases()) {
        int other = score(alias, word);
        if (other < GAPS) {
          best = Math.min(best, other + ALIAS);
        }
      }
      if (best == NOT_FOUND) {
        return NOT_FOUND;
      }
      sum += best;
    }
    return sum;
  }

  private static int score(String text, String word) {
    int at = text.indexOf(word);
    if (at == 0) {
      return BEGINNING;
    }
    for (int next = at; next > 0; next = text.indexOf(word, next + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(next - 1))) {
        return WORD;
      }
    }
    return at > 0 ? INSIDE : gaps(text, word);
  }

  /// Letters in their order with others between; a single letter is no such thing.
  private static int gaps(String text, String word) {
    int from = text.indexOf(word.charAt(0));
    if (from < 0 || word.length() < 2) {
      return NOT_FOUND;
    }
    int at = from;
    for (int i = 1; i < word.length(); i++) {
      at = text.indexOf(word.charAt(i), at + 1);
      if (at < 0) {
        return NOT_FOUND;
      }
    }
    return GAPS + Math.min(at - from - word.length() + 1, 99);
  }

  static String folded(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
