package dev.andon.sim;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Which fault is on. Safe for use by many threads.
final class FaultSwitch {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Fault fault = Fault.NONE;

  Fault current() {
    lock.lock();
    try {
      return fault;
    } finally {
      lock.unlock();
    }
  }

  void turnTo(Fault newFault) {
    lock.lock();
    try {
      fault = newFault;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits as long as requests are to get no answer.
  void awaitEndOfStall() throws InterruptedException {
    lock.lock();
    try {
      while (fault == Fault.STALL) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
