package dev.andon.app;

import java.io.IOException;
import java.util.List;

/// Starts a program of this machine.
@FunctionalInterface
interface ProcessStarter {

  /// Both of its outputs come out of the one stream, and its input is a pipe.
  Process start(List<String> command) throws IOException;

  /// Looks on the PATH.
  static ProcessStarter ofThisMachine() {
    return command -> new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
