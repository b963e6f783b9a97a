package dev.andon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that is remembered of one alert. Plain data, to be stored and read back.
///
/// @param label what people call its subject
/// @param current how bad it is now; absent while the figure is clear
/// @param highest the worst that it was since it was raised
/// @param streaks for each severity, how many fresh snapshots in a row reached it
/// @param raisedAt when it was raised
/// @param criticalSince since when it is worse than a warning
/// @param clearSince since when the figure is clear
/// @param clearedAt when it had been clear for long enough
/// @param chattering whether it was raised so often that it only is a silent line
/// @param raises when it was raised, within the last hour
/// @param announcedAt when it was last told; absent again when it returns or grows worse
/// @param escalated whether it was critical and unacknowledged for too long
/// @param measure the last fresh finding
public record AlertState(
    Phase phase,
    DataState data,
    String label,
    Optional<Severity> current,
    Optional<Severity> highest,
    Map<Severity, Integer> streaks,
    Optional<Instant> raisedAt,
    Optional<Instant> criticalSince,
    Optional<Instant> clearSince,
    Optional<Instant> clearedAt,
    Optional<Acknowledgement> acknowledgement,
    Optional<Shelving> shelving,
    Optional<Inhibition> inhibition,
    boolean chattering,
    List<Instant> raises,
    Optional<Instant> announcedAt,
    boolean escalated,
    Optional<Measure> measure) {

  public AlertState {
    streaks = Map.copyOf(streaks);
    raises = List.copyOf(raises);
  }

  /// Whether it stands open and nobody has seen how bad it is.
  public boolean isUnacknowledged() {
    return phase.isOpen()
        && (acknowledgement.isEmpty()
            || (current.isPresent()
                && current.get().compareTo(acknowledgement.get().severity()) > 0));
  }

  /// Whether it may be told at all now.
  public boolean isQuiet() {
    return chattering || shelving.isPresent() || inhibition.isPresent();
  }
}
