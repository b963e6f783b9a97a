package dev.andon.model;

import java.util.Optional;
import java.util.OptionalDouble;

/// How a campaign is set to dial, as far as the dialer tells.
///
/// @param active whether it dials
/// @param dialMethod MANUAL, RATIO, ADAPT_TAPERED and so on
/// @param dialLevel calls placed per waiting agent
public record DialSettings(
    Optional<Boolean> active, Optional<String> dialMethod, OptionalDouble dialLevel) {

  public static final DialSettings UNKNOWN =
      new DialSettings(Optional.empty(), Optional.empty(), OptionalDouble.empty());

  /// What a poll tells of this campaign.
  public static DialSettings of(Campaign campaign) {
    return new DialSettings(campaign.active(), campaign.dialMethod(), campaign.dialLevel());
  }

  /// Whether the dialer sets the dial level by itself, every 15 seconds.
  public boolean isAdaptive() {
    return dialMethod.filter(DialSettings::isAdaptive).isPresent();
  }

  /// Whether the dialer sets the dial level by itself under this method.
  public static boolean isAdaptive(String method) {
    return method.startsWith("ADAPT");
  }
}
