package dev.andon.ui.console;

import dev.andon.history.AuditEntry;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.AuditWords;
import dev.andon.ui.floor.CommandWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The commands that were given, the newest first, with what became of each: those of this run,
/// then what stands on record. FX thread only.
final class ActionsPage implements Page {

  /// Font size of the console, in px.
  private static final double EM = 14;

  private final ConsoleViewModel model;
  private final ObservableList<ActionEntry> entries;
  private final ObservableList<AuditEntry> earlier;
  private final ObservableList<Row> shown = FXCollections.observableArrayList();
  private final TableView<Row> table = new TableView<>(shown);
  private final Label trouble = new Label();
  private final VBox node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.ACTIONS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;

  ActionsPage(ConsoleViewModel model) {
    this.model = model;
    entries = model.floor().desk().entries();
    earlier = model.floor().desk().earlier();
    table
        .getColumns()
        .setAll(
            List.of(
                column("time", 7.5, Row::time),
                column("who", 7, Row::who),
                column("campaign", 10, Row::campaign),
                column("command", 7.5, Row::command),
                column("outcome", 11, Row::outcome)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.getStyleClass().addAll("card", "actions");
    table.setAccessibleText(PageKey.ACTIONS.title());
    Label empty = new Label(Messages.text("actions.empty"));
    empty.setWrapText(true);
    table.setPlaceholder(empty);
    VBox.setVgrow(table, Priority.ALWAYS);
    Label note = new Label(Messages.text("actions.note"));
    note.getStyleClass().add("page-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    trouble.getStyleClass().addAll("page-note", "record-trouble");
    trouble.setWrapText(true);
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    trouble.managedProperty().bind(trouble.visibleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    node = new VBox(note, trouble, table);
    node.getStyleClass().add("page");
  }

  /// One command in words.
  private record Row(String time, String who, String campaign, String command, String outcome) {}

  private Row row(ActionEntry entry) {
    return new Row(
        model.clock().timeWithSeconds(entry.at()),
        Formats.oneLine(entry.who()),
        Formats.oneLine(entry.name()),
        Messages.text(
            "command."
                + switch (entry.command().wanted()) {
                  case PAUSED -> "pause";
                  case ACTIVE -> "resume";
                }),
        CommandWords.whole(entry.state(), model.clock()));
  }

  private Row row(AuditEntry entry) {
    String id = entry.intent().campaign();
    return new Row(
        AuditWords.at(entry.intent(), model.clock()),
        AuditWords.who(entry.intent()),
        model
            .floor()
            .campaign(id)
            .map(campaign -> Formats.oneLine(campaign.campaign().label()))
            .orElse(id),
        AuditWords.command(entry.intent()),
        AuditWords.outcome(entry, model.clock()));
  }

  private static TableColumn<Row, String> column(
      String name, double widthEm, Function<Row, String> words) {
    TableColumn<Row, String> column = new TableColumn<>(Messages.text("actions." + name));
    column.setUserData(widthEm);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(_ -> new Wrapped());
    return column;
  }

  /// A cell that is as high as its words need.
  private static final class Wrapped extends TableCell<Row, String> {
    private final Text text = new Text();

    Wrapped() {
      text.getStyleClass().add("text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(20));
      setGraphic(text);
      setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      text.setText(empty || words == null ? "" : words);
    }
  }

  @Override
  public void attach() {
    bound =
        Subscription.combine(
            entries.subscribe(this::follow),
            earlier.subscribe(this::follow),
            model.floor().desk().recordTroubleProperty().subscribe(this::tell),
            model.preferred().looksProperty().subscribe(this::widen));
    follow();
  }

  private void tell(Optional<Problem> problem) {
    trouble.setText(
        problem
            .map(it -> Messages.text(it.what()) + " " + Messages.text(it.remedy()))
            .map(Formats::oneLine)
            .orElse(""));
  }

  /// Larger text needs wider columns.
  private void widen(Looks looks) {
    for (TableColumn<Row, ?> column : table.getColumns()) {
      double width = (double) column.getUserData() * EM * looks.textScale();
      column.setMinWidth(width);
      column.setPrefWidth(width);
    }
  }

  private void follow() {
    shown.setAll(
        Stream.concat(entries.stream().map(this::row), earlier.stream().map(this::row)).toList());
    int count = entries.size();
    subtitle.set(count == 0 ? "" : Messages.text("actions.subtitle", count, Formats.count(count)));
  }

  @Override
  public void detach() {
    bound.unsubscribe();
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  @Override
  public void focus() {
    table.requestFocus();
  }
}
