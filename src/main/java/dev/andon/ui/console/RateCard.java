package dev.andon.ui.console;

import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.BulletBar;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.common.StateChip;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One clock's drop rate with its counts, its bar and its budget. FX thread only.
final class RateCard extends VBox {

  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");

  private final Label title = new Label();
  private final StateChip chip = new StateChip(ChipState.NO_COUNTS);
  private final Label number = new Label();
  private final Label sign = new Label("%");
  private final Label counts = new Label();
  private final BulletBar bullet = new BulletBar(Bullet.NONE);
  private final Label budget = new Label();
  private final Label aside = new Label();

  RateCard() {
    getStyleClass().addAll("card", "rate-card");
    title.getStyleClass().add("card-caption");
    number.getStyleClass().add("rate-number");
    sign.getStyleClass().add("rate-sign");
    counts.getStyleClass().add("rate-counts");
    budget.getStyleClass().add("rate-budget");
    budget.setWrapText(true);
    aside.getStyleClass().add("card-caption");
    aside.setWrapText(true);
    number.setMinWidth(Region.USE_PREF_SIZE);
    sign.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, chip);
    head.getStyleClass().add("card-head");
    HBox figure = new HBox(number, sign, counts);
    figure.getStyleClass().add("rate-figure");
    getChildren().setAll(head, figure, bullet, budget, aside);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  void show(RateContent content) {
    title.setText(content.title());
    chip.setVisible(content.chip().isPresent());
    content.chip().ifPresent(chip::show);
    number.setText(content.number());
    sign.setVisible(content.percent());
    sign.setManaged(content.percent());
    counts.setText(content.counts());
    bullet.show(content.bullet());
    budget.setText(content.budget());
    aside.setText(content.aside());
    aside.setVisible(!content.aside().isEmpty());
    // A campaign that does not dial asks nobody to act.
    boolean acts = content.bullet().look() != RateLook.PAUSED;
    pseudoClassStateChanged(WATCH, acts && content.chip().equals(Optional.of(ChipState.WATCH)));
    pseudoClassStateChanged(STOP, acts && content.chip().equals(Optional.of(ChipState.STOP)));
  }
}
