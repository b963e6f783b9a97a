package dev.andon.vicidial;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/// How to talk to one dialer.
///
/// @param dialect which API to speak
/// @param campaigns only these campaigns; empty for all that the user may see. On a server without
///   campaigns_list also the list of what there is
/// @param queriesPerMinute most queries that later polls may cost the dialer; absent for what one
///   stock report costs at its default refresh
/// @param pollTime how long one poll may take; what was not asked by then is not known
public record DialerOptions(
    DialectChoice dialect,
    List<String> campaigns,
    OptionalInt queriesPerMinute,
    Duration pollTime) {

  public static final DialerOptions DEFAULT =
      new DialerOptions(DialectChoice.AUTO, List.of(), OptionalInt.empty(), Duration.ofSeconds(18));

  /// Which API to speak.
  public enum DialectChoice {
    /// Try the guides' functions once, and settle on what the server answers.
    AUTO,
    STOCK,
    GUIDE
  }

  public DialerOptions {
    campaigns = List.copyOf(campaigns);
  }

  /// The same, with a poll that takes no longer than this.
  DialerOptions within(Duration atMost) {
    return new DialerOptions(
        dialect, campaigns, queriesPerMinute, atMost.compareTo(pollTime) < 0 ? atMost : pollTime);
  }
}
