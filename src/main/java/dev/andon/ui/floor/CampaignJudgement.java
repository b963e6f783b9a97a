package dev.andon.ui.floor;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.model.Campaign;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.CampaignContent.Aside;
import dev.andon.ui.floor.CampaignContent.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A campaign's counts of the day against its limit, and what to say of them. Pure.
///
/// @param figures the day's counts; absent when they cannot be read
/// @param percentServer the dialer's own percentage
public record CampaignJudgement(
    CampaignState state,
    Optional<DropFigures> figures,
    OptionalDouble percentServer,
    DropLimit limit) {

  /// A larger difference to the dialer's own percentage is worth a look, in percentage points.
  private static final double TOLERANCE = 0.05;

  /// Rounding of two-decimal percentages in binary must not count as a difference.
  private static final double EPSILON = 1e-9;

  static CampaignJudgement of(Campaign campaign, DropLimit limit) {
    Optional<DropFigures> figures = campaign.calls().flatMap(DropFigures::of);
    CampaignState counted =
        figures
            .map(counts -> CampaignState.of(DropGate.judge(counts, limit)))
            .orElse(CampaignState.UNKNOWN);
    boolean check =
        counted != CampaignState.STOP && figures.isPresent() && differ(figures.get(), campaign);
    return new CampaignJudgement(
        check ? CampaignState.CHECK : counted, figures, campaign.percentServer(), limit);
  }

  private static boolean differ(DropFigures figures, Campaign campaign) {
    return figures.percent().isPresent()
        && campaign.percentServer().isPresent()
        && Math.abs(figures.percent().getAsDouble() - campaign.percentServer().getAsDouble())
            > TOLERANCE + EPSILON;
  }

  /// The big number.
  Figure figure() {
    if (figures.isEmpty()) {
      return percentServer.isPresent()
          ? rate(Formats.percent(percentServer.getAsDouble(), limit))
          : new Figure(Formats.UNKNOWN, "", "");
    }
    DropFigures counts = figures.get();
    return switch (state) {
      case NO_CALLS -> new Figure(Formats.UNKNOWN, "", "");
      case TOO_FEW ->
          new Figure(
              Formats.count(counts.drops()),
              Messages.text("tile.of"),
              Formats.count(counts.answers()));
      case OK, WATCH, STOP, CHECK, UNKNOWN, PAUSED, PAUSING, RESUMING, UNCONFIRMED, STALE, DRILL ->
          rate(Formats.percent(counts, limit));
    };
  }

  private static Figure rate(String percent) {
    return percent.equals(Formats.UNKNOWN)
        ? new Figure(percent, "", "")
        : new Figure(percent, "%", "");
  }

  /// The counts behind the big number, on one line and on two.
  List<Aside> asides() {
    if (figures.isEmpty() || state == CampaignState.NO_CALLS) {
      return List.of();
    }
    if (state == CampaignState.TOO_FEW) {
      return List.of(new Aside(Messages.text("tile.dropped"), Messages.text("tile.today")));
    }
    String drops = Formats.count(figures.get().drops());
    String answers = Formats.count(figures.get().answers());
    return List.of(
        new Aside("", Messages.text("tile.counts", drops, answers)),
        new Aside(
            Messages.text("tile.counts.drops", drops),
            Messages.text("tile.counts.answers", answers)));
  }

  /// What it means, longest first.
  List<String> sentences() {
    return figures
        .map(
            counts ->
                switch (state) {
                  case NO_CALLS -> List.of(Messages.text("tile.no-calls"));
                  case TOO_FEW -> List.of(Messages.text("tile.too-few"));
                  case CHECK -> disagreement(counts);
                  case OK,
                      WATCH,
                      STOP,
                      UNKNOWN,
                      PAUSED,
                      PAUSING,
                      RESUMING,
                      UNCONFIRMED,
                      STALE,
                      DRILL ->
                      budget(counts);
                })
        .orElseGet(() -> List.of(Messages.text("tile.no-counts")));
  }

  private List<String> budget(DropFigures counts) {
    int toRecover = counts.answersToRecover(limit);
    if (toRecover > 0) {
      String number = Formats.count(toRecover);
      return List.of(
          Messages.text("tile.recover", toRecover, number),
          Messages.text("tile.recover.short", number));
    }
    int left = counts.dropsLeft(limit);
    return List.of(Messages.text("tile.left", left, Formats.count(left)));
  }

  private List<String> disagreement(DropFigures counts) {
    double theirs = percentServer.orElseThrow();
    double ours = counts.percent().orElseThrow();
    String oursText = Formats.percent(counts, limit);
    String theirsText = Formats.percent(theirs, limit);
    if (oursText.equals(theirsText)) {
      oursText = Formats.percentOfTwoDecimals(ours);
      theirsText = Formats.percentOfTwoDecimals(theirs);
    }
    return List.of(
        Messages.text("tile.disagree", Formats.withSign(theirsText), oursText),
        Messages.text("tile.disagree.short", Formats.withSign(theirsText)));
  }
}
