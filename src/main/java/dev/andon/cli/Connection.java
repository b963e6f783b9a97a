package dev.andon.cli;

import dev.andon.compliance.DropLimit;
import dev.andon.ui.floor.AttentionLimits;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.Login;
import dev.andon.vicidial.Trust;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// All that is needed to talk to one dialer, gathered from options, environment and profile.
///
/// @param title name of the floor on a wall
/// @param limitOf drop limit by campaign id
/// @param ownLimitOf the same, absent where that of the campaign's regime holds
public record Connection(
    DialerAddress address,
    Login login,
    Trust trust,
    DialerOptions options,
    Duration interval,
    String title,
    Function<String, DropLimit> limitOf,
    Function<String, Optional<DropLimit>> ownLimitOf) {

  /// How its floor is judged.
  FloorSettings floor() {
    return new FloorSettings(
        title, interval, limitOf, AttentionLimits.DEFAULT, ZoneId.systemDefault());
  }
}
