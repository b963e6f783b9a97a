package dev.andon.report;

import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// Which drop rates to report.
///
/// @param dialer the dialer's address
/// @param campaign campaign id
/// @param first first day by the dialer's calendar
/// @param last last day, included
/// @param regimes which rules hold for which campaign
/// @param ownLimit limits that go before those of the regime
public record ComplianceRequest(
    String dialer,
    String campaign,
    LocalDate first,
    LocalDate last,
    Regimes regimes,
    Function<String, Optional<DropLimit>> ownLimit) {

  public ComplianceRequest {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("from " + first + " back to " + last);
    }
  }

  /// The campaign's regime with the limit that holds for it.
  Regime regime() {
    Regime regime = regimes.of(campaign);
    return ownLimit.apply(campaign).map(regime::withLimit).orElse(regime);
  }
}
