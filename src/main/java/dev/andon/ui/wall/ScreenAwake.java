package dev.andon.ui.wall;

import java.util.List;

/// Keeps the screen of a wall from going dark.
///
/// Asking, looking and letting go may each block for some seconds, so they belong on a virtual
/// thread and never on the FX thread. Nothing here throws, and all of it may be called from any
/// number of threads.
@FunctionalInterface
public interface ScreenAwake {

  /// Keeps the screen awake until the hold is closed or this program ends, however it ends.
  ///
  /// @param reason what the machine tells a person who asks why it stays awake
  Hold hold(String reason);

  /// What keeps the screen awake, if anything does.
  ///
  /// A service that restarts forgets what it was asked, and one may come up later than the wall. So
  /// look every minute or so; once it is not in force, close it and ask for a new one.
  interface Hold extends AutoCloseable {

    /// What was done.
    Outcome outcome();

    /// Whether the screen is being kept awake now; never after a [NotHeld] or [MachineOnly].
    boolean inForce();

    /// Lets go. A second time does nothing.
    @Override
    void close();
  }

  /// What came of asking.
  sealed interface Outcome permits Held, MachineOnly, NotHeld {}

  /// The screen stays on.
  ///
  /// @param by what was asked, such as "org.freedesktop.ScreenSaver"
  record Held(String by) implements Outcome {}

  /// The machine does not go to sleep, but the screen may still go dark.
  ///
  /// @param refusals why nothing keeps the screen on, in the order of asking
  record MachineOnly(String by, List<Refusal> refusals) implements Outcome {

    public MachineOnly {
      refusals = List.copyOf(refusals);
    }
  }

  /// The screen may go dark.
  ///
  /// @param refusals why, in the order of asking
  record NotHeld(List<Refusal> refusals) implements Outcome {

    public NotHeld {
      refusals = List.copyOf(refusals);
    }
  }

  /// One that could not help. For the log and whoever cares for the machine, not for the wall.
  ///
  /// @param why in the words of a program or of the operating system
  record Refusal(String by, String why) {}
}
