package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The one thing that matters most, over every page, with what to do about it. FX thread only.
final class AlertStrip extends HBox {

  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");

  private static final int LONGEST_NAME = 60;

  private final ConsoleViewModel model;
  private final ShapeGraphic shape = new ShapeGraphic(StateShape.OCTAGON, 14);
  private final Label chip = new Label();
  private final Hyperlink subject = new Hyperlink();
  private final Text sentence = new Text();
  private final Text second = new Text();
  private final Hyperlink more = new Hyperlink();
  private final Label end = new Label();
  private final CommandButton pause = new CommandButton(true);
  private final Button again = new Button(Messages.text("console.try-again"));
  private final Subscription bound;
  private @Nullable CampaignViewModel followed;

  /// @param openCampaigns opens the page that lists the other campaigns
  /// @param openProblems opens the page that lists the other problems
  /// @param openAlerts opens the page that lists all alerts
  AlertStrip(
      ConsoleViewModel model, Runnable openCampaigns, Runnable openProblems, Runnable openAlerts) {
    this.model = model;
    getStyleClass().add("alert-strip");
    setMinHeight(USE_PREF_SIZE);
    chip.getStyleClass().add("strip-chip");
    chip.setGraphic(shape);
    chip.setMinWidth(Region.USE_PREF_SIZE);
    subject.getStyleClass().add("strip-subject");
    subject.setOnAction(
        _ -> {
          if (strip().campaign().isEmpty()) {
            openAlerts.run();
          } else {
            model.openCampaign(strip().campaign());
          }
        });
    more.getStyleClass().add("strip-more");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(
        _ -> {
          switch (strip().kind()) {
            case STOP -> openCampaigns.run();
            case ALERT_WATCH, ALERT_STOP, ALERT_DRILL -> openAlerts.run();
            case QUIET, LOST, NOTICE -> openProblems.run();
          }
        });
    end.getStyleClass().add("strip-end");
    end.setMinWidth(Region.USE_PREF_SIZE);
    pause.showKey(Messages.text("keys.pause"));
    pause.getStyleClass().add("main");
    pause.setMinWidth(Region.USE_PREF_SIZE);
    again.setMinWidth(Region.USE_PREF_SIZE);
    again.setTooltip(new Tooltip(Messages.text("console.try-again.help")));
    again.setOnAction(_ -> model.tryAgain());
    sentence.getStyleClass().add("strip-sentence");
    second.getStyleClass().add("strip-second");
    subject.managedProperty().bind(subject.visibleProperty());
    // Flows of text are as high as they need; labels would end in an ellipsis.
    VBox lines = new VBox(new TextFlow(subject, sentence), new TextFlow(second));
    lines.getStyleClass().add("strip-lines");
    lines.setMinSize(0, USE_PREF_SIZE);
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().setAll(chip, lines, end, more, pause, again);
    for (Region part : new Region[] {end, more, pause, again}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    bound = model.stripProperty().subscribe(this::show);
  }

  private StripContent strip() {
    return model.stripProperty().get();
  }

  private void show(StripContent content) {
    StripContent.Kind kind = content.kind();
    boolean drill = kind == StripContent.Kind.ALERT_DRILL;
    boolean stop = kind == StripContent.Kind.STOP || kind == StripContent.Kind.ALERT_STOP || drill;
    pseudoClassStateChanged(WATCH, kind == StripContent.Kind.ALERT_WATCH);
    pseudoClassStateChanged(DRILL, drill);
    pseudoClassStateChanged(LOST, content.kind() == StripContent.Kind.LOST);
    pseudoClassStateChanged(STOP, stop);
    setVisible(content.kind() != StripContent.Kind.QUIET);
    setManaged(isVisible());
    shape.show(content.kind().shape());
    chip.setText(content.word());
    subject.setText(Formats.shortened(content.subject(), LONGEST_NAME));
    subject.setVisible(!content.subject().isEmpty());
    sentence.setText((content.subject().isEmpty() ? "" : "  ") + content.sentence());
    second.setText(content.second());
    end.setText(content.end());
    end.setVisible(!content.end().isEmpty());
    more.setText(content.more());
    more.setVisible(!content.more().isEmpty());
    again.setVisible(content.stopped());
    pause.setVisible(content.pause());
    CampaignViewModel wanted =
        content.pause() ? model.floor().campaign(content.campaign()).orElse(null) : null;
    // Following anew would take an open question away.
    if (wanted != followed) {
      followed = wanted;
      pause.follow(wanted);
    }
  }

  /// As if somebody had pressed the strip's pause button; nothing while there is none.
  void pressPause() {
    if (isVisible() && pause.isVisible()) {
      pause.press();
    }
  }

  void dispose() {
    bound.unsubscribe();
    pause.follow(null);
  }
}
