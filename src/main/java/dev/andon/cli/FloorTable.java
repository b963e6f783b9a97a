package dev.andon.cli;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// A snapshot as a table for people at a terminal. What is not known is a dash.
public final class FloorTable {

  private static final String DASH = "-";
  private static final int LONGEST_NAME = 28;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final List<String> HEAD =
      List.of(
          "campaign",
          "name",
          "state",
          "dropped",
          "drops",
          "answers",
          "calls",
          "left",
          "waiting",
          "ready",
          "in call",
          "paused",
          "agents",
          "level");

  private final Function<String, DropLimit> limitOf;

  /// For drop limits by campaign id.
  public FloorTable(Function<String, DropLimit> limitOf) {
    this.limitOf = limitOf;
  }

  /// The whole table, with line ends.
  public String text(FloorSnapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    snapshot.campaigns().forEach(campaign -> rows.add(row(campaign)));
    snapshot.queues().forEach(queue -> rows.add(row(queue)));
    StringBuilder text = new StringBuilder(title(snapshot)).append('\n');
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String gap = " ".repeat(widths[i] - width(row.get(i)));
        line.append(i < 3 ? row.get(i) + gap : gap + row.get(i)).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    for (Problem problem : snapshot.problems()) {
      text.append("! ").append(problem.message()).append(' ').append(problem.hint()).append('\n');
    }
    return text.append(cost(snapshot.server())).append(ages(snapshot)).append('\n').toString();
  }

  private static String title(FloorSnapshot snapshot) {
    ZoneOffset zone = snapshot.server().zone().orElse(ZoneOffset.UTC);
    return "%s  %s  %s  %s"
        .formatted(
            CLOCK.format(snapshot.server().toServerClock(snapshot.takenAt()).atOffset(zone)),
            snapshot.server().url(),
            snapshot.floorAgents().map(FloorTable::agents).orElse("agents not known"),
            snapshot
                .floorLive()
                .map(live -> live.waiting() + " waiting")
                .orElse("waiting calls not known"));
  }

  private static String agents(AgentCounts agents) {
    return String.format(
        Locale.ROOT,
        "%d agents: %d in call, %d ready, %d paused, %d wrap-up, %d dead, %d dialing",
        agents.loggedIn(),
        agents.inCall(),
        agents.ready(),
        agents.paused(),
        agents.wrapUp(),
        agents.dead(),
        agents.dialing());
  }

  private List<String> row(Campaign campaign) {
    Optional<DropFigures> figures = campaign.calls().flatMap(DropFigures::of);
    DropLimit limit = limitOf.apply(campaign.id());
    return List.of(
        campaign.id(),
        cut(campaign.name().orElse(DASH)),
        state(campaign, figures, limit),
        figures.isPresent()
            ? percent(figures.get())
            : campaign.percentServer().isPresent()
                ? String.format(Locale.ROOT, "%.2f %%", campaign.percentServer().getAsDouble())
                : DASH,
        number(campaign.calls().map(CallCounts::drops).orElse(OptionalInt.empty())),
        number(campaign.calls().map(CallCounts::answers).orElse(OptionalInt.empty())),
        number(campaign.calls().map(CallCounts::calls).orElse(OptionalInt.empty())),
        figures.map(counts -> Integer.toString(counts.dropsLeft(limit))).orElse(DASH),
        waiting(campaign.live()),
        campaign.agents().map(agents -> Integer.toString(agents.ready())).orElse(DASH),
        campaign.agents().map(agents -> Integer.toString(agents.inCall())).orElse(DASH),
        campaign.agents().map(agents -> Integer.toString(agents.paused())).orElse(DASH),
        campaign.agents().map(agents -> Integer.toString(agents.loggedIn())).orElse(DASH),
        campaign.dialLevel().isPresent()
            ? String.format(Locale.ROOT, "%.1f", campaign.dialLevel().getAsDouble())
            : DASH);
  }

  private static List<String> row(Queue queue) {
    Optional<DropFigures> figures = queue.calls().flatMap(DropFigures::of);
    return List.of(
        queue.id(),
        "(in-group)",
        "",
        figures.map(FloorTable::percent).orElse(DASH),
        number(queue.calls().map(CallCounts::drops).orElse(OptionalInt.empty())),
        number(queue.calls().map(CallCounts::answers).orElse(OptionalInt.empty())),
        number(queue.calls().map(CallCounts::calls).orElse(OptionalInt.empty())),
        "",
        waiting(queue.live()),
        "",
        "",
        "",
        "",
        "");
  }

  private static String state(Campaign campaign, Optional<DropFigures> figures, DropLimit limit) {
    if (campaign.isPaused()) {
      return "PAUSED";
    }
    return figures
        .map(counts -> DropGate.judge(counts, limit).name().replace('_', ' '))
        .orElse("UNKNOWN");
  }

  private static String percent(DropFigures figures) {
    return figures.percent().isPresent()
        ? String.format(Locale.ROOT, "%.2f %%", figures.percent().getAsDouble())
        : DASH;
  }

  private static String waiting(Optional<LiveCalls> live) {
    return live.map(calls -> Integer.toString(calls.waiting())).orElse(DASH);
  }

  private static String number(OptionalInt value) {
    return value.isPresent() ? Integer.toString(value.getAsInt()) : DASH;
  }

  /// Parts that are not asked for at every poll.
  private static String ages(FloorSnapshot snapshot) {
    return " Pause codes and finer states are %s old, agents' times %s."
        .formatted(
            age(snapshot, snapshot.ages().subStatus()), age(snapshot, snapshot.ages().agentDays()));
  }

  private static String age(FloorSnapshot snapshot, Optional<Instant> asOf) {
    return asOf.map(at -> Duration.between(at, snapshot.takenAt()).toSeconds() + " s").orElse(DASH);
  }

  /// What asking cost the dialer.
  private static String cost(Server server) {
    PollCost cost = server.poll();
    String poll =
        String.format(
            Locale.ROOT,
            "%s dialect%s. This poll: %d requests, about %d queries, %d ms.",
            server.dialect(),
            server.build().map(build -> ", build " + build).orElse(""),
            cost.requests(),
            cost.queries(),
            cost.elapsed().toMillis());
    return cost.queriesPerMinute().isPresent() && cost.logRowsPerMinute().isPresent()
        ? poll
            + String.format(
                Locale.ROOT,
                " A minute: about %.0f queries and %.0f log rows.",
                cost.queriesPerMinute().getAsDouble(),
                cost.logRowsPerMinute().getAsDouble())
        : poll + " It was the first and asked everything; later ones ask less.";
  }

  /// Without control characters, which could steer the terminal.
  private static String cut(String given) {
    String name = given.replaceAll("\\p{Cntrl}", " ");
    return width(name) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
