package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorStripViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One agent as long as it is logged in, told of each poll and of each second. FX thread only;
/// needs no toolkit.
final class AgentRow {

  private Agent agent;
  private String name = "";
  private String campaign = "";
  private @Nullable String found;
  private Optional<AgentDay> day = Optional.empty();
  private Optional<Duration> limit = Optional.empty();
  private Duration atSnapshot = Duration.ZERO;
  private Duration since = Duration.ZERO;

  AgentRow(Agent agent) {
    this.agent = agent;
  }

  /// Takes what a poll says.
  ///
  /// @param campaignName name of the agent's campaign, or its id
  /// @param today what the dialer's export tells, where it was read
  /// @param stateLimit how long its state may last, if that has a limit
  void show(
      Agent newest,
      String campaignName,
      Optional<AgentDay> today,
      Optional<Duration> stateLimit,
      Instant takenAt) {
    agent = newest;
    name = Formats.oneLine(newest.label());
    campaign = campaignName;
    day = today;
    limit = stateLimit;
    atSnapshot = newest.timeInState(takenAt);
    since = Duration.ZERO;
    found = null;
  }

  /// Lets its time go on.
  ///
  /// @param afterSnapshot zero on a stale feed, as nobody knows what the agent does now
  void age(Duration afterSnapshot) {
    since = afterSnapshot;
  }

  Agent agent() {
    return agent;
  }

  AgentState.Group group() {
    return agent.state().group();
  }

  /// The name on one line; the user id where the dialer has no name.
  String name() {
    return name.isEmpty() ? agent.user() : name;
  }

  String campaign() {
    return campaign;
  }

  String userGroup() {
    return Formats.oneLine(agent.group());
  }

  /// What a text filter looks at, folded; made when there is a filter.
  String found() {
    String known = found;
    if (known == null) {
      known = AgentFilter.folded(String.join("\n", agent.user(), name, campaign, pauseCode()));
      found = known;
    }
    return known;
  }

  Duration time() {
    return atSnapshot.plus(since);
  }

  /// "≥ 4:10" where the start was not seen.
  String timeWords() {
    return Formats.duration(time(), agent.sinceSeen());
  }

  boolean isOver() {
    return limit.isPresent() && time().compareTo(limit.get()) > 0;
  }

  /// By how much, and by how much others are not yet.
  Optional<Duration> overBy() {
    return limit.map(most -> time().minus(most)).filter(_ -> isOver());
  }

  /// "over 15:00"; empty within the limit.
  String flag() {
    return isOver()
        ? limit.map(most -> Messages.text("agents.over", Formats.duration(most))).orElse("")
        : "";
  }

  /// The code; "no code" where the agent gave none, a dash where it is not known, empty where
  /// nobody pauses.
  String pauseCode() {
    if (group() != AgentState.Group.PAUSED) {
      return "";
    }
    return agent
        .pauseCode()
        .map(Formats::oneLine)
        .map(code -> code.isEmpty() ? Messages.text("agents.no-code") : code)
        .orElse(Formats.UNKNOWN);
  }

  boolean isPausedWithoutCode() {
    return group() == AgentState.Group.PAUSED
        && agent.pauseCode().filter(String::isBlank).isPresent();
  }

  /// The agent's day, where it is known.
  Optional<AgentDay> day() {
    return day;
  }

  /// A part of the day for each call.
  Optional<Duration> perCall(Function<AgentDay, Optional<Duration>> part) {
    return day.filter(today -> today.calls().orElse(0) > 0)
        .flatMap(today -> part.apply(today).map(sum -> sum.dividedBy(today.calls().getAsInt())));
  }

  Optional<Integer> calls() {
    return agent.callsToday().stream().boxed().findFirst();
  }

  /// "paused without a code since 10:26:20, limit 15:00".
  String sentence(DialerClock clock) {
    String start = clock.timeWithSeconds(agent.since());
    String from = agent.sinceSeen() ? start : Messages.text("agents.before", start);
    String code = agent.pauseCode().map(Formats::oneLine).orElse("");
    String state =
        isPausedWithoutCode()
            ? "paused-no-code"
            : group() == AgentState.Group.PAUSED && !code.isEmpty()
                ? "paused-code"
                : FloorStripViewModel.key(group());
    return limit
        .map(
            most ->
                Messages.text("agents.since-limit." + state, from, code, Formats.duration(most)))
        .orElseGet(() -> Messages.text("agents.since." + state, from, code));
  }
}
