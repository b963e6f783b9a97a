package dev.andon.poll;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the state of one poller to any number of windows, so that ten cost the dialer what one
/// does. Any thread.
public final class Feed implements Consumer<FeedState> {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private final List<Consumer<? super FeedState>> listeners = new CopyOnWriteArrayList<>();
  private FeedState latest = new FeedState.Starting();

  /// Gives the latest state at once and every later one, on the poller's thread. A listener must
  /// not keep it waiting.
  public synchronized void subscribe(Consumer<? super FeedState> listener) {
    listeners.add(listener);
    listener.accept(latest);
  }

  /// Ends a subscription.
  public void unsubscribe(Consumer<? super FeedState> listener) {
    listeners.remove(listener);
  }

  @Override
  public synchronized void accept(FeedState state) {
    latest = state;
    for (Consumer<? super FeedState> listener : listeners) {
      try {
        listener.accept(state);
      } catch (RuntimeException e) {
        // One window's fault must not blind the others.
        LOG.error("A listener failed because of a bug in this program", e);
      }
    }
  }
}
