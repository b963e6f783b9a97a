package dev.andon.ui.floor;

import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The day's sums over all campaigns, in words. Pure.
public final class Totals {

  private Totals() {}

  /// Longest first.
  public static List<String> of(FloorSnapshot snapshot) {
    String calls = sum(snapshot, CallCounts::calls);
    String answers = sum(snapshot, CallCounts::answers);
    return List.of(
        Messages.text("header.calls-and-answers", calls, answers),
        Messages.text("header.calls", calls),
        "");
  }

  /// A sum that lacks some campaigns says so: it is at least that much.
  private static String sum(FloorSnapshot snapshot, Function<CallCounts, OptionalInt> part) {
    long sum = 0;
    int known = 0;
    for (Campaign campaign : snapshot.campaigns()) {
      Optional<OptionalInt> value = campaign.calls().map(part).filter(OptionalInt::isPresent);
      if (value.isPresent()) {
        sum += value.get().getAsInt();
        known++;
      }
    }
    if (known == 0) {
      return Formats.UNKNOWN;
    }
    return known == snapshot.campaigns().size()
        ? Formats.count(sum)
        : Messages.text("at-least", Formats.count(sum));
  }
}
