package dev.andon.app;

/// One way to keep a machine awake. It is used from a thread of its own.
interface AwakeWay {

  /// What a person would search for.
  String name();

  /// Whether it keeps the screen on, too.
  boolean keepsScreen();

  /// Tries it. May block until the thread is interrupted, and then leaves nothing behind.
  Attempt take(String reason);

  /// What came of trying.
  sealed interface Attempt permits Taken, Refused {}

  record Taken(Grip grip) implements Attempt {}

  record Refused(String why) implements Attempt {}

  /// What was taken. It must also end when the program is killed.
  interface Grip {

    boolean inForce();

    void release();
  }
}
