package dev.andon.ui.console;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertContent;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What happened to alerts, the newest first. FX thread only.
final class AlertHistory extends ListView<AlertEvent> {

  private final ConsoleViewModel model;
  private final AlertDesk desk;
  private final ObservableList<AlertEvent> events = FXCollections.observableArrayList();

  AlertHistory(ConsoleViewModel model, AlertDesk desk) {
    this.model = model;
    this.desk = desk;
    setItems(events);
    getStyleClass().addAll("card", "alert-history");
    setCellFactory(_ -> new EventCell());
    setAccessibleText(Messages.text("alerts.part.history"));
    Label none = new Label(Messages.text("alerts.history.empty"));
    none.setWrapText(true);
    setPlaceholder(none);
  }

  void show(List<AlertEvent> history) {
    List<AlertEvent> happened = history.stream().filter(AlertWords::isWorthReading).toList();
    if (!happened.equals(events)) {
      events.setAll(happened);
    }
  }

  /// One event on a line.
  private final class EventCell extends ListCell<AlertEvent> {
    private final Label time = new Label();
    private final Label subject = new Label();
    private final Label words = new Label();
    private final Label drill = new Label(Messages.text("state.drill"));
    private final HBox line = new HBox(time, drill, subject, words);
    private final Tooltip whole = new Tooltip();

    EventCell() {
      time.getStyleClass().add("event-time");
      subject.getStyleClass().add("row-subject");
      words.getStyleClass().add("row-sentence");
      drill.getStyleClass().add("drill-mark");
      drill.managedProperty().bind(drill.visibleProperty());
      line.getStyleClass().add("row-line");
      time.setMinWidth(Region.USE_PREF_SIZE);
      drill.setMinWidth(Region.USE_PREF_SIZE);
      subject.setMinWidth(0);
      words.setMinWidth(0);
      setPrefWidth(0);
      Tooltip.install(line, whole);
    }

    @Override
    protected void updateItem(@Nullable AlertEvent event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setGraphic(null);
        return;
      }
      AlertContent content = desk.content();
      Optional<Metric> metric =
          content.rules().stream()
              .filter(rule -> rule.id().equals(event.alert().rule()))
              .map(Rule::metric)
              .findFirst();
      String name = content.nameOf(event.alert().subject(), event.label());
      time.setText(
          Messages.text(
              "audit.at",
              model.clock().date(event.at()),
              model.clock().timeWithSeconds(event.at())));
      drill.setVisible(event.alert().drill());
      subject.setText(name.isEmpty() ? Messages.text("alerts.floor") : name);
      words.setText(
          Messages.text(
              "alerts.happened",
              metric.map(AlertWords::ruleName).orElse(event.alert().rule()),
              AlertWords.event(event, metric, model.clock())));
      whole.setText(time.getText() + "  " + subject.getText() + "\n" + words.getText());
      setAccessibleText(String.join(", ", time.getText(), subject.getText(), words.getText()));
      setGraphic(line);
    }
  }
}
