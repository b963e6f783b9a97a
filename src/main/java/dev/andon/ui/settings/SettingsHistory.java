package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.config.WallPreferences;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What was changed on the page of settings, to be taken back and done again. FX thread only.
///
/// It takes back parts, not whole preferences: what somebody else changed meanwhile, such as the
/// console's page, stays.
final class SettingsHistory {

  static final int MOST_CHANGES = 100;

  /// One change.
  ///
  /// @param field what was changed; changes of one field in a row are one
  private record Change(String field, Preferences before, Preferences after) {}

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private boolean joining;

  /// Remembers a change; a change of nothing is none.
  ///
  /// @param field empty for a change that stands alone
  void add(String field, Preferences before, Preferences after) {
    if (before.equals(after)) {
      return;
    }
    undone.clear();
    Change last = done.peek();
    if (joining && last != null && !field.isEmpty() && last.field().equals(field)) {
      done.pop();
      push(new Change(field, last.before(), after));
    } else {
      push(new Change(field, before, after));
    }
    joining = true;
  }

  private void push(Change change) {
    if (!change.before().equals(change.after())) {
      done.push(change);
    }
    if (done.size() > MOST_CHANGES) {
      done.removeLast();
    }
  }

  /// The next change stands alone, also one of the same field.
  void settle() {
    joining = false;
  }

  /// Takes the last change back.
  Optional<UnaryOperator<Preferences>> undo() {
    return step(done, undone, change -> now -> apply(change.after(), change.before(), now));
  }

  /// Does again what was taken back last.
  Optional<UnaryOperator<Preferences>> redo() {
    return step(undone, done, change -> now -> apply(change.before(), change.after(), now));
  }

  private Optional<UnaryOperator<Preferences>> step(
      Deque<Change> from, Deque<Change> to, Function<Change, UnaryOperator<Preferences>> how) {
    joining = false;
    Optional<Change> change = Optional.ofNullable(from.poll());
    change.ifPresent(to::push);
    return change.map(how);
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  private static Preferences apply(Preferences from, Preferences to, Preferences now) {
    WallPreferences wall = apply(from.wall(), to.wall(), now.wall());
    Preferences result = now.withWall(wall);
    return from.appearance().equals(to.appearance())
        ? result
        : result.withAppearance(to.appearance());
  }

  private static WallPreferences apply(
      WallPreferences from, WallPreferences to, WallPreferences now) {
    return new WallPreferences(
        part(from, to, now, WallPreferences::panelInches),
        part(from, to, now, WallPreferences::readerMetres),
        part(from, to, now, WallPreferences::pageTime),
        part(from, to, now, WallPreferences::names),
        part(from, to, now, WallPreferences::pin),
        part(from, to, now, WallPreferences::screens),
        part(from, to, now, WallPreferences::goal));
  }

  private static <T> T part(
      WallPreferences from,
      WallPreferences to,
      WallPreferences now,
      Function<WallPreferences, T> part) {
    return part.apply(part.apply(from).equals(part.apply(to)) ? now : to);
  }
}
