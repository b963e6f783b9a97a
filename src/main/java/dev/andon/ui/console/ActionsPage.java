package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.CommandWords;
import java.util.List;
import java.util.function.Function;
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

/// The commands that were given in this run, the newest first, with what became of each. FX thread
/// only.
final class ActionsPage implements Page {

  /// Font size of the console, in px.
  private static final double EM = 14;

  private final ConsoleViewModel model;
  private final ObservableList<ActionEntry> entries;
  private final ObservableList<ActionEntry> shown = FXCollections.observableArrayList();
  private final TableView<ActionEntry> table = new TableView<>(shown);
  private final VBox node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.ACTIONS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;

  ActionsPage(ConsoleViewModel model) {
    this.model = model;
    entries = model.floor().desk().entries();
    table
        .getColumns()
        .setAll(
            List.of(
                column("time", 6, entry -> model.clock().timeWithSeconds(entry.at())),
                column("who", 7, entry -> Formats.oneLine(entry.who())),
                column("campaign", 10, entry -> Formats.oneLine(entry.name())),
                column(
                    "command",
                    7.5,
                    entry ->
                        Messages.text(
                            "command."
                                + switch (entry.command().wanted()) {
                                  case PAUSED -> "pause";
                                  case ACTIVE -> "resume";
                                })),
                column("outcome", 11, entry -> CommandWords.whole(entry.state(), model.clock()))));
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
    node = new VBox(note, table);
    node.getStyleClass().add("page");
  }

  private static TableColumn<ActionEntry, String> column(
      String name, double widthEm, Function<ActionEntry, String> words) {
    TableColumn<ActionEntry, String> column = new TableColumn<>(Messages.text("actions." + name));
    column.setUserData(widthEm);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(_ -> new Wrapped());
    return column;
  }

  /// A cell that is as high as its words need.
  private static final class Wrapped extends TableCell<ActionEntry, String> {
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
            model.preferred().looksProperty().subscribe(this::widen));
    follow();
  }

  /// Larger text needs wider columns.
  private void widen(Looks looks) {
    for (TableColumn<ActionEntry, ?> column : table.getColumns()) {
      double width = (double) column.getUserData() * EM * looks.textScale();
      column.setMinWidth(width);
      column.setPrefWidth(width);
    }
  }

  private void follow() {
    shown.setAll(entries);
    subtitle.set(
        entries.isEmpty()
            ? ""
            : Messages.text("actions.subtitle", entries.size(), Formats.count(entries.size())));
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
