package dev.andon.vicidial;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts calls by function. Any thread.
final class CallTally {

  /// What one function was asked and answered.
  ///
  /// @param lastFailure why the last call failed; absent when it did not
  record Line(int calls, int failed, Duration lastTook, Optional<ApiFailure> lastFailure) {}

  private final SortedMap<String, Line> lines = new TreeMap<>();

  synchronized void add(String function, Duration took, ApiResult<Reply> result) {
    Optional<ApiFailure> failure =
        switch (result) {
          case ApiResult.Ok<Reply> _ -> Optional.empty();
          case ApiResult.Failed<Reply>(var why) -> Optional.of(why);
        };
    Line before = lines.getOrDefault(function, new Line(0, 0, Duration.ZERO, Optional.empty()));
    lines.put(
        function,
        new Line(
            before.calls() + 1, before.failed() + (failure.isPresent() ? 1 : 0), took, failure));
  }

  synchronized SortedMap<String, Line> lines() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /// The outcome in a word or two, without what the dialer said.
  static String word(ApiResult<Reply> result) {
    return switch (result) {
      case ApiResult.Ok<Reply>(var reply) -> "ok, " + reply.lines().size() + " lines";
      case ApiResult.Failed<Reply>(var failure) -> word(failure);
    };
  }

  static String word(ApiFailure failure) {
    return switch (failure) {
      case ApiFailure.Denied(var reason, _) -> "denied: " + lower(reason);
      case ApiFailure.NotAllowed _ -> "not allowed";
      case ApiFailure.Unsupported _ -> "unknown function";
      case ApiFailure.Rejected _ -> "rejected";
      case ApiFailure.Unreachable(var cause, _) -> "unreachable: " + lower(cause);
      case ApiFailure.Overloaded _ -> "overloaded";
      case ApiFailure.NotVicidial _ -> "not VICIdial";
      case ApiFailure.Garbled _ -> "garbled";
    };
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
