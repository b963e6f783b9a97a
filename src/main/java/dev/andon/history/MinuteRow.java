package dev.andon.history;

import dev.andon.model.AgentCounts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A campaign or queue in one minute, or in several taken together. Absent is what was not read in
/// that time.
///
/// @param from its begin, by the dialer's clock
/// @param zone the dialer's offset from UTC then
/// @param calls calls since the dialer's midnight, and so `answers`, `drops` and `pdrops`; a
///   campaign's answers include its drops
/// @param waiting the most calls that waited for an agent at once
/// @param live calls that rang, waited or talked
/// @param level calls placed per waiting agent
/// @param hopper leads that were ready to be dialed
/// @param active whether the campaign dialed
/// @param agents agents by state
public record MinuteRow(
    Instant from,
    Optional<ZoneOffset> zone,
    OptionalInt calls,
    OptionalInt answers,
    OptionalInt drops,
    OptionalInt pdrops,
    OptionalInt waiting,
    OptionalInt live,
    OptionalDouble level,
    OptionalInt hopper,
    Optional<Boolean> active,
    Optional<AgentCounts> agents) {

  /// This one and a later one together, as of the later one.
  MinuteRow with(MinuteRow later) {
    return new MinuteRow(
        from,
        later.zone.or(() -> zone),
        either(later.calls, calls),
        either(later.answers, answers),
        either(later.drops, drops),
        either(later.pdrops, pdrops),
        most(waiting, later.waiting),
        either(later.live, live),
        later.level.isPresent() ? later.level : level,
        either(later.hopper, hopper),
        later.active.or(() -> active),
        later.agents.or(() -> agents));
  }

  /// The same with another begin.
  MinuteRow at(Instant begin) {
    return new MinuteRow(
        begin, zone, calls, answers, drops, pdrops, waiting, live, level, hopper, active, agents);
  }

  private static OptionalInt either(OptionalInt first, OptionalInt second) {
    return first.isPresent() ? first : second;
  }

  private static OptionalInt most(OptionalInt one, OptionalInt other) {
    return one.isPresent() && other.isPresent()
        ? OptionalInt.of(Math.max(one.getAsInt(), other.getAsInt()))
        : either(one, other);
  }
}
