package dev.andon.compliance;

import java.time.LocalDate;

/// What one campaign dropped and answered on one day of the dialer's.
///
/// @param drops D: DROP and XDROP
/// @param answers A: live answers including the drops
/// @param pdrops PDROP, which is among the answers and not among the drops; shown on its own
public record DayCounts(LocalDate day, int drops, int answers, int pdrops) {

  public DayCounts {
    if (drops < 0 || answers < 0 || pdrops < 0) {
      throw new IllegalArgumentException(
          "negative counts on %s: %d of %d, %d".formatted(day, drops, answers, pdrops));
    }
  }

  /// D and A.
  public DropFigures figures() {
    return new DropFigures(drops, answers);
  }
}
