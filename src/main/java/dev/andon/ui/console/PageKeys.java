package dev.andon.ui.console;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keys of a page that work wherever in the window the focus is, but in a field that lies over the
/// page. FX thread only.
final class PageKeys {

  private PageKeys() {}

  /// Tells of keys while the page is in a window.
  static void follow(Node page, Consumer<KeyEvent> pressed) {
    EventHandler<KeyEvent> onPressed =
        event -> {
          if (!isTypingElsewhere(page)) {
            pressed.accept(event);
          }
        };
    page.sceneProperty()
        .subscribe(
            (@Nullable Scene before, @Nullable Scene now) -> {
              if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, onPressed);
              }
              if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, onPressed);
              }
            });
  }

  private static boolean isTypingElsewhere(Node page) {
    Node focused = page.getScene().getFocusOwner();
    if (!(focused instanceof TextInputControl)) {
      return false;
    }
    Node up = focused;
    while (up != null && !up.equals(page)) {
      up = up.getParent();
    }
    return up == null;
  }
}
