package dev.andon.ui.console;

import dev.andon.alert.Rule;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// That no alert is open, and what is watched. FX thread only.
final class CalmCard extends VBox {

  private final Label title = new Label(Messages.text("alerts.calm"));
  private final Label text = new Label();

  CalmCard() {
    getStyleClass().addAll("card", "alerts-calm");
    title.getStyleClass().add("calm-title");
    text.getStyleClass().add("calm-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().setAll(title, text);
    managedProperty().bind(visibleProperty());
  }

  void show(AlertDesk desk) {
    List<Rule> watching = desk.content().rules().stream().filter(Rule::enabled).toList();
    boolean told = desk.isKnown();
    title.setText(Messages.text(told ? "alerts.calm" : "alerts.starting"));
    text.setText(
        told
            ? Messages.text(
                "alerts.calm.rules",
                watching.size(),
                Formats.count(watching.size()),
                watching.stream()
                    .map(Rule::metric)
                    .distinct()
                    .map(AlertWords::ruleName)
                    .collect(Collectors.joining(", ")))
            : Messages.text("alerts.starting.text"));
  }
}
