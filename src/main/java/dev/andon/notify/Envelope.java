package dev.andon.notify;

import java.time.Instant;
import java.util.List;

/// What is sent to one place at one time.
///
/// @param delivery the same for each try, so that a receiver can drop repetitions
/// @param messages the oldest first, of many only the worst
/// @param more so many are not listed
/// @param missed so many could not be delivered lately and are not sent any more
/// @param late what happened before this is marked so
public record Envelope(
    String delivery, List<Message> messages, int more, int missed, Instant late) {

  public Envelope {
    messages = List.copyOf(messages);
  }

  boolean isLate(Message message) {
    return message.at().isBefore(late);
  }
}
