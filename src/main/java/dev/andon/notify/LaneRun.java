package dev.andon.notify;

import dev.andon.model.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works off the lane of one place on a virtual thread of its own, so that a place that hangs
/// delays no other. Any thread.
final class LaneRun implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LaneRun.class);
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Lane lane;
  private final Sender sender;
  private final Outbox outbox;
  private final TimeSource time;
  private final Runnable changed;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private boolean closed;

  /// @param changed told when [#state] is another, on whichever thread
  LaneRun(Lane lane, Sender sender, Outbox outbox, TimeSource time, Runnable changed) {
    this.lane = lane;
    this.sender = sender;
    this.outbox = outbox;
    this.time = time;
    this.changed = changed;
    thread = Thread.ofVirtual().name("notify-" + lane.channel().name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  Channel channel() {
    return lane.channel();
  }

  /// Returns at once.
  void add(List<Outbox.Waiting> waiting) {
    lock.lock();
    try {
      lane.add(waiting);
      more.signal();
    } finally {
      lock.unlock();
    }
    changed.run();
  }

  ChannelState state() {
    lock.lock();
    try {
      return lane.state();
    } finally {
      lock.unlock();
    }
  }

  /// Looks at the time again; it does so by itself, too.
  void look() {
    lock.lock();
    try {
      more.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Sends this at once, and waits for what comes of it.
  Outcome test(Envelope envelope) throws InterruptedException {
    Outcome outcome = attempt(envelope);
    lock.lock();
    try {
      lane.tested(outcome);
      more.signal();
    } finally {
      lock.unlock();
    }
    changed.run();
    return outcome;
  }

  private void run() {
    try {
      while (true) {
        Lane.Next.Send send = next();
        if (send == null) {
          return;
        }
        if (!send.fresh().isEmpty()) {
          outbox.bundle(send.envelope().delivery(), send.fresh());
        }
        Outcome outcome = attempt(send.envelope());
        lock.lock();
        try {
          lane.done(outcome);
        } finally {
          lock.unlock();
        }
        changed.run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Lane.Next.@org.jspecify.annotations.Nullable Send next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        switch (lane.next()) {
          case Lane.Next.Idle() -> {
            if (closed) {
              return null;
            }
            more.await();
          }
          case Lane.Next.At(var nanos) -> {
            if (closed) {
              return null;
            }
            more.awaitNanos(nanos - time.nanos());
          }
          case Lane.Next.Send send -> {
            return send;
          }
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private Outcome attempt(Envelope envelope) throws InterruptedException {
    try {
      return sender.send(envelope);
    } catch (RuntimeException e) {
      // Without its words: an address that is a secret may stand in them.
      LOG.error(
          "A message was not sent because of a bug in this program: {} at {}",
          e.getClass().getName(),
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
      return new Outcome.TryAgain(Phrase.BUG.with(), java.util.Optional.empty());
    }
  }

  /// What is not delivered; nothing is sent any more.
  List<Outbox.Waiting> stop() {
    thread.interrupt();
    sender.close();
    lock.lock();
    try {
      return lane.left();
    } finally {
      lock.unlock();
    }
  }

  /// Sends what waits, for some seconds at most; the rest is for the next start.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      lane.hurry();
      more.signal();
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
    sender.close();
  }
}
