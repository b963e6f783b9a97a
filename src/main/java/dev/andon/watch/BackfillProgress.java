package dev.andon.watch;

import dev.andon.model.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// How far the ledger of past days is.
///
/// @param done requests that were answered in this run
/// @param total the same and those still to be made
/// @param campaign whose counts were asked for last; absent where it was all together, or none
/// @param day the day that was asked for last
/// @param finishedAt since when nothing is left to ask for
/// @param trouble why the last request brought nothing
/// @param stopped whether nothing is asked before the dialer's next day because of that trouble
public record BackfillProgress(
    int done,
    int total,
    Optional<String> campaign,
    Optional<LocalDate> day,
    Optional<Instant> finishedAt,
    Optional<Problem> trouble,
    boolean stopped) {

  /// Nothing is known yet.
  public static final BackfillProgress NOT_BEGUN =
      new BackfillProgress(
          0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
