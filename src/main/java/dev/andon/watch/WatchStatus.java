package dev.andon.watch;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.Severity;
import dev.andon.config.RulesRead;
import dev.andon.history.HistoryStore;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/// How a run without a window is, for other programs to ask. Any thread.
public final class WatchStatus {

  /// Whether all is in order.
  ///
  /// @param words one line for people, without a password
  public record Health(boolean ok, String words) {}

  /// After so many intervals without a good poll it is not in order any more.
  private static final int PATIENCE = 3;

  private final Duration interval;
  private final Instant began;
  private final Supplier<Optional<HistoryStore.State>> record;
  private Optional<Memory> memory = Optional.empty();
  private Optional<FloorSnapshot> last = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private Optional<AlertNews> news = Optional.empty();
  private boolean rulesFine = true;
  private int good;
  private int failed;
  private final Map<AlertEvent.Kind, Integer> events = new EnumMap<>(AlertEvent.Kind.class);

  /// @param interval time between polls
  /// @param began when the run began
  /// @param record whether anything is recorded; absent where no record is kept
  public WatchStatus(
      Duration interval, Instant began, Supplier<Optional<HistoryStore.State>> record) {
    this.interval = interval;
    this.began = began;
    this.record = record;
  }

  /// What remembers polls.
  public synchronized void remembers(Memory newest) {
    memory = Optional.of(newest);
  }

  /// What the poller knows.
  public synchronized void feed(FeedState state) {
    switch (state) {
      case FeedState.Live(var snapshot, _) -> {
        last = Optional.of(snapshot);
        problem = Optional.empty();
        good++;
      }
      case FeedState.Stale(_, var why, _, _) -> failed(why);
      case FeedState.Down(var why, _, _) -> failed(why);
      case FeedState.Starting() -> {}
    }
  }

  private void failed(Problem why) {
    problem = Optional.of(why);
    failed++;
  }

  /// How alerts stand.
  public synchronized void news(AlertNews newest) {
    news = Optional.of(newest);
  }

  /// What happened to alerts.
  public synchronized void events(List<AlertEvent> happened) {
    happened.forEach(event -> events.merge(event.kind(), 1, Integer::sum));
  }

  /// What was read of the rules file.
  public synchronized void rules(RulesRead read) {
    rulesFine = read instanceof RulesRead.Good;
  }

  /// Whether all is in order: the dialer answered lately and alerts are looked at. A rules file
  /// with an error or a full disk is not fatal and stands in the metrics.
  public synchronized Health health(Instant now) {
    Duration patience = interval.multipliedBy(PATIENCE);
    Optional<Instant> answered =
        last.map(FloorSnapshot::takenAt).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    if (Duration.between(answered.orElse(began), now).compareTo(patience) >= 0) {
      String since = answered.map(time -> "since " + time).orElse("yet");
      return new Health(
          false,
          problem
              .map(why -> "The dialer has not answered " + since + ": " + why.message())
              .orElse("The dialer has not answered " + since + "."));
    }
    Optional<Instant> looked = news.flatMap(it -> it.book().now());
    if (answered.isPresent()
        && Duration.between(looked.orElse(began), now).compareTo(patience) >= 0) {
      return new Health(false, "Alerts are not looked at any more; the log says more.");
    }
    return new Health(
        true,
        answered
            .map(time -> "The dialer answered at " + time + ".")
            .orElse("The dialer is being asked for the first time."));
  }

  /// All figures in the text format of Prometheus.
  public synchronized String metrics(Instant now) {
    Exposition text = new Exposition();
    text.gauge("andon_up", "Whether the last poll was answered.");
    text.value("andon_up", last.isPresent() && problem.isEmpty() ? 1 : 0);
    text.gauge("andon_healthy", "Whether /health says that all is in order.");
    text.value("andon_healthy", health(now).ok() ? 1 : 0);
    text.counter("andon_polls_total", "Polls by result.");
    text.value("andon_polls_total", good, "result", "answered");
    text.value("andon_polls_total", failed, "result", "failed");
    last.ifPresent(snapshot -> floor(text, snapshot));
    news.ifPresent(it -> alerts(text, it));
    text.counter("andon_alert_events_total", "What happened to alerts.");
    events.forEach(
        (kind, count) ->
            text.value(
                "andon_alert_events_total",
                count,
                "kind",
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    text.gauge("andon_rules_file_ok", "0: the rules file has an error, older rules are in force.");
    text.value("andon_rules_file_ok", rulesFine ? 1 : 0);
    record
        .get()
        .ifPresent(
            state -> {
              text.gauge("andon_recording", "Whether commands and alerts go to disk.");
              text.value("andon_recording", state instanceof HistoryStore.State.Recording ? 1 : 0);
            });
    memory.ifPresent(it -> memory(text, it));
    return text.toString();
  }

  private static void memory(Exposition text, Memory memory) {
    if (memory.recording() instanceof Recording.On(var recordedAt, var polls, var leftOut, _)) {
      recordedAt.ifPresent(
          at -> {
            text.gauge(
                "andon_last_recorded_timestamp_seconds", "When the last poll on record was taken.");
            text.value("andon_last_recorded_timestamp_seconds", at.toEpochMilli() / 1_000.0);
          });
      text.counter("andon_recorded_polls_total", "Polls by whether they are on record.");
      text.value("andon_recorded_polls_total", (double) polls, "result", "recorded");
      text.value("andon_recorded_polls_total", (double) leftOut, "result", "left-out");
    }
    BackfillProgress progress = memory.progress();
    text.gauge("andon_ledger_requests_left", "Requests until the ledger knows the past 30 days.");
    text.value("andon_ledger_requests_left", progress.total() - progress.done());
  }

  private static void floor(Exposition text, FloorSnapshot snapshot) {
    text.gauge("andon_last_answer_timestamp_seconds", "When the dialer last answered a poll.");
    text.value("andon_last_answer_timestamp_seconds", snapshot.takenAt().toEpochMilli() / 1_000.0);
    text.gauge("andon_poll_seconds", "How long the last answered poll took.");
    text.value("andon_poll_seconds", snapshot.server().poll().elapsed().toMillis() / 1_000.0);
    text.gauge("andon_poll_requests", "Requests of the last answered poll.");
    text.value("andon_poll_requests", snapshot.server().poll().requests());
    counts(text, snapshot, "andon_campaign_answers", "Live answers today.", CallCounts::answers);
    counts(text, snapshot, "andon_campaign_drops", "Drops today.", CallCounts::drops);
    text.gauge("andon_campaign_active", "Whether the campaign dials.");
    for (Campaign campaign : snapshot.campaigns()) {
      campaign
          .active()
          .ifPresent(
              active ->
                  text.value("andon_campaign_active", active ? 1 : 0, "campaign", campaign.id()));
    }
    Optional<AgentCounts> agents = snapshot.floorAgents();
    text.gauge("andon_agents", "Agents logged in, by state.");
    agents.ifPresent(
        counts -> {
          for (AgentState.Group group : AgentState.Group.values()) {
            text.value(
                "andon_agents",
                counts.in(group),
                "state",
                group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
          }
        });
  }

  private static void counts(
      Exposition text,
      FloorSnapshot snapshot,
      String name,
      String help,
      Function<CallCounts, OptionalInt> figure) {
    text.gauge(name, help);
    for (Campaign campaign : snapshot.campaigns()) {
      OptionalInt count = campaign.calls().map(figure).orElse(OptionalInt.empty());
      if (count.isPresent()) {
        text.value(name, count.getAsInt(), "campaign", campaign.id());
      }
    }
  }

  private static void alerts(Exposition text, AlertNews news) {
    text.gauge("andon_rules", "Rules in force.");
    text.value("andon_rules", news.rules().size());
    Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    Map<Severity, Integer> unseen = new EnumMap<>(Severity.class);
    int shelved = 0;
    for (Severity severity : Severity.values()) {
      open.put(severity, 0);
      unseen.put(severity, 0);
    }
    for (Map.Entry<dev.andon.alert.AlertKey, AlertState> entry : news.book().alerts().entrySet()) {
      AlertState alert = entry.getValue();
      if (entry.getKey().drill()) {
        continue;
      }
      shelved += alert.shelving().isPresent() ? 1 : 0;
      if (alert.phase().isOpen()) {
        Severity severity = alert.highest().orElse(Severity.WARNING);
        open.merge(severity, 1, Integer::sum);
        unseen.merge(severity, alert.isUnacknowledged() ? 1 : 0, Integer::sum);
      }
    }
    text.gauge("andon_alerts_open", "Open alerts by their worst severity, without drills.");
    open.forEach((severity, n) -> text.value("andon_alerts_open", n, "severity", severity.word()));
    text.gauge("andon_alerts_unacknowledged", "Those of them that nobody has acknowledged.");
    unseen.forEach(
        (severity, n) -> text.value("andon_alerts_unacknowledged", n, "severity", severity.word()));
    text.gauge("andon_alerts_shelved", "Alerts that are shelved.");
    text.value("andon_alerts_shelved", shelved);
  }
}
