package dev.andon.ui.console;

import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.floor.CommandButton;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The state of a campaign, the button that changes it, what the button would do, and what became
/// of it. FX thread only.
final class CommandCard extends VBox {

  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");

  private final StateChip chip = new StateChip(ChipState.NO_COUNTS);
  private final Label outcome = new Label();
  private final Label drain = new Label();
  private final CommandButton button = new CommandButton(true);
  private final Label does = new Label();
  private final StepsBox steps;

  CommandCard(ConsoleViewModel model) {
    steps = new StepsBox(model);
    getStyleClass().addAll("card", "command-card");
    outcome.getStyleClass().add("command-outcome");
    does.getStyleClass().add("command-does");
    drain.getStyleClass().add("command-does");
    for (Label label : new Label[] {outcome, drain, does}) {
      label.setWrapText(true);
      label.managedProperty().bind(label.visibleProperty());
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label key = new Label("P");
    key.getStyleClass().add("key");
    key.setAccessibleText(Messages.text("campaign.command.key"));
    HBox head = new HBox(chip, space, key);
    head.getStyleClass().add("card-head");
    chip.getStyleClass().add("on-surface");
    button.getStyleClass().add("main");
    setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(head, button, does, outcome, drain, steps);
  }

  void show(CampaignDetail detail) {
    chip.show(detail.chip());
    does.setText(detail.does());
    outcome.setText(detail.command());
    outcome.setVisible(!detail.command().isEmpty());
    drain.setText(detail.drain());
    drain.setVisible(!detail.drain().isEmpty());
    pseudoClassStateChanged(STOP, detail.danger());
  }

  StepsBox steps() {
    return steps;
  }

  CommandButton button() {
    return button;
  }
}
