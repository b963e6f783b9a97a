package dev.andon.report;

import dev.andon.compliance.Derivation;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Period;

/// Counts over days against a limit.
///
/// @param doubtful days among those known that may not have all their calls, or were asked for
///   together with other campaigns
public record Judged(Period period, DropLimit limit, int doubtful) {

  /// Over or within, as far as the days are known.
  public Verdict verdict() {
    return Verdict.of(period, limit);
  }

  /// The rate with its formula and counts.
  public Derivation derivation() {
    return Derivation.rate(period);
  }

  /// Whether each day is known with all its calls, by the campaign's own statuses.
  public boolean isFirm() {
    return period.isWhole() && doubtful == 0;
  }
}
