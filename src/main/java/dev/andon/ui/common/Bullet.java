package dev.andon.ui.common;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;

/// What a [BulletBar] shows.
///
/// @param look the bar's colour, and whether it is a bar
/// @param figures whose rate it is
/// @param limit where the tick stands; the scale ends at 5/3 of it
public record Bullet(RateLook look, DropFigures figures, DropLimit limit) {

  /// No bar, but the limit.
  public static final Bullet NONE =
      new Bullet(RateLook.NO_CALLS, new DropFigures(0, 0), DropLimit.DEFAULT);

  public Bullet {
    if (look.hasRate() && figures.answers() == 0) {
      throw new IllegalArgumentException("a rate of no answers");
    }
  }

  /// Coloured by the value alone.
  public static Bullet of(DropFigures figures, DropLimit limit) {
    return new Bullet(RateLook.of(figures, limit), figures, limit);
  }

  /// The same, greyed where there is a rate.
  ///
  /// @param grey PAUSED or STALE
  public Bullet greyed(RateLook grey) {
    return look.hasRate() ? new Bullet(grey, figures, limit) : this;
  }

  /// In words, for those who cannot see it.
  String spoken() {
    String ofLimit = Formats.withSign(Formats.percent(limit));
    return switch (look) {
      case NO_CALLS -> Messages.text("graphic.rate.none", ofLimit);
      case TOO_FEW ->
          figures
              .interval()
              .map(
                  interval ->
                      Messages.text(
                          "graphic.rate.too-few",
                          Formats.withSign(Formats.percent(100 * interval.low(), limit)),
                          Formats.withSign(Formats.percent(100 * interval.high(), limit)),
                          ofLimit))
              .orElseGet(() -> Messages.text("graphic.rate.none", ofLimit));
      case OK, WATCH, STOP, PAUSED, STALE ->
          Messages.text("graphic.rate", Formats.withSign(Formats.percent(figures, limit)), ofLimit);
    };
  }
}
