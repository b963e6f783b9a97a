package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CommandButton;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The one thing that matters most, over every page, with what to do about it. FX thread only.
final class AlertStrip extends HBox {

  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");

  private final ConsoleViewModel model;
  private final ShapeGraphic shape = new ShapeGraphic(StateShape.OCTAGON, 14);
  private final Label chip = new Label();
  private final Hyperlink subject = new Hyperlink();
  private final Label sentence = new Label();
  private final Label end = new Label();
  private final CommandButton pause = new CommandButton(true);
  private final Button again = new Button(Messages.text("console.try-again"));
  private final Subscription bound;
  private String campaign = "";

  AlertStrip(ConsoleViewModel model, Runnable tryAgain) {
    this.model = model;
    getStyleClass().add("alert-strip");
    chip.getStyleClass().add("strip-chip");
    chip.setGraphic(shape);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    subject.getStyleClass().add("strip-subject");
    subject.setOnAction(_ -> model.openCampaign(campaign));
    sentence.getStyleClass().add("strip-sentence");
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    end.getStyleClass().add("strip-end");
    end.setMinWidth(Region.USE_PREF_SIZE);
    pause.getStyleClass().add("main");
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setTooltip(new Tooltip(Messages.text("console.try-again.help")));
    again.setOnAction(_ -> tryAgain.run());
    getChildren().setAll(chip, subject, sentence, end, pause, again);
    for (var child : getChildren()) {
      child.managedProperty().bind(child.visibleProperty());
    }
    bound = model.floor().bannerProperty().subscribe(this::show);
  }

  private void show(BannerContent content) {
    pseudoClassStateChanged(LOST, content instanceof BannerContent.FeedLost);
    pseudoClassStateChanged(STOP, content instanceof BannerContent.Stop);
    setVisible(!(content instanceof BannerContent.Quiet));
    setManaged(isVisible());
    again.setVisible(content instanceof BannerContent.FeedLost);
    switch (content) {
      case BannerContent.Quiet() -> words("", "", "", "");
      case BannerContent.FeedLost(var word, var reasons, var next) -> {
        shape.show(StateShape.CROSS);
        words(word, "", reasons.getFirst(), next);
      }
      case BannerContent.Stop(var word, var id, var name, var text, var more) -> {
        shape.show(StateShape.OCTAGON);
        words(word, name, text, more);
        campaign = id;
      }
      case BannerContent.Notice(var messages) -> {
        shape.show(StateShape.TRIANGLE);
        words("", "", messages.getFirst(), "");
      }
    }
    boolean stop = content instanceof BannerContent.Stop;
    pause.setVisible(stop);
    pause.follow(stop ? model.floor().campaign(campaign).orElse(null) : null);
  }

  private void words(String word, String name, String text, String atTheEnd) {
    chip.setText(word);
    subject.setText(name);
    subject.setVisible(!name.isEmpty());
    sentence.setText(text);
    end.setText(atTheEnd);
    end.setVisible(!atTheEnd.isEmpty());
  }

  void dispose() {
    bound.unsubscribe();
    pause.follow(null);
  }
}
