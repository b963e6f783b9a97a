package dev.andon.ui.console;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.DropOutlook;
import dev.andon.compliance.RateInterval;
import dev.andon.ui.common.DayAxis;
import dev.andon.ui.common.DayRate;
import dev.andon.ui.common.DaySteps;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One campaign's day in charts, and what they mean in words.
///
/// @param facts what the drop rate comes to, one short sentence each
/// @param formula how the drop rate was reckoned, line by line
/// @param levelWords "4.2 since 10:29"
record DayContent(
    DayRate rate,
    List<Wording> facts,
    List<String> formula,
    DaySteps agents,
    DaySteps levels,
    String levelWords) {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LEAST_AXIS = HOUR.multipliedBy(8);

  /// So far ahead a projection at the last hour's pace is worth a look.
  private static final Duration AHEAD = HOUR.multipliedBy(3);

  DayContent {
    facts = List.copyOf(facts);
    formula = List.copyOf(formula);
  }

  static DayContent of(CampaignViewModel campaign, Reading reading, boolean old) {
    Instant at = reading.snapshot().takenAt();
    ZoneOffset zone = reading.clock().offsetAt(at);
    List<CountPoint> soFar = campaign.trail().daySoFar(zone);
    List<DaySteps.Step> agents = campaign.agentsOfDay();
    List<DaySteps.Step> levels = campaign.levelsOfDay();
    DayAxis axis = axis(firstSeen(soFar, agents, at), at, zone);
    boolean running = !old && !campaign.isPaused();
    Optional<DropOutlook> outlook =
        running
            ? campaign.trail().projectedEndOfDay(at, axis.until(), campaign.limit())
            : Optional.empty();
    Optional<DropFigures> figures = campaign.judgement().figures();
    return new DayContent(
        new DayRate(
            axis,
            campaign.trail().hourly(zone),
            soFar,
            campaign.limit(),
            outlook.map(end -> new DayRate.Projection(axis.until(), end.rateAtEnd())),
            List.of(),
            campaign.trail().seenSince(zone)),
        new Facts(campaign, reading, zone, old).of(figures, outlook, axis, soFar),
        figures.map(counts -> formula(counts, campaign, reading)).orElseGet(List::of),
        new DaySteps(axis, DaySteps.Kind.AGENTS, agents, at),
        new DaySteps(axis, DaySteps.Kind.LEVEL, levels, at),
        levelWords(levels, reading.clock()));
  }

  private static Instant firstSeen(List<CountPoint> soFar, List<DaySteps.Step> agents, Instant at) {
    Instant first = at;
    if (!soFar.isEmpty() && soFar.getFirst().at().isBefore(first)) {
      first = soFar.getFirst().at();
    }
    if (!agents.isEmpty() && agents.getFirst().from().isBefore(first)) {
      first = agents.getFirst().from();
    }
    return first;
  }

  /// From the full hour in which the day was first seen, some hours ahead, and not beyond midnight.
  static DayAxis axis(Instant first, Instant now, ZoneOffset zone) {
    Instant from = floor(first, HOUR, zone);
    Instant midnight = floor(first, Duration.ofDays(1), zone).plus(Duration.ofDays(1));
    Instant ahead = floor(now.plus(AHEAD).plus(HOUR).minusMillis(1), HOUR, zone);
    Instant least = from.plus(LEAST_AXIS);
    Instant until = ahead.isAfter(least) ? ahead : least;
    return new DayAxis(from, until.isAfter(midnight) ? midnight : until, zone);
  }

  private static Instant floor(Instant at, Duration step, ZoneOffset zone) {
    long seconds = step.toSeconds();
    long local = at.getEpochSecond() + zone.getTotalSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(local, seconds) * seconds - zone.getTotalSeconds());
  }

  private static String levelWords(List<DaySteps.Step> levels, DialerClock clock) {
    if (levels.isEmpty() || levels.getLast().layers().isEmpty()) {
      return Messages.text("campaign.level.unknown");
    }
    List<Double> newest = levels.getLast().layers();
    int first = levels.size() - 1;
    while (first > 0 && levels.get(first - 1).layers().equals(newest)) {
      first--;
    }
    String level = CampaignWords.level(newest.getFirst());
    // The first step is where watching began, not where the level was set.
    return Messages.text(
        first == 0 ? "campaign.level.all" : "campaign.level.since",
        level,
        clock.time(levels.get(first).from()));
  }

  private static List<String> formula(
      DropFigures figures, CampaignViewModel campaign, Reading reading) {
    DropLimit limit = campaign.limit();
    String drops = Formats.count(figures.drops());
    String answers = Formats.count(figures.answers());
    String percent = Formats.withSign(Formats.percent(limit));
    List<String> lines = new ArrayList<>();
    lines.add(Messages.text("campaign.formula.what"));
    lines.add(
        Messages.text(
            "campaign.formula.rate",
            drops,
            answers,
            figures.answers() == 0
                ? Formats.UNKNOWN
                : Formats.withSign(Formats.decimal(threeDecimals(figures)))));
    lines.add(
        Messages.text(
            "campaign.formula.left",
            percent,
            answers,
            drops,
            Formats.count(figures.dropsLeft(limit))));
    lines.add(
        Messages.text(
            "campaign.formula.recover",
            drops,
            percent,
            answers,
            Formats.count(figures.answersToRecover(limit))));
    campaign
        .campaign()
        .calls()
        .ifPresent(
            calls ->
                lines.add(
                    Messages.text(
                        "campaign.formula.read", reading.clock().timeWithSeconds(calls.asOf()))));
    return lines;
  }

  private static BigDecimal threeDecimals(DropFigures figures) {
    return BigDecimal.valueOf(100L * figures.drops())
        .divide(BigDecimal.valueOf(figures.answers()), 3, RoundingMode.HALF_UP);
  }

  /// Puts together what stands under the chart.
  private record Facts(CampaignViewModel campaign, Reading reading, ZoneOffset zone, boolean old) {

    List<Wording> of(
        Optional<DropFigures> figures,
        Optional<DropOutlook> outlook,
        DayAxis axis,
        List<CountPoint> soFar) {
      List<Wording> facts = new ArrayList<>();
      if (figures.isEmpty()) {
        return List.of(Messages.wording("tile.no-counts"));
      }
      facts.add(
          outlook
              .filter(_ -> figures.get().answers() >= DropGate.MIN_ANSWERS)
              .map(
                  end ->
                      Messages.wording(
                          "campaign.day.projected",
                          Formats.clock(axis.until().atOffset(zone)),
                          rate(end.rateAtEnd())))
              .orElseGet(
                  () ->
                      Messages.wording(
                          old
                              ? "campaign.day.old"
                              : campaign.isPaused()
                                  ? "campaign.day.not-dialing"
                                  : figures.get().answers() < DropGate.MIN_ANSWERS
                                      ? "campaign.day.too-few"
                                      : "campaign.day.no-projection")));
      figures.get().interval().ifPresent(interval -> facts.add(interval(interval)));
      side(figures.get(), outlook, soFar).ifPresent(facts::add);
      return facts;
    }

    private Wording interval(RateInterval interval) {
      return Messages.wording(
          "campaign.day.interval",
          Formats.percent(100 * interval.low(), campaign.limit()),
          rate(interval.high()));
    }

    /// On which side of the limit it is, since when, or until when.
    private Optional<Wording> side(
        DropFigures figures, Optional<DropOutlook> outlook, List<CountPoint> soFar) {
      if (figures.answers() < DropGate.MIN_ANSWERS) {
        return Optional.empty();
      }
      if (figures.atOrOver(campaign.limit())) {
        return Optional.of(overSince(soFar));
      }
      return outlook.map(
          end ->
              end.breachIn()
                  .map(
                      in ->
                          Messages.wording(
                              "campaign.day.breach-in", Formats.age(in.plusSeconds(30))))
                  .orElseGet(() -> Messages.wording("campaign.day.no-breach")));
    }

    private Wording overSince(List<CountPoint> soFar) {
      int first = soFar.size();
      while (first > 0
          && soFar.get(first - 1).figures().atOrOver(campaign.limit())
          && soFar.get(first - 1).figures().answers() >= DropGate.MIN_ANSWERS) {
        first--;
      }
      return first < soFar.size()
          ? Messages.wording(
              first == 0 ? "campaign.day.over-first" : "campaign.day.over-since",
              reading.clock().time(soFar.get(first).at()))
          : Messages.wording("campaign.day.over");
    }

    private String rate(double fraction) {
      return Formats.withSign(Formats.percent(100 * fraction, campaign.limit()));
    }
  }
}
