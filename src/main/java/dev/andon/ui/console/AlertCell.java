package dev.andon.ui.console;

import dev.andon.alert.Offer;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.floor.AlertContent;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import dev.andon.ui.floor.OpenAlert;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// One alert on a line: what, who has seen it, since when, and what to do. FX thread only.
final class AlertCell extends ListCell<AlertRow> {

  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
  private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

  private static final int LONGEST_NAME = 28;

  private final ConsoleViewModel model;
  private final AlertDesk desk;
  private final StateChip chip = new StateChip(ChipState.WATCH);
  private final Label subject = new Label();
  private final Label sentence = new Label();
  private final Label status = new Label();
  private final Label age = new Label();
  private final Button acknowledge = new Button();
  private final Button back = new Button();
  private final CommandButton pause = new CommandButton(false);
  private final HBox line;
  private final Text headName = new Text();
  private final Text headCount = new Text();
  private final TextFlow head = new TextFlow(headName, headCount);
  private final Tooltip whole = new Tooltip();
  private @Nullable CampaignViewModel followed;

  /// @param answer opens the field for a note
  AlertCell(ConsoleViewModel model, AlertDesk desk, Consumer<OpenAlert> answer) {
    this.model = model;
    this.desk = desk;
    getStyleClass().add("alert-cell");
    subject.getStyleClass().add("row-subject");
    sentence.getStyleClass().add("row-sentence");
    status.getStyleClass().add("row-status");
    age.getStyleClass().add("row-age");
    headName.getStyleClass().add("row-head");
    headCount.getStyleClass().add("row-head-count");
    head.getStyleClass().add("row-head-line");
    subject.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setMinWidth(0);
    status.setMinWidth(0);
    age.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    sentence.setMaxWidth(Double.MAX_VALUE);
    for (Button button : new Button[] {acknowledge, back}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
      // The list has the focus and its keys; the buttons are for the mouse.
      button.setFocusTraversable(false);
    }
    acknowledge.setText(Messages.text("alerts.acknowledge"));
    acknowledge.setTooltip(new Tooltip(Messages.text("alerts.acknowledge.help")));
    acknowledge.setAccessibleHelp(Messages.text("alerts.acknowledge.help"));
    acknowledge.setOnAction(_ -> alert().ifPresent(answer));
    back.setText(Messages.text("alerts.unshelve"));
    back.setTooltip(new Tooltip(Messages.text("alerts.unshelve.help")));
    back.setAccessibleHelp(Messages.text("alerts.unshelve.help"));
    back.setOnAction(_ -> alert().ifPresent(it -> desk.unshelve(it.key())));
    pause.setMinWidth(Region.USE_PREF_SIZE);
    pause.button().setFocusTraversable(false);
    pause.managedProperty().bind(pause.visibleProperty());
    StackPane chipPlace = new StackPane(chip);
    chipPlace.getStyleClass().add("row-chip");
    chipPlace.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(chipPlace, subject, sentence, status, age, acknowledge, pause, back);
    line.getStyleClass().add("row-line");
    line.setMinWidth(0);
    setPrefWidth(0);
    Tooltip.install(sentence, whole);
    Tooltip.install(status, whole);
  }

  private Optional<OpenAlert> alert() {
    return getItem() instanceof AlertRow.Of(var key) ? desk.content().alert(key) : Optional.empty();
  }

  @Override
  protected void updateItem(@Nullable AlertRow row, boolean empty) {
    super.updateItem(row, empty);
    refresh();
  }

  /// Reads anew what it says.
  void refresh() {
    AlertRow row = getItem();
    pseudoClassStateChanged(HEAD, row instanceof AlertRow.Head);
    switch (row) {
      case AlertRow.Head(var shelved) -> showHead(shelved);
      case AlertRow.Of _ ->
          alert()
              .ifPresentOrElse(
                  it -> {
                    show(it);
                    setGraphic(line);
                  },
                  this::clear);
      case null -> clear();
    }
  }

  private void clear() {
    setGraphic(null);
    setAccessibleText("");
    follow(null);
  }

  private void showHead(boolean shelved) {
    follow(null);
    AlertContent content = desk.content();
    headName.setText(Messages.text(shelved ? "alerts.head.shelved" : "alerts.head.open"));
    headCount.setText(
        "  " + Formats.count(shelved ? content.shelved().size() : content.open().size()));
    setAccessibleText(headName.getText() + headCount.getText());
    setGraphic(head);
  }

  private void show(OpenAlert alert) {
    chip.show(AlertWords.chip(alert));
    subject.setText(Formats.shortened(AlertWords.subject(alert), LONGEST_NAME));
    sentence.setText(AlertWords.sentenceWithCounts(alert));
    String told =
        alert
            .shelving()
            .map(shelving -> AlertWords.shelvedBy(shelving, model.clock()))
            .orElseGet(() -> AlertWords.status(alert, model.clock()));
    status.setText(told);
    age.setText(
        alert
            .shelving()
            .map(shelving -> AlertWords.backIn(shelving, desk.now()))
            .orElseGet(() -> Formats.age(Duration.between(alert.since(), desk.now()))));
    whole.setText(subject.getText() + ": " + sentence.getText() + "\n" + told);
    pseudoClassStateChanged(QUIET, !alert.isTold() || alert.clear());
    pseudoClassStateChanged(URGENT, alert.isTold() && alert.unacknowledged());
    acknowledge.setVisible(alert.unacknowledged() && alert.shelving().isEmpty());
    back.setVisible(alert.shelving().isPresent());
    boolean pausable =
        alert.shelving().isEmpty()
            && alert.offer().filter(it -> it instanceof Offer.PauseCampaign).isPresent();
    pause.setVisible(pausable);
    follow(
        pausable ? alert.campaign().flatMap(id -> model.floor().campaign(id)).orElse(null) : null);
    setAccessibleText(
        String.join(
            ", ",
            AlertWords.chip(alert).word(),
            subject.getText(),
            sentence.getText(),
            told,
            age.getText()));
  }

  private void follow(@Nullable CampaignViewModel next) {
    if (next != followed) {
      followed = next;
      pause.follow(next);
    }
  }

  /// Lets go of the campaign.
  void dispose() {
    follow(null);
  }
}
