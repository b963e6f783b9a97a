package dev.andon.ui.console;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.DropFigures;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.Hopper;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// How long a campaign's hopper lasts. Pure.
///
/// The dialer tells no pace of dialing: it is that of the last hour's answers, times the calls that
/// the day needed for an answer.
final class HopperTime {

  /// Leads for less than this are running dry.
  static final Duration DRY = Duration.ofMinutes(1);

  private HopperTime() {}

  /// Absent where the pace is not known, and while it does not dial.
  static Optional<Duration> left(CampaignViewModel campaign) {
    Campaign shown = campaign.campaign();
    if (shown.hopper().isEmpty()
        || campaign.isPaused()
        || campaign.state() == CampaignState.STALE) {
      return Optional.empty();
    }
    Optional<DropFigures> day = campaign.judgement().figures();
    Optional<DropFigures> hour =
        campaign.trail().newest().map(CountPoint::at).flatMap(campaign.trail()::lastHour);
    OptionalInt calls = shown.calls().map(CallCounts::calls).orElse(OptionalInt.empty());
    if (day.isEmpty() || hour.isEmpty() || calls.isEmpty() || day.get().answers() == 0) {
      return Optional.empty();
    }
    double perSecond = hour.get().answers() / 3600.0 * calls.getAsInt() / day.get().answers();
    double seconds = shown.hopper().map(Hopper::leads).orElse(0) / perSecond;
    return seconds < Duration.ofDays(1).toSeconds()
        ? Optional.of(Duration.ofSeconds((long) seconds))
        : Optional.empty();
  }

  /// Whether it is empty, or will be within a minute.
  static boolean isRunningDry(CampaignViewModel campaign) {
    boolean dials = !campaign.isPaused() && campaign.state() != CampaignState.STALE;
    boolean empty = campaign.campaign().hopper().filter(hopper -> hopper.leads() == 0).isPresent();
    return dials && (empty || left(campaign).filter(left -> left.compareTo(DRY) < 0).isPresent());
  }
}
