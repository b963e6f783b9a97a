package dev.andon.notify;

import java.time.Duration;
import java.util.List;

/// All that is set up.
///
/// @param agents how an agent is named in a message
/// @param groupFor what comes within this time is one message
/// @param mostPerMinute messages to one place; what is more is put together
public record NotifyPlan(
    List<Channel> channels, Agents agents, Duration groupFor, int mostPerMinute) {

  /// How much of an agent may leave the floor.
  public enum Agents {
    /// "An agent".
    NOBODY,
    /// The dialer's user id.
    ID,
    NAME
  }

  /// Nothing is sent anywhere.
  public static final NotifyPlan NONE =
      new NotifyPlan(List.of(), Agents.NOBODY, Duration.ofSeconds(5), 6);

  public NotifyPlan {
    channels = List.copyOf(channels);
    if (groupFor.isNegative() || mostPerMinute < 1) {
      throw new IllegalArgumentException("nothing would ever be sent");
    }
  }
}
