package dev.andon.ui.common;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import java.util.List;
import java.util.Optional;

/// What a [Sparkline] shows.
///
/// @param look colour of the line; looks without a rate show the limit alone
/// @param hours the last hour as it stood at moments of equal distance, the newest last; a moment
///   that is not known, or of fewer than 50 answers, is a gap
/// @param limit where the dashed line lies, at half height
public record Spark(RateLook look, List<Optional<DropFigures>> hours, DropLimit limit) {

  /// The limit alone.
  public static final Spark NONE = new Spark(RateLook.NO_CALLS, List.of(), DropLimit.DEFAULT);

  public Spark {
    hours = List.copyOf(hours);
  }

  /// The rate at this moment as a multiple of the limit, NaN for a gap.
  double level(int moment) {
    DropFigures figures = hours.get(moment).orElse(null);
    return figures == null || figures.answers() < DropGate.MIN_ANSWERS || !look.hasRate()
        ? Double.NaN
        : figures.drops() / (limit.fraction() * figures.answers());
  }

  /// In words, for those who cannot see it.
  String spoken() {
    String ofLimit = Formats.withSign(Formats.percent(limit));
    boolean known = !hours.isEmpty() && !Double.isNaN(level(hours.size() - 1));
    return known
        ? Messages.text(
            "graphic.last-hour",
            Formats.withSign(Formats.percent(hours.getLast().orElseThrow(), limit)),
            ofLimit)
        : Messages.text("graphic.last-hour.none", ofLimit);
  }
}
