package dev.andon.vicidial;

import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Takes a campaign's figures from a gateway's record.
final class GuideFigures {

  static final GuideRecord NOTHING = new GuideRecord(new LinkedHashMap<>(), List.of());

  /// No floor has more agents; a larger number is another figure under an agent's name.
  private static final int MOST_AGENTS = 100_000;

  private GuideFigures() {}

  /// How the campaign is set up: as its own answer says, else as the campaigns list does.
  static CampaignRow row(String id, GuideRecord own, Optional<GuideRecord> listed) {
    GuideRecord list = listed.orElse(NOTHING);
    OptionalDouble level = own.decimal(GuideKey.DIAL_LEVEL);
    return new CampaignRow(
        id,
        own.text(GuideKey.CAMPAIGN_NAME).or(() -> list.text(GuideKey.CAMPAIGN_NAME)),
        own.flag(GuideKey.ACTIVE).or(() -> list.flag(GuideKey.ACTIVE)),
        own.text(GuideKey.DIAL_METHOD).or(() -> list.text(GuideKey.DIAL_METHOD)),
        level.isPresent() ? level : list.decimal(GuideKey.DIAL_LEVEL));
  }

  /// The day's counts, each as sent. A percentage gives none: answers and drops cannot be had from
  /// it without a denominator that nobody sent.
  static Optional<CallCounts> counts(GuideRecord record, Instant asOf) {
    OptionalInt calls = record.count(GuideKey.CALLS);
    OptionalInt answers = record.count(GuideKey.ANSWERS);
    OptionalInt drops = record.count(GuideKey.DROPS);
    return Stream.of(calls, answers, drops).anyMatch(OptionalInt::isPresent)
        ? Optional.of(
            new CallCounts(
                calls,
                answers,
                drops,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf))
        : Optional.empty();
  }

  /// Agents by state, as counted by the server.
  ///
  /// Its counts need not add up: gateways differ in which states they tell, and one may count dead
  /// calls among the calls, too. Where it tells more logged-in agents than the states make, the
  /// rest is in states that it does not tell. Where it tells fewer, or no such number, the states
  /// themselves make the number. Either way no state gets an agent that was not sent.
  static Optional<AgentCounts> agents(GuideRecord record) {
    OptionalInt loggedIn = number(record, GuideKey.LOGGED_IN);
    OptionalInt ready = number(record, GuideKey.READY);
    OptionalInt inCall = number(record, GuideKey.IN_CALL);
    OptionalInt paused = number(record, GuideKey.PAUSED);
    OptionalInt wrapUp = number(record, GuideKey.WRAP_UP);
    OptionalInt dead = number(record, GuideKey.DEAD);
    OptionalInt dialing = number(record, GuideKey.DIALING);
    List<OptionalInt> states = List.of(ready, inCall, paused, wrapUp, dead, dialing);
    if (loggedIn.isEmpty() && states.stream().allMatch(OptionalInt::isEmpty)) {
      return Optional.empty();
    }
    int known = states.stream().mapToInt(count -> count.orElse(0)).sum();
    int all = Math.max(known, loggedIn.orElse(0));
    return Optional.of(
        new AgentCounts(
            all,
            ready.orElse(0),
            inCall.orElse(0),
            paused.orElse(0),
            wrapUp.orElse(0),
            dead.orElse(0),
            dialing.orElse(0),
            all - known));
  }

  private static OptionalInt number(GuideRecord record, GuideKey key) {
    OptionalInt count = record.count(key);
    return count.orElse(0) <= MOST_AGENTS ? count : OptionalInt.empty();
  }
}
