package dev.andon.notify;

/// Brings messages to one place. Called by one thread at a time, which it may keep waiting.
interface Sender extends AutoCloseable {

  /// One try.
  Outcome send(Envelope envelope) throws InterruptedException;

  @Override
  default void close() {}
}
