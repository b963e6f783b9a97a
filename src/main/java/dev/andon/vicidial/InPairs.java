package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs calls at most two at a time, so that a poll never takes more of the dialer's web server.
final class InPairs {

  private InPairs() {}

  /// Runs all and returns their results in the same order.
  static <T> List<T> run(List<Callable<T>> calls) throws InterruptedException {
    List<T> results = new ArrayList<>(calls.size());
    try (ExecutorService two = Executors.newFixedThreadPool(2, Thread.ofVirtual().factory())) {
      try {
        for (Future<T> future : two.invokeAll(calls)) {
          results.add(future.get());
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException("a call failed because of a bug", e.getCause());
      } catch (InterruptedException e) {
        two.shutdownNow();
        throw e;
      }
    }
    return results;
  }
}
