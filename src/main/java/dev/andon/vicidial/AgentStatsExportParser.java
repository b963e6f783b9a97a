package dev.andon.vicidial;

import dev.andon.model.AgentDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads `agent_stats_export` with `time_format=S`.
///
/// Its `avg_talk_time` is the previous row's talk time over this row's calls, so averages are
/// computed here from sums or not at all. Builds before 210325 name 16 columns and send 17.
final class AgentStatsExportParser {

  static final Table.Layout LAYOUT =
      new Table.Layout(
          List.of(
              "user",
              "full_name",
              "user_group",
              "calls",
              "login_time",
              "total_talk_time",
              "avg_talk_time",
              "avg_wait_time",
              "pct_of_queue",
              "pause_time",
              "sessions",
              "avg_session",
              "pauses",
              "avg_pause_time",
              "pause_pct",
              "pauses_per_session",
              "wait_time",
              "talk_time",
              "dispo_time",
              "dead_time"),
          List.of("user", "calls", "login_time", "total_talk_time", "pause_time"),
          "full_name");

  private AgentStatsExportParser() {}

  static ApiResult<List<AgentDay>> parse(Reply reply, Instant asOf) {
    return Table.of(reply, LAYOUT)
        .then(
            table ->
                new ApiResult.Ok<>(
                    table.rows().stream()
                        .filter(row -> !row.textOrEmpty("user").isEmpty())
                        .map(row -> day(row, asOf))
                        .toList()));
  }

  private static AgentDay day(Table.Row row, Instant asOf) {
    return new AgentDay(
        row.textOrEmpty("user"),
        row.count("calls"),
        seconds(row, "login_time"),
        seconds(row, "total_talk_time"),
        seconds(row, "wait_time"),
        seconds(row, "pause_time"),
        seconds(row, "dispo_time"),
        seconds(row, "dead_time"),
        asOf);
  }

  private static Optional<Duration> seconds(Table.Row row, String column) {
    OptionalInt seconds = row.count(column);
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
        : Optional.empty();
  }
}
