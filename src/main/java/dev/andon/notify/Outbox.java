package dev.andon.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where messages of a dialer outlive the program until they are delivered. May take its time.
public interface Outbox {

  /// A message on its way to one place.
  ///
  /// @param id of message and place
  /// @param delivery what it was sent with, where it was tried
  record Waiting(String id, String channel, Message message, Optional<String> delivery) {

    /// A message that was never tried.
    static Waiting of(String channel, Message message) {
      return new Waiting(message.id() + "/" + channel, channel, message, Optional.empty());
    }
  }

  /// What is kept.
  ///
  /// @param told what was told; absent where nothing ever was
  /// @param waiting the oldest first
  record Kept(Optional<Told> told, List<Waiting> waiting) {

    /// Nothing was ever kept.
    public static final Kept NOTHING = new Kept(Optional.empty(), List.of());

    public Kept {
      waiting = List.copyOf(waiting);
    }
  }

  /// How a message ended.
  enum End {
    DELIVERED,
    REFUSED,
    /// It grew too old, or its place is gone.
    DROPPED
  }

  /// Keeps nothing, as for a demo.
  Outbox NONE =
      new Outbox() {
        @Override
        public Optional<Kept> load() {
          return Optional.of(Kept.NOTHING);
        }

        @Override
        public void add(Told told, List<Waiting> more) {}

        @Override
        public void bundle(String delivery, List<String> ids) {}

        @Override
        public void end(List<String> ids, End how, Instant at) {}

        @Override
        public void forget(Instant before) {}
      };

  /// What is kept; absent where that cannot be read now.
  Optional<Kept> load();

  /// Adds messages, and keeps what was told instead of what was told before, all or none of it.
  void add(Told told, List<Waiting> more);

  /// These are sent together from now on. Waits until that is on disk, or for two seconds.
  void bundle(String delivery, List<String> ids);

  /// These are not on their way any more.
  void end(List<String> ids, End how, Instant at);

  /// Forgets what ended before.
  void forget(Instant before);
}
