package dev.andon.ui.console;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.model.CallCounts;
import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.floor.CampaignJudgement;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.util.Optional;

/// One clock's drop rate against the limit: what a card says.
///
/// @param chip how it stands; STALE where that is not known any more, absent where it never was
/// @param number without the percent sign; the counts where they are too few for a rate, a dash
///   where there are none
/// @param percent whether the number is one of percent
/// @param counts "36 of 1 033"; may be empty
/// @param budget what it means for the calls to come
/// @param aside one more fact; may be empty
record RateContent(
    String title,
    Optional<ChipState> chip,
    String number,
    boolean percent,
    String counts,
    Bullet bullet,
    String budget,
    String aside) {

  /// Less than an hour of polls is no last hour; that much may be missing.
  private static final Duration LEAST_HOUR = Duration.ofMinutes(58);

  /// The trailing 60 minutes.
  static RateContent lastHour(CampaignViewModel campaign, Reading reading, boolean old) {
    String title = Messages.text("campaign.hour");
    Optional<DropFigures> hour = campaign.trail().lastHour(reading.snapshot().takenAt());
    if (hour.isEmpty()) {
      return new RateContent(
          title,
          Optional.of(ChipState.STALE).filter(_ -> old),
          Formats.UNKNOWN,
          false,
          "",
          nothing(campaign.limit()),
          Messages.text("campaign.hour.unknown"),
          knownFrom(campaign, reading));
    }
    DropFigures figures = hour.get();
    return of(
        title,
        old ? ChipState.STALE : CampaignWords.chip(DropGate.judge(figures, campaign.limit())),
        figures,
        campaign,
        figures.answers() == 0
            ? Messages.text("campaign.hour.none")
            : CampaignWords.budget(figures, campaign.limit()),
        oneIn(figures));
  }

  private static String knownFrom(CampaignViewModel campaign, Reading reading) {
    return campaign
        .trail()
        .daySoFar(reading.clock().offsetAt(reading.snapshot().takenAt()))
        .stream()
        .findFirst()
        .map(first -> first.at().plus(LEAST_HOUR))
        .filter(from -> from.isAfter(reading.snapshot().takenAt()))
        .map(from -> Messages.text("campaign.hour.from", reading.clock().time(from)))
        .orElse("");
  }

  /// The dialer's day so far.
  static RateContent today(CampaignViewModel campaign, boolean old) {
    String title = Messages.text("campaign.today");
    CampaignJudgement judgement = campaign.judgement();
    ChipState chip = old ? ChipState.STALE : CampaignWords.chip(judgement.state());
    if (judgement.figures().isEmpty()) {
      String percent =
          judgement.percentServer().isPresent()
              ? Formats.percent(judgement.percentServer().getAsDouble(), campaign.limit())
              : Formats.UNKNOWN;
      return new RateContent(
          title,
          Optional.of(chip),
          percent,
          !percent.equals(Formats.UNKNOWN),
          "",
          nothing(campaign.limit()),
          Messages.text("tile.no-counts"),
          percent.equals(Formats.UNKNOWN) ? "" : Messages.text("campaign.today.dialers"));
    }
    DropFigures figures = judgement.figures().get();
    return of(
        title,
        chip,
        figures,
        campaign,
        CampaignWords.budget(figures, campaign.limit()),
        pdrops(campaign, figures));
  }

  private static RateContent of(
      String title,
      ChipState chip,
      DropFigures figures,
      CampaignViewModel campaign,
      String budget,
      String aside) {
    Bullet bullet = Bullet.of(figures, campaign.limit());
    boolean rate = bullet.look().hasRate();
    boolean few = bullet.look() == RateLook.TOO_FEW;
    String counts = CampaignWords.counts(figures);
    return new RateContent(
        title,
        Optional.of(chip),
        rate ? Formats.percent(figures, campaign.limit()) : few ? counts : Formats.UNKNOWN,
        rate,
        rate ? counts : "",
        CampaignWords.greyed(bullet, campaign),
        budget,
        aside);
  }

  private static Bullet nothing(DropLimit limit) {
    return new Bullet(RateLook.NO_CALLS, new DropFigures(0, 0), limit);
  }

  private static String pdrops(CampaignViewModel campaign, DropFigures figures) {
    int pdrops =
        campaign
            .campaign()
            .calls()
            .map(CallCounts::pdrops)
            .filter(known -> known.isPresent())
            .map(known -> known.getAsInt())
            .orElse(0);
    return pdrops == 0
        ? oneIn(figures)
        : Messages.text(
            "campaign.today.pdrops",
            figures.drops(),
            Formats.count(figures.drops()),
            Formats.count(pdrops));
  }

  /// "1 drop in 19 answers".
  private static String oneIn(DropFigures figures) {
    if (figures.answers() == 0) {
      return "";
    }
    return figures.drops() == 0
        ? Messages.text("campaign.no-drops")
        : Messages.text(
            "campaign.one-in",
            Formats.count(Math.round((double) figures.answers() / figures.drops())));
  }
}
