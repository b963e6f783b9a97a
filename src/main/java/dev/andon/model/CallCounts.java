package dev.andon.model;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Calls of one campaign or in-group since the dialer's midnight.
///
/// @param calls all calls
/// @param answers calls answered by a person. A campaign's include its drops, an in-group's do not:
///   the dialer defines them so
/// @param drops DROP and XDROP
/// @param pdrops PDROP, which the dialer counts as answered but not as dropped
/// @param statuses calls by status code; absent where the dialect does not tell
/// @param hourly calls by hour of the dialer's day, 24 numbers; absent where not told
/// @param asOf when the dialer was asked, by this machine's clock
public record CallCounts(
    OptionalInt calls,
    OptionalInt answers,
    OptionalInt drops,
    OptionalInt pdrops,
    Optional<SortedMap<String, Integer>> statuses,
    Optional<List<Integer>> hourly,
    Instant asOf) {

  public CallCounts {
    statuses = statuses.map(CallCounts::copy);
    hourly = hourly.map(List::copyOf);
  }

  private static SortedMap<String, Integer> copy(Map<String, Integer> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /// The same figures with another time they were asked at.
  public CallCounts withAsOf(Instant time) {
    return new CallCounts(calls, answers, drops, pdrops, statuses, hourly, time);
  }
}
