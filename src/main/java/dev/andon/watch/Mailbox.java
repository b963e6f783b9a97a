package dev.andon.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands values to a reader on a virtual thread of its own, so that a slow reader delays nobody.
/// What comes while it reads is merged into one. Any thread.
final class Mailbox<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final BinaryOperator<T> merge;
  private final Consumer<? super T> reader;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<T> waiting = Optional.empty();
  private boolean closed;

  /// @param merge what becomes of the one that waits and a newer one
  Mailbox(String name, BinaryOperator<T> merge, Consumer<? super T> reader) {
    this.merge = merge;
    this.reader = reader;
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /// Never waits for the reader.
  void put(T value) {
    lock.lock();
    try {
      waiting = Optional.of(waiting.map(older -> merge.apply(older, value)).orElse(value));
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      for (Optional<T> next = next(); next.isPresent(); next = next()) {
        try {
          reader.accept(next.get());
        } catch (RuntimeException e) {
          LOG.error("A listener failed because of a bug in this program", e);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<T> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      Optional<T> next = waiting;
      waiting = Optional.empty();
      return next;
    } finally {
      lock.unlock();
    }
  }

  /// Hands over what waits, for two seconds at most.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(CLOSING)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
