package dev.andon.ui.console;

import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.RulesDesk;
import dev.andon.ui.floor.Shift;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/// What a console reaches outside of itself.
///
/// @param preferred the preferences that all windows share
/// @param openWall opens a wall
/// @param tryAgain for a person who has mended a refused login
/// @param shift who sits at this console; absent where no commands are given
/// @param rules edits the rules file; absent where there is none
/// @param others by campaign, what the dialer tells and Andon has no place for; any thread, at once
public record ConsoleLinks(
    Preferred preferred,
    Runnable openWall,
    Runnable tryAgain,
    Optional<Shift> shift,
    Optional<RulesDesk> rules,
    Supplier<SortedMap<String, SortedMap<String, String>>> others) {

  /// A console that reaches nothing but preferences: for a picture or a test.
  public static ConsoleLinks of(Preferred preferred) {
    return new ConsoleLinks(
        preferred,
        () -> {},
        () -> {},
        Optional.empty(),
        Optional.empty(),
        Collections::emptySortedMap);
  }
}
