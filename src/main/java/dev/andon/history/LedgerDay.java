package dev.andon.history;

import dev.andon.compliance.DayCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;

/// What is kept of one campaign's day by the dialer's calendar.
///
/// @param calls calls placed; absent where the dialect does not tell
/// @param answers live answers including the drops
/// @param drops DROP and XDROP
/// @param pdrops PDROP, which is among the answers and not among the drops
/// @param takenAt when the dialer was asked, by this machine's clock
/// @param complete whether the dialer was asked long enough after its midnight for the last
///   statuses of the day to be in
/// @param shared whether it was asked together with other campaigns: a status that only one of them
///   counts as answered by a person then counts for all, so the answers may be too many and the
///   rate too low
public record LedgerDay(
    String campaign,
    LocalDate day,
    OptionalInt calls,
    int answers,
    int drops,
    OptionalInt pdrops,
    Source source,
    Instant takenAt,
    boolean complete,
    boolean shared) {

  /// Where the counts are from.
  public enum Source {
    /// The last poll of the day that was seen.
    LIVE,
    /// Asked for afterwards, for a day that nobody had counts of.
    BACKFILL,
    /// Asked for again after midnight.
    CORRECTED
  }

  /// For the arithmetic of rates.
  public DayCounts counts() {
    return new DayCounts(day, drops, answers, pdrops.orElse(0));
  }
}
