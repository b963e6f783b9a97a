package dev.andon.ui.wall;

import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which page is shown and when the next one comes. The order of the pages is fixed; while one of
/// them has something urgent, every other turn is its.
final class PageTurner {

  /// How long a person keeps a page.
  static final Duration HOLD = Duration.ofMinutes(5);

  private long pageNanos;
  private List<ShownPage> pages = List.of();
  private int current;
  private int lastUrgent = -1;
  private int lastCalm = -1;
  private @Nullable Long shownSince;
  private @Nullable Long heldSince;
  private long now;

  PageTurner(Duration pageTime) {
    pageNanos = pageTime.toNanos();
  }

  /// From now on a page stands for this long.
  void pageTime(Duration pageTime) {
    pageNanos = pageTime.toNanos();
  }

  /// Another list of pages; the shown one stays where it can.
  void replace(List<ShownPage> newPages) {
    int next = current;
    if (current < pages.size()) {
      ShownPage before = pages.get(current);
      boolean same = current < newPages.size() && newPages.get(current).continues(before);
      // Of the pages of a list the last one that may hold the row is the one that does.
      for (int i = 0;
          i < newPages.size() && (!same || before instanceof ShownPage.Attention);
          i++) {
        if (newPages.get(i).continues(before)) {
          next = i;
          same = !(before instanceof ShownPage.Attention);
        }
      }
    }
    pages = List.copyOf(newPages);
    current = Math.clamp(next, 0, Math.max(0, pages.size() - 1));
  }

  /// Goes to a page and starts its time anew.
  void goTo(int page) {
    show(Math.clamp(page, 0, Math.max(0, pages.size() - 1)));
    shownSince = null;
  }

  /// A person keeps the shown page for a while.
  void hold() {
    heldSince = now;
  }

  /// The pages turn again.
  void release() {
    heldSince = null;
    shownSince = now;
  }

  boolean isHeld() {
    return heldSince != null;
  }

  /// Turns the page when its time is over.
  void tick(long nanoTime) {
    now = nanoTime;
    if (heldSince != null && nanoTime - heldSince >= HOLD.toNanos()) {
      release();
    }
    if (shownSince == null) {
      shownSince = nanoTime;
    } else if (heldSince == null && nanoTime - shownSince >= pageNanos) {
      shownSince = nanoTime;
      show(next());
    }
  }

  private void show(int page) {
    current = page;
    noteCurrent();
  }

  private void noteCurrent() {
    if (isUrgent(current)) {
      lastUrgent = current;
    } else {
      lastCalm = current;
    }
  }

  private int next() {
    // Also a page that nobody turned to, or that became urgent while it stood.
    noteCurrent();
    int urgent = after(lastUrgent, this::isUrgent);
    int calm = after(lastCalm, page -> !isUrgent(page));
    if (urgent >= 0 && (!isUrgent(current) || calm < 0)) {
      return urgent;
    }
    return Math.max(0, calm);
  }

  private boolean isUrgent(int page) {
    return page < pages.size() && pages.get(page).isUrgent();
  }

  /// The first page after this one, in rounds, that is so; -1 where none is.
  private int after(int page, IntPredicate so) {
    for (int step = 1; step <= pages.size(); step++) {
      int candidate = Math.floorMod(page + step, pages.size());
      if (so.test(candidate)) {
        return candidate;
      }
    }
    return -1;
  }

  List<ShownPage> pages() {
    return pages;
  }

  int current() {
    return current;
  }
}
