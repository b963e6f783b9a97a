package dev.andon.alert;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one snapshot alone does not tell of a campaign.
///
/// @param lastHour drops and answers of its last 60 minutes
/// @param thirtyDays of today and the 29 days before, today's counts included
/// @param month of the calendar month, of all campaigns that are reckoned together with it
/// @param callsPerMinute calls that it placed in the last minutes
/// @param sameCallsSince since when its number of calls has not changed, as far as it was seen
public record CampaignClocks(
    Optional<DropFigures> lastHour,
    Optional<Period> thirtyDays,
    Optional<Period> month,
    OptionalDouble callsPerMinute,
    Optional<Instant> sameCallsSince) {

  /// Nothing is known.
  public static final CampaignClocks UNKNOWN =
      new CampaignClocks(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty());
}
