package dev.andon.vicidial;

import java.util.List;
import java.util.OptionalInt;

/// Reads `in_group_status`: one line that sums all groups asked for. A campaign's id in place of an
/// in-group's gives that campaign's live calls.
final class InGroupStatusParser {

  static final Table.Layout LAYOUT =
      new Table.Layout(
          List.of(
              "ingroups",
              "total_calls",
              "calls_waiting",
              "agents_logged_in",
              "agents_in_calls",
              "agents_waiting",
              "agents_paused",
              "agents_in_dispo",
              "agents_in_dial"),
          List.of("total_calls", "calls_waiting"),
          "");

  /// Live calls of all the groups together.
  record Live(int calls, int waiting) {}

  private InGroupStatusParser() {}

  static ApiResult<Live> parse(Reply reply) {
    return Table.of(reply, LAYOUT)
        .then(
            table -> {
              if (table.rows().isEmpty()) {
                return new ApiResult.Failed<>(new ApiFailure.Garbled("no line of figures", 2));
              }
              Table.Row row = table.rows().getFirst();
              OptionalInt calls = row.count("total_calls");
              OptionalInt waiting = row.count("calls_waiting");
              return calls.isPresent() && waiting.isPresent()
                  ? new ApiResult.Ok<>(new Live(calls.getAsInt(), waiting.getAsInt()))
                  : new ApiResult.Failed<>(new ApiFailure.Garbled("counts that are none", 2));
            });
  }
}
