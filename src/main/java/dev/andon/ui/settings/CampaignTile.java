package dev.andon.ui.settings;

import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A campaign in the editor: its name and the state that it is in now. FX thread only.
final class CampaignTile extends VBox {

  private static final PseudoClass NOT_LISTED = PseudoClass.getPseudoClass("not-listed");
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  private final String id;
  private final String name;
  private final boolean listed;
  private final Label words;
  private final Tooltip tooltip;
  private Subscription bound = Subscription.EMPTY;

  /// @param campaign absent where the dialer never listed it
  CampaignTile(String id, String name, boolean listed, Optional<CampaignViewModel> campaign) {
    this.id = id;
    this.name = name;
    this.listed = listed;
    getStyleClass().add("campaign-tile");
    words = new Label(listed ? name : Messages.text("settings.tile.not-listed", name));
    words.getStyleClass().addAll("tile-name", "cut");
    words.setMinWidth(0);
    getChildren().setAll(words);
    if (listed && campaign.isPresent()) {
      StateChip chip = new StateChip(ChipState.OK);
      getChildren().add(chip);
      bound = campaign.get().contentProperty().subscribe(now -> chip.show(chip(now.state())));
    }
    pseudoClassStateChanged(NOT_LISTED, !listed);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(words.getText());
    tooltip = new Tooltip(words.getText());
    Tooltip.install(this, tooltip);
  }

  private static ChipState chip(CampaignState state) {
    return switch (state) {
      case OK -> ChipState.OK;
      case WATCH -> ChipState.WATCH;
      case STOP -> ChipState.STOP;
      case PAUSED -> ChipState.PAUSED;
      case PAUSING -> ChipState.PAUSING;
      case RESUMING -> ChipState.RESUMING;
      case STALE -> ChipState.STALE;
      case TOO_FEW -> ChipState.TOO_FEW;
      case NO_CALLS -> ChipState.NO_CALLS;
      case UNKNOWN -> ChipState.NO_COUNTS;
      case UNCONFIRMED -> ChipState.UNKNOWN;
      case CHECK -> ChipState.CHECK;
      case DRILL -> ChipState.DRILL;
    };
  }

  /// Offers to take off what the dialer does not list.
  void offerTakeOff(Runnable takeOff) {
    if (!listed) {
      Button button =
          Section.button(
              Messages.text("settings.tile.take-off"),
              Messages.text("settings.tile.take-off.help", name),
              takeOff);
      button.setFocusTraversable(false);
      getChildren().add(button);
    }
  }

  /// Says where it stands, to those who hear it.
  ///
  /// @param place counted from 1
  void tellPlace(int place, int of, String page) {
    setAccessibleText(
        Messages.text(
            "settings.tile.place",
            words.getText(),
            page,
            Integer.toString(place),
            Integer.toString(of)));
    setAccessibleHelp(
        Messages.text(listed ? "settings.tile.help" : "settings.tile.not-listed.help"));
  }

  /// While it is dragged, its place is drawn as an empty one.
  void markDragged(boolean dragged) {
    pseudoClassStateChanged(DRAGGED, dragged);
  }

  /// Another one that looks so, to follow the pointer.
  VBox ghost() {
    Label label = new Label(words.getText());
    label.getStyleClass().addAll("tile-name", "cut");
    VBox ghost = new VBox(label);
    ghost.getStyleClass().addAll("campaign-tile", "ghost");
    ghost.resize(getWidth(), getHeight());
    return ghost;
  }

  /// Lets go of its campaign.
  void dispose() {
    bound.unsubscribe();
    Tooltip.uninstall(this, tooltip);
  }

  String id() {
    return id;
  }
}
