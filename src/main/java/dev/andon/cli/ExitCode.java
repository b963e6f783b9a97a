package dev.andon.cli;

/// What a script learns from how a command ended.
public final class ExitCode {

  /// All is well.
  public static final int FINE = 0;

  /// The answer is no: a check failed, a pause was not confirmed.
  public static final int NO = 1;

  /// The command was called wrongly.
  public static final int USAGE = 2;

  /// No usable answer from the dialer: unreachable, login refused, not VICIdial.
  public static final int NO_ANSWER = 3;

  private ExitCode() {}
}
