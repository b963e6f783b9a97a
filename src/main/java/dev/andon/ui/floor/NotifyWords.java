package dev.andon.ui.floor;

import dev.andon.notify.ChannelState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how messages fare. Pure.
public final class NotifyWords {

  private NotifyWords() {}

  /// "Delivered 10:32:05", or since when it fails, why, what waits, and when it is tried again.
  public static String state(ChannelState channel, DialerClock clock, Instant now) {
    List<String> words = new ArrayList<>();
    Optional<ChannelState.Trouble> trouble = channel.trouble();
    if (trouble.isPresent()) {
      words.add(
          Messages.text(
              "notify.failing",
              clock.time(trouble.get().since()),
              Messages.text(trouble.get().why())));
    } else {
      words.add(
          channel
              .delivered()
              .map(at -> Messages.text("notify.delivered", clock.timeWithSeconds(at)))
              .orElseGet(() -> Messages.text("notify.nothing-yet")));
    }
    if (channel.waiting() > 0 && trouble.isPresent()) {
      words.add(
          Messages.text("notify.waiting", channel.waiting(), Formats.count(channel.waiting())));
    }
    trouble
        .flatMap(ChannelState.Trouble::next)
        .ifPresent(next -> words.add(Messages.text("notify.next", in(now, next))));
    if (channel.missed() > 0) {
      words.add(Messages.text("notify.missed", channel.missed(), Formats.count(channel.missed())));
    }
    return String.join(" ", words);
  }

  private static String in(Instant now, Instant next) {
    Duration left = Duration.between(now, next);
    return Formats.duration(left.isNegative() ? Duration.ZERO : left);
  }

  /// Sort and place of a channel, without anything secret.
  public static String place(ChannelState channel) {
    String sort = Messages.text("notify.sort." + channel.sort());
    return channel.place().isEmpty() ? sort : Messages.text("notify.place", sort, channel.place());
  }
}
