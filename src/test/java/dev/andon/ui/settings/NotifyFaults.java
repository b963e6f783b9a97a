package dev.andon.ui.settings;

import static dev.andon.ui.floor.Floors.NOW;

import dev.andon.model.Sentence;
import dev.andon.notify.ChannelState;
import dev.andon.notify.LocalState;
import dev.andon.notify.NotifyNews;
import java.util.List;
import java.util.Optional;

/// Places of which some work and some do not.
public final class NotifyFaults {

  /// How messages fare.
  public NotifyNews news() {
    return new NotifyNews(
        List.of(
            new ChannelState(
                "floor",
                "slack",
                "https://hooks.slack.com/…",
                Optional.of(NOW.minusSeconds(90)),
                Optional.empty(),
                0,
                0),
            new ChannelState(
                "managers",
                "teams",
                "https://prod-12.westeurope.logic.azure.com:443/…",
                Optional.empty(),
                Optional.of(
                    new ChannelState.Trouble(
                        NOW.minusSeconds(600),
                        Sentence.of("notify.status", "It answered {0}.", 500),
                        Optional.of(NOW.plusSeconds(52)))),
                3,
                1),
            new ChannelState(
                "boss", "mail", "mail.example.com:587", Optional.empty(), Optional.empty(), 0, 0)),
        Optional.empty(),
        List.of());
  }

  /// A machine without a sound device.
  public LocalState local() {
    return new LocalState(
        Optional.of(Sentence.of("notify.no-sound", "This machine has no sound device.")),
        Optional.empty(),
        Optional.empty());
  }
}
