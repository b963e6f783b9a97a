package dev.andon.ui.common;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// One page of a window. FX thread only.
///
/// It follows its view model only while it is shown: a page that nobody sees costs nothing, and a
/// window that is closed leaves nothing behind.
public interface Page {

  /// What is shown.
  Region node();

  /// The page's name, at the top of the window.
  ObservableValue<String> title();

  /// What stands beside the name; may be empty.
  ObservableValue<String> subtitle();

  /// Starts to follow its view model; called before the page is shown.
  void attach();

  /// Stops; called after the page was hidden.
  void detach();

  /// Puts the focus where somebody starts to work on this page.
  void focus();

  /// Puts the focus into the field that narrows down what is shown; nothing where there is none.
  default void filter() {}

  /// Asks for a file and writes what the page's table shows; empty where there is no table.
  default Optional<Runnable> export() {
    return Optional.empty();
  }
}
