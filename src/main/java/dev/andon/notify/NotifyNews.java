package dev.andon.notify;

import dev.andon.model.Sentence;
import java.util.List;
import java.util.Optional;

/// How messages fare at one moment. Immutable; a newer one takes the place of an older one.
///
/// @param channels in the order of the settings
/// @param why why nothing is sent though places are set up; empty where it is
/// @param faults what is wrong in the settings of messages; those before stay in force
public record NotifyNews(
    List<ChannelState> channels, Optional<Sentence> why, List<Sentence> faults) {

  /// Nothing is set up.
  public static final NotifyNews NONE = new NotifyNews(List.of(), Optional.empty(), List.of());

  public NotifyNews {
    channels = List.copyOf(channels);
    faults = List.copyOf(faults);
  }
}
