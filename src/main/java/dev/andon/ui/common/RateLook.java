package dev.andon.ui.common;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;

/// How a drop rate is drawn; each look is a pseudo-class of the graphic.
public enum RateLook {
  OK,
  WATCH,
  STOP,
  PAUSED,
  STALE,
  /// Too few answers for a rate.
  TOO_FEW,
  /// No answers, or none that are known.
  NO_CALLS;

  /// By the value alone: watch from 2.5 of 3 % on, stop from the limit on.
  public static RateLook of(DropFigures figures, DropLimit limit) {
    if (figures.answers() == 0) {
      return NO_CALLS;
    }
    if (figures.answers() < DropGate.MIN_ANSWERS) {
      return TOO_FEW;
    }
    if (figures.atOrOver(limit)) {
      return STOP;
    }
    return figures.drops() >= limit.watchFraction() * figures.answers() ? WATCH : OK;
  }

  /// Whether there is a rate to draw.
  public boolean hasRate() {
    return switch (this) {
      case OK, WATCH, STOP, PAUSED, STALE -> true;
      case TOO_FEW, NO_CALLS -> false;
    };
  }
}
