package dev.andon.ui.floor;

import dev.andon.alert.Severity;
import dev.andon.ui.common.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What alerts make of a campaign's tile. Pure.
///
/// A drop rate is what a tile is about, so its alerts take the whole of it; others only ask for a
/// look. A drill never covers a campaign that really is to stop.
///
/// @param sentences what stands under the big number, longest first
record TileMark(CampaignState state, List<String> sentences) {

  TileMark {
    sentences = List.copyOf(sentences);
  }

  static Optional<TileMark> of(List<OpenAlert> alerts, CampaignState own, Instant now) {
    return switch (own) {
      case OK, WATCH, STOP, TOO_FEW, NO_CALLS, UNKNOWN, CHECK -> ofJudged(alerts, own, now);
      case PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL -> Optional.empty();
    };
  }

  private static Optional<TileMark> ofJudged(
      List<OpenAlert> alerts, CampaignState own, Instant now) {
    Optional<OpenAlert> worst =
        alerts.stream()
            .filter(alert -> !alert.isDrill() && !alert.clear())
            .max(
                Comparator.comparingInt((OpenAlert alert) -> rank(state(alert)))
                    .thenComparing(alert -> alert.shelving().isEmpty())
                    .thenComparing(OpenAlert::severity));
    CampaignState told = worst.map(TileMark::state).orElse(own);
    CampaignState shown = rank(told) > rank(own) ? told : own;
    Optional<OpenAlert> drill = alerts.stream().filter(OpenAlert::isDrill).findFirst();
    if (drill.isPresent() && shown != CampaignState.STOP) {
      return Optional.of(new TileMark(CampaignState.DRILL, AlertWords.drill(drill.get())));
    }
    if (worst.isEmpty() || rank(told) < rank(own)) {
      return Optional.empty();
    }
    if (worst.get().shelving().isPresent()) {
      return Optional.of(
          new TileMark(shown, AlertWords.shelved(worst.get().shelving().get(), now)));
    }
    return rank(told) > rank(own)
        ? Optional.of(
            new TileMark(
                shown,
                List.of(AlertWords.sentence(worst.get()), Messages.text("alerts.tile.short"))))
        : Optional.empty();
  }

  private static CampaignState state(OpenAlert alert) {
    return alert.metric().isDropRate() && alert.severity() != Severity.WARNING
        ? CampaignState.STOP
        : CampaignState.WATCH;
  }

  private static int rank(CampaignState state) {
    return switch (state) {
      case STOP -> 2;
      case WATCH, CHECK -> 1;
      case OK, TOO_FEW, NO_CALLS, UNKNOWN, PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL ->
          0;
    };
  }
}
