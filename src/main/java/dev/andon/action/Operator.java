package dev.andon.action;

import dev.andon.history.AuditIntent.Who;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who sits at this console: asked once per shift, and the machine's user until somebody has said
/// so. Any thread.
public final class Operator {

  /// So long a name holds. A day's later shift is asked again.
  public static final Duration SHIFT = Duration.ofHours(12);

  private static final int LONGEST_NAME = 60;

  private record Seat(String name, Instant since, long sinceNanos) {}

  private final String machineUser;
  private final TimeSource time;
  private Optional<Seat> seat = Optional.empty();

  /// Nobody has said yet who it is.
  ///
  /// @param machineUser name of the machine's user
  public Operator(String machineUser, TimeSource time) {
    this.machineUser = machineUser;
    this.time = time;
  }

  /// Who gives a command now.
  public synchronized Who who() {
    return valid().map(seat -> new Who(seat.name(), true)).orElse(new Who(machineUser, false));
  }

  /// Whether a person should be asked.
  public synchronized boolean isToBeAsked() {
    return valid().isEmpty();
  }

  /// Until when the name holds; absent where nobody was asked.
  public synchronized Optional<Instant> until() {
    return valid().map(seat -> seat.since().plus(SHIFT));
  }

  /// Somebody says who it is.
  ///
  /// @return whether that is a name; a blank one changes nothing
  public synchronized boolean sitsDown(String name) {
    String oneLine = name.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    if (oneLine.isEmpty()) {
      return false;
    }
    int end = oneLine.offsetByCodePoints(0, Math.min(LONGEST_NAME, points(oneLine)));
    seat = Optional.of(new Seat(oneLine.substring(0, end).strip(), time.now(), time.nanos()));
    return true;
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  /// The person leaves before the shift is over.
  public synchronized void leaves() {
    seat = Optional.empty();
  }

  /// By both clocks: one stands still while the machine sleeps, the other can be set back.
  private Optional<Seat> valid() {
    seat =
        seat.filter(
            taken ->
                time.now().isBefore(taken.since().plus(SHIFT))
                    && time.nanos() - taken.sinceNanos() < SHIFT.toNanos());
    return seat;
  }
}
