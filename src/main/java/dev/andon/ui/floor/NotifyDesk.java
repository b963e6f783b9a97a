package dev.andon.ui.floor;

import dev.andon.alert.Severity;
import dev.andon.notify.ChannelState;
import dev.andon.notify.LocalState;
import dev.andon.notify.NotifyNews;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How messages to other places fare, and what this machine can make heard. FX thread only; needs
/// no toolkit.
public final class NotifyDesk {

  /// Has things done elsewhere; returns at once.
  public interface Doer {

    /// Sends a test to this place, and then runs what is to be done on the FX thread.
    void test(String place, Runnable done);

    /// Lets this machine tell what an alert of this severity is like.
    void hear(Severity severity);
  }

  private static final Doer NOBODY =
      new Doer() {
        @Override
        public void test(String place, Runnable done) {}

        @Override
        public void hear(Severity severity) {}
      };

  private final Doer doer;
  private final Set<String> testing = new HashSet<>();
  private final ReadOnlyObjectWrapper<NotifyNews> news =
      new ReadOnlyObjectWrapper<>(this, "news", NotifyNews.NONE);
  private final ReadOnlyObjectWrapper<LocalState> local =
      new ReadOnlyObjectWrapper<>(this, "local", LocalState.FINE);
  private Consumer<String> tested = _ -> {};

  public NotifyDesk(Doer doer) {
    this.doer = doer;
  }

  /// One that nothing is set up for.
  public static NotifyDesk idle() {
    return new NotifyDesk(NOBODY);
  }

  /// Shows how it goes now.
  public void show(NotifyNews newest) {
    news.set(newest);
  }

  /// Shows what this machine cannot do.
  public void show(LocalState newest) {
    local.set(newest);
  }

  /// How messages fare.
  public ReadOnlyObjectProperty<NotifyNews> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /// What this machine cannot do.
  public ReadOnlyObjectProperty<LocalState> localProperty() {
    return local.getReadOnlyProperty();
  }

  /// Places to which messages do not get through now.
  public List<ChannelState> dead() {
    return news.get().channels().stream().filter(it -> it.trouble().isPresent()).toList();
  }

  /// Sends a test to this place, unless one is on its way.
  public void test(String place) {
    if (testing.add(place)) {
      tested.accept(place);
      doer.test(
          place,
          () -> {
            testing.remove(place);
            tested.accept(place);
          });
    }
  }

  /// Whether a test is on its way.
  public boolean isTesting(String place) {
    return testing.contains(place);
  }

  /// Told when a test begins or ends; one listener.
  public void onTest(Consumer<String> listener) {
    tested = listener;
  }

  /// Lets this machine tell what an alert of this severity is like.
  public void hear(Severity severity) {
    doer.hear(severity);
  }
}
