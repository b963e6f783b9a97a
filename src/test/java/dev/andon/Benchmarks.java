package dev.andon;

import dev.andon.alert.AlertBench;
import dev.andon.history.HistoryBench;
import dev.andon.ui.ApplyBench;
import dev.andon.ui.ScreensBench;
import dev.andon.vicidial.ParseBench;
import java.io.IOException;

/// All measurements in one run; no test, so that a busy machine fails nothing.
public final class Benchmarks {

  private Benchmarks() {}

  /// Prints the figures.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ParseBench.main(arguments);
    AlertBench.main(arguments);
    HistoryBench.main(arguments);
    ScreensBench.main(arguments);
    ApplyBench.main(arguments);
    // The toolkit's thread would keep the program alive.
    System.exit(0);
  }
}
