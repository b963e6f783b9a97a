package dev.andon.ui.wall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which page is shown and when the next one comes. The order of the pages is fixed; those with
/// something urgent come first in each round.
final class PageTurner {

  private final long pageNanos;
  private List<ShownPage> pages = List.of();
  private int current;
  private @Nullable Long shownSince;

  PageTurner(Duration pageTime) {
    pageNanos = pageTime.toNanos();
  }

  /// Another list of pages; the shown one stays where it can.
  void replace(List<ShownPage> newPages) {
    int last = Math.max(0, newPages.size() - 1);
    if (current < pages.size()
        && pages.get(current) instanceof ShownPage.Attention(int first, _)
        && !newPages.isEmpty()) {
      current = indexOfAttention(newPages, first);
    }
    pages = List.copyOf(newPages);
    current = Math.min(current, last);
  }

  private static int indexOfAttention(List<ShownPage> pages, int first) {
    int found = 0;
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i) instanceof ShownPage.Attention attention && attention.first() <= first) {
        found = i;
      }
    }
    return found;
  }

  /// Goes to a page and starts its time anew.
  void goTo(int page) {
    current = Math.clamp(page, 0, Math.max(0, pages.size() - 1));
    shownSince = null;
  }

  /// Turns the page when its time is over.
  void tick(long nanoTime, Predicate<ShownPage> urgent) {
    if (shownSince == null) {
      shownSince = nanoTime;
    } else if (nanoTime - shownSince >= pageNanos) {
      shownSince = nanoTime;
      current = next(urgent);
    }
  }

  private int next(Predicate<ShownPage> urgent) {
    List<Integer> round = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      (urgent.test(pages.get(i)) ? round : others).add(i);
    }
    round.addAll(others);
    return round.isEmpty() ? 0 : round.get((round.indexOf(current) + 1) % round.size());
  }

  List<ShownPage> pages() {
    return pages;
  }

  int current() {
    return current;
  }
}
