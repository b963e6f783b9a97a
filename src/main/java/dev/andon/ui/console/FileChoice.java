package dev.andon.ui.console;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Asks a person where a file shall go.
@FunctionalInterface
interface FileChoice {

  /// Waits for the answer.
  ///
  /// @param title of the window that asks
  /// @param name that the file has unless the person chooses another
  /// @return empty where the person thought better of it
  Optional<Path> save(Window owner, String title, String name);
}
