package dev.andon.notify;

import dev.andon.model.Sentence;
import java.time.Instant;
import java.util.Optional;

/// How it goes with one place.
///
/// @param sort sort of place in one word
/// @param place where it is, without anything secret
/// @param delivered when a message was last delivered, in this run
/// @param trouble what is wrong now
/// @param waiting messages that wait
/// @param missed messages that were not delivered and are not sent any more, in this run
public record ChannelState(
    String name,
    String sort,
    String place,
    Optional<Instant> delivered,
    Optional<Trouble> trouble,
    int waiting,
    int missed) {

  /// What is wrong.
  ///
  /// @param since since when
  /// @param next when it is tried again; absent where nothing is to be sent
  public record Trouble(Instant since, Sentence why, Optional<Instant> next) {}
}
