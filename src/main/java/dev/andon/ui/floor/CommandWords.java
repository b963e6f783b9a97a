package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what became of a command, never more than is known. Pure.
public final class CommandWords {

  private CommandWords() {}

  /// For a tile, longest first; empty where there is nothing to say.
  public static List<String> forTile(CommandState state, DialerClock clock) {
    return switch (state) {
      case CommandState.None() -> List.of();
      case CommandState.Asking(_, var who, var since) ->
          List.of(
              Messages.text("command.tile.asking", who, clock.time(since)),
              Messages.text("command.tile.asking.short"));
      case CommandState.Known(var wanted, var who, var outcome, var at) ->
          switch (outcome) {
            case CommandOutcome.Confirmed(var read) ->
                List.of(
                    Messages.text("command.tile.confirmed", who, clock.time(read)),
                    Messages.text("command.tile.confirmed.short", clock.time(read)));
            case CommandOutcome.NotConfirmed(_, var active, _) ->
                List.of(
                    Messages.text("command.tile." + seen(active), Formats.oneLine(who)),
                    Messages.text("command.tile." + seen(active) + ".short"));
            case CommandOutcome.Refused _ ->
                List.of(
                    Messages.text("command.tile.refused." + key(wanted)),
                    Messages.text("command.tile.refused.short"));
            case CommandOutcome.Unknown _ ->
                List.of(
                    Messages.text("command.tile.unknown." + key(wanted), who, clock.time(at)),
                    Messages.text("command.tile.unknown.short"));
          };
    };
  }

  /// The whole of it in one sentence or two, for a page with room: "PAUSED, confirmed 10:32:05".
  public static String whole(CommandState state, DialerClock clock) {
    return switch (state) {
      case CommandState.None() -> "";
      case CommandState.Asking(var wanted, _, var since) ->
          Messages.text("command.whole.asking." + key(wanted), clock.timeWithSeconds(since));
      case CommandState.Known(var wanted, _, var outcome, _) ->
          switch (outcome) {
            case CommandOutcome.Confirmed(var read) ->
                Messages.text(
                    "command.whole.confirmed." + key(wanted), clock.timeWithSeconds(read));
            case CommandOutcome.NotConfirmed(var words, var active, var readBack) ->
                Messages.text(
                        "command.whole." + (words.isEmpty() ? "silent-" : "") + seen(active),
                        Formats.oneLine(words),
                        readBack
                            .map(problem -> Formats.oneLine(Messages.text(problem.what())))
                            .orElse(""))
                    .strip();
            case CommandOutcome.Refused(var problem) ->
                Messages.text(
                    "command.whole.refused." + key(wanted),
                    Formats.oneLine(Messages.text(problem.what())),
                    Formats.oneLine(Messages.text(problem.remedy())));
            case CommandOutcome.Unknown(var problem) ->
                Messages.text(
                    "command.whole.unknown." + key(wanted),
                    Formats.oneLine(Messages.text(problem.what())),
                    Formats.oneLine(Messages.text(problem.remedy())));
          };
    };
  }

  private static String seen(Optional<Boolean> active) {
    return active.map(dials -> dials ? "still-active" : "still-paused").orElse("not-read-back");
  }

  private static String key(Wanted wanted) {
    return wanted.name().toLowerCase(Locale.ROOT);
  }
}
