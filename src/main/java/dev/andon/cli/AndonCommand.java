package dev.andon.cli;

/// One command of the command line.
interface AndonCommand {

  /// Runs it to its end.
  ///
  /// @return the exit code
  int run(Parts parts) throws Exception;
}
