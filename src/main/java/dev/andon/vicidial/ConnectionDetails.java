package dev.andon.vicidial;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of one connection beyond its floor: what was asked, and what the dialer told that
/// Andon does not know and keeps all the same.
///
/// @param calls by function, since the connection was opened
/// @param unknown by kind, place and word
/// @param others what the last poll told beyond the floor, by campaign and by the server's names
public record ConnectionDetails(
    List<Calls> calls, List<Unknown> unknown, SortedMap<String, SortedMap<String, String>> others) {

  /// What sort of thing is not known.
  public enum Kind {
    /// A column of a reply.
    COLUMN,
    /// A state of an agent.
    STATE,
    /// A status code of calls that is the site's own.
    CODE
  }

  /// The calls of one function.
  ///
  /// @param lastTook how long the last one took
  /// @param lastFailure why the last one failed, in a word or two; absent when it did not
  public record Calls(
      String function, int calls, int failed, Duration lastTook, Optional<String> lastFailure) {}

  /// One thing that Andon has no word for.
  ///
  /// @param where the function, the campaign, or `agents`
  /// @param times how often it was seen since the connection was opened
  /// @param example a value of it, the last that was seen
  public record Unknown(Kind kind, String where, String word, long times, String example) {}

  public ConnectionDetails {
    calls = List.copyOf(calls);
    unknown = List.copyOf(unknown);
    others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
  }

  /// How many different things of this kind there are.
  public long count(Kind kind) {
    return unknown.stream().filter(it -> it.kind() == kind).count();
  }
}
