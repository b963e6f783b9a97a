package dev.andon.ui.console;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Three lights of an andon, as small as a line of text.
final class Logo extends VBox {

  Logo() {
    getStyleClass().add("logo");
    for (String light : new String[] {"logo-blue", "logo-orange", "logo-red"}) {
      Region bar = new Region();
      bar.getStyleClass().addAll("logo-light", light);
      getChildren().add(bar);
    }
    setMaxHeight(USE_PREF_SIZE);
  }
}
