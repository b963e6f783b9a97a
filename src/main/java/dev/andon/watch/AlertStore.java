package dev.andon.watch;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import java.util.List;
import java.util.Optional;

/// Where the alerts of a dialer outlive the program. May take its time: nobody waits for it but the
/// thread that it is called on.
public interface AlertStore {

  /// What is kept.
  ///
  /// @param book the alerts; absent where none were ever kept
  /// @param events what happened lately, the newest first
  record Kept(Optional<AlertBook> book, List<AlertEvent> events) {

    /// Nothing was ever kept.
    public static final Kept NOTHING = new Kept(Optional.empty(), List.of());

    public Kept {
      events = List.copyOf(events);
    }
  }

  /// Keeps nothing, as for a demo.
  AlertStore NONE =
      new AlertStore() {
        @Override
        public Optional<Kept> load(String server) {
          return Optional.of(Kept.NOTHING);
        }

        @Override
        public void keep(AlertBook book, List<AlertEvent> events) {}
      };

  /// What is kept of this dialer; absent where that cannot be read now.
  Optional<Kept> load(String server);

  /// Keeps these alerts instead of the earlier ones, and adds what happened, the oldest first.
  void keep(AlertBook book, List<AlertEvent> events);
}
