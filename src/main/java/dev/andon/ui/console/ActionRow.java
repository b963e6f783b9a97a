package dev.andon.ui.console;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditReadBack;
import dev.andon.history.CampaignFigures;
import dev.andon.model.DialSettings;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.AuditWords;
import dev.andon.ui.floor.CommandState;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.StepWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// One command in words, with the numbers before and after it. Pure.
///
/// @param confirmed whether the dialer was seen to do it
record ActionRow(
    Instant at,
    String time,
    String who,
    String campaign,
    String id,
    Kind kind,
    String command,
    String outcome,
    String before,
    String after,
    boolean confirmed) {

  /// All commands, the newest first: those of this run and those on record, each once.
  static List<ActionRow> all(FloorViewModel floor, DialerClock clock) {
    List<ActionRow> rows = new ArrayList<>();
    for (ActionEntry entry : floor.desk().entries()) {
      rows.add(of(entry, floor.desk().onRecord(entry), clock));
    }
    for (AuditEntry entry : floor.desk().earlier()) {
      rows.add(of(entry, floor, clock));
    }
    rows.sort(Comparator.comparing(ActionRow::at).reversed());
    return rows;
  }

  private static ActionRow of(ActionEntry entry, Optional<AuditEntry> recorded, DialerClock clock) {
    boolean pause = entry.command().wanted() == Wanted.PAUSED;
    return new ActionRow(
        entry.at(),
        clock.timeWithSeconds(entry.at()),
        recorded
            .map(it -> AuditWords.who(it.intent()))
            .orElseGet(() -> Formats.oneLine(entry.who())),
        Formats.oneLine(entry.name()),
        entry.command().campaign(),
        pause ? Kind.PAUSE : Kind.RESUME,
        Messages.text(pause ? "command.pause" : "command.resume"),
        CommandWords.whole(entry.state(), clock),
        recorded.flatMap(it -> it.intent().before()).map(ActionRow::figures).orElse(""),
        recorded.flatMap(AuditEntry::readBack).map(ActionRow::seen).orElse(""),
        entry.state() instanceof CommandState.Known known
            && known.outcome() instanceof CommandOutcome.Confirmed);
  }

  private static ActionRow of(AuditEntry entry, FloorViewModel floor, DialerClock clock) {
    String id = entry.intent().campaign();
    return new ActionRow(
        entry.intent().at(),
        AuditWords.at(entry.intent(), clock),
        AuditWords.who(entry.intent()),
        floor.campaign(id).map(campaign -> Formats.oneLine(campaign.campaign().label())).orElse(id),
        id,
        entry.intent().kind(),
        AuditWords.command(entry.intent()),
        AuditWords.outcome(entry, clock),
        entry.intent().before().map(ActionRow::figures).orElse(""),
        entry.readBack().map(ActionRow::seen).orElse(""),
        entry.readBack().filter(it -> it.result() == AuditReadBack.Result.CONFIRMED).isPresent());
  }

  /// "RATIO 3.5 · 36 of 1 033 · 9 in flight"; what is not known is left out.
  private static String figures(CampaignFigures figures) {
    List<String> parts = new ArrayList<>();
    add(parts, settings(figures.settings()));
    if (figures.drops().isPresent() && figures.answers().isPresent()) {
      parts.add(Messages.text("tile.counts", count(figures.drops()), count(figures.answers())));
    }
    if (figures.live().isPresent()) {
      parts.add(Messages.text("actions.in-flight", count(figures.live())));
    }
    return String.join(" · ", parts);
  }

  private static String count(OptionalInt number) {
    return number.isPresent() ? Formats.count(number.getAsInt()) : Formats.UNKNOWN;
  }

  private static String seen(AuditReadBack readBack) {
    List<String> parts = new ArrayList<>();
    readBack.seen().ifPresent(seen -> add(parts, settings(seen)));
    readBack
        .after()
        .filter(after -> after.live().isPresent())
        .ifPresent(after -> parts.add(Messages.text("actions.in-flight", count(after.live()))));
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(words);
    }
  }

  private static String settings(DialSettings settings) {
    String level =
        settings.dialLevel().isPresent() ? StepWords.level(settings.dialLevel().getAsDouble()) : "";
    String dialing = (settings.dialMethod().orElse("") + " " + level).strip();
    String active =
        settings.active().map(on -> Messages.text(on ? "step.active" : "step.paused")).orElse("");
    return dialing.isEmpty() || active.isEmpty() ? dialing + active : active + ", " + dialing;
  }

  /// Whether somebody who types this means it.
  boolean matches(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || List.of(campaign, id, who, command).stream()
            .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
