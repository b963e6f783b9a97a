package dev.andon.history;

import dev.andon.model.Problem;
import dev.andon.model.Problem.Kind;
import dev.andon.model.Sentence;
import java.util.Locale;

/// What Andon says of the trouble it has with its own record; `messages*.properties` hold the same
/// as `problem.history-` and the constant's name.
enum Phrase {
  OTHER_ANDON("Another Andon on this machine keeps the record in {0}."),
  OTHER_ANDON_HINT(
      "This one reads it, and writes its own commands once the other is closed. Until then they"
          + " are kept in memory only."),
  FULL("The disk with {0} is full, so nothing is recorded. Polling and pausing go on."),
  FULL_HINT("Make room on the disk. Andon tries again every 30 seconds."),
  DISK("{0} cannot be written: {1}. Nothing is recorded. Polling and pausing go on."),
  DISK_HINT("Check the disk and the rights to the folder. Andon tries again every 30 seconds."),
  SET_ASIDE("The record {0} was damaged. It was set aside as {1}, and a new one begun."),
  SET_ASIDE_HINT("Keep the old file: its undamaged part can still be read with SQLite's tools."),
  DAMAGED("The record {0} is damaged and could not be set aside, so nothing is recorded."),
  DAMAGED_HINT("Move the file to another place, then start Andon again."),
  NEWER("A newer Andon wrote the record {0}, which this one does not understand."),
  NEWER_HINT("Start the newer Andon. This one records nothing and leaves the file as it is."),
  NEWER_PART("A newer Andon wrote this part of the record {0}."),
  NEWER_PART_HINT(
      "Look at it with the newer Andon. What is recorded from now on can be read here."),
  BROKEN_PART("A recorded poll in {0} cannot be read."),
  BROKEN_PART_HINT("Choose another moment. What was recorded before and after it is not touched."),
  OLDER("An older Andon wrote the record {0}."),
  OLDER_HINT("Start Andon once: it brings the record up to date."),
  NOT_EXPORTED("The record could not be copied to {0}: {1}."),
  NOT_EXPORTED_HINT("Name a file in a folder that you may write to and that has room."),
  NOT_IMPORTED("{0} is no record of Andon, or it is damaged."),
  NOT_IMPORTED_HINT("Name a file that andon history export has written. Nothing was changed."),
  IMPORT_NEWER("A newer Andon wrote {0}, which this one does not understand."),
  IMPORT_NEWER_HINT("Import it with the newer Andon. Nothing was changed."),
  NO_ENGINE("The record cannot be kept on this machine: {0}."),
  NO_ENGINE_HINT(
      "Polling and pausing go on. Check that programs may run from the temporary folder."),
  UNREADABLE("The record {0} cannot be read: {1}."),
  UNREADABLE_HINT("Check the disk. What was recorded before is not lost by this."),
  REFUSED("An entry could not be recorded."),
  REFUSED_HINT("Look into the log file, and tell those who keep Andon up."),
  OPENING("The record is still being opened."),
  OPENING_HINT("Wait a few seconds."),
  NONE("Nothing is recorded in this run."),
  NONE_HINT("Start the console without the demo to keep a record.");

  static final String FUNCTION = "history";

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "history-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  private Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }

  static Problem problem(Phrase what, Phrase remedy, Object... arguments) {
    return new Problem(FUNCTION, Kind.NOTICE, what.with(arguments), remedy.with());
  }
}
