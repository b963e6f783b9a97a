package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Words that wrap and can be copied, by Ctrl+C or by the menu. FX thread only.
final class CopyText extends Label {

  CopyText(String styleClass) {
    getStyleClass().addAll("copy-text", styleClass);
    setWrapText(true);
    setMinWidth(0);
    setFocusTraversable(true);
    setAccessibleHelp(Messages.text("copy.help"));
    MenuItem copy = new MenuItem(Messages.text("copy"));
    copy.setOnAction(_ -> put(getText()));
    setContextMenu(new ContextMenu(copy));
    setOnMousePressed(_ -> requestFocus());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            put(getText());
            event.consume();
          }
        });
  }

  /// Puts this on the clipboard.
  static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
