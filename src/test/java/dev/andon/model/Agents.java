package dev.andon.model;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Agents to test with.
final class Agents {

  private Agents() {}

  /// As one poll without sub-status reads them.
  static Agent plain(String raw, int calls, long lead, String callId, Instant at) {
    return read(raw, Optional.empty(), calls, lead, callId, at);
  }

  /// As one poll with sub-status reads them, on no pause code.
  static Agent detailed(String raw, String sub, int calls, long lead, String callId, Instant at) {
    return read(raw, Optional.of(sub), calls, lead, callId, at);
  }

  private static Agent read(
      String raw, Optional<String> sub, int calls, long lead, String callId, Instant at) {
    return new Agent(
        "1001",
        "8600051",
        "Pat",
        "SALESUS",
        "TEAM",
        AgentState.of(raw, sub, lead > 0),
        raw,
        sub,
        sub.map(_ -> ""),
        OptionalInt.of(calls),
        lead > 0 ? OptionalLong.of(lead) : OptionalLong.empty(),
        callId.isEmpty() ? Optional.empty() : Optional.of(callId),
        at,
        false,
        at);
  }
}
