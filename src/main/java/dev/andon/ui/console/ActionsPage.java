package dev.andon.ui.console;

import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.ActionEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
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
  private final TextField filter = new TextField();
  private final ComboBox<Choice> kind = new ComboBox<>();
  private final CheckBox unconfirmed = new CheckBox(Messages.text("actions.unconfirmed"));
  private final Button older = new Button(Messages.text("actions.older"));
  private final TableExport export;
  private final ObservableList<ActionRow> shown = FXCollections.observableArrayList();
  private final TableView<ActionRow> table = new TableView<>(shown);
  private final Label trouble = new Label();
  private final VBox node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.ACTIONS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;

  ActionsPage(ConsoleViewModel model, TableTools.Outside outside) {
    this.model = model;
    entries = model.floor().desk().entries();
    earlier = model.floor().desk().earlier();
    table
        .getColumns()
        .setAll(
            List.of(
                column("time", 7.5, ActionRow::time),
                column("who", 7, ActionRow::who),
                column("campaign", 10, ActionRow::campaign),
                column("command", 7.5, ActionRow::command),
                column("outcome", 11, ActionRow::outcome),
                column("before", 9, ActionRow::before),
                column("after", 9, ActionRow::after)));
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
    trouble.getStyleClass().add("record-trouble");
    trouble.setWrapText(true);
    trouble.setMinHeight(Region.USE_PREF_SIZE);
    trouble.managedProperty().bind(trouble.visibleProperty());
    trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
    export =
        new TableExport(
            PageKey.ACTIONS.key(),
            this::plain,
            outside.files(),
            outside.background(),
            () -> model.clock().at(model.floor().nowProperty().get().now()));
    node = new VBox(toolbar(), note, trouble, table, export.outcome());
    node.getStyleClass().add("page");
  }

  private HBox toolbar() {
    filter.getStyleClass().add("filter-field");
    filter.setMinWidth(0);
    filter.setPromptText(Messages.text("actions.filter"));
    filter.setAccessibleText(Messages.text("actions.filter"));
    filter.setTooltip(new Tooltip(Messages.text("actions.filter.help")));
    filter.textProperty().subscribe(_ -> follow());
    kind.getItems().add(new Choice(Optional.empty()));
    for (Kind each : Kind.values()) {
      kind.getItems().add(new Choice(Optional.of(each)));
    }
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            return choice == null ? "" : words(choice.kind());
          }

          @Override
          public @Nullable Choice fromString(String text) {
            return null;
          }
        });
    kind.setMinWidth(Region.USE_PREF_SIZE);
    kind.setValue(new Choice(Optional.empty()));
    kind.setAccessibleText(Messages.text("actions.kind"));
    kind.setOnAction(_ -> follow());
    unconfirmed.setMinWidth(Region.USE_PREF_SIZE);
    unconfirmed.setOnAction(_ -> follow());
    older.setMinWidth(Region.USE_PREF_SIZE);
    older.setTooltip(new Tooltip(Messages.text("actions.older.help")));
    older.setAccessibleHelp(Messages.text("actions.older.help"));
    older.setOnAction(_ -> model.floor().desk().older());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(filter, kind, unconfirmed, space, older, export.button());
    bar.getStyleClass().add("toolbar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  /// One kind of command, or all.
  private record Choice(Optional<Kind> kind) {}

  private boolean isWanted(Kind shownKind) {
    @Nullable Choice choice = kind.getValue();
    return choice == null || choice.kind().filter(it -> it != shownKind).isEmpty();
  }

  private static String words(Optional<Kind> kind) {
    return kind.map(
            it ->
                Messages.text(
                    "actions.kind." + it.name().toLowerCase(Locale.ROOT).replace('_', '-')))
        .orElseGet(() -> Messages.text("actions.kind.all"));
  }

  private PlainTable plain() {
    return new PlainTable(
        List.of("time", "who", "campaign", "id", "command", "outcome", "before", "after"),
        shown.stream()
            .map(
                row ->
                    List.<Optional<?>>of(
                        Optional.of(model.clock().at(row.at()).toOffsetDateTime()),
                        Optional.of(row.who()),
                        Optional.of(row.campaign()),
                        Optional.of(row.id()),
                        Optional.of(row.command()),
                        Optional.of(row.outcome()),
                        Optional.of(row.before()),
                        Optional.of(row.after())))
            .toList());
  }

  private static TableColumn<ActionRow, String> column(
      String name, double widthEm, Function<ActionRow, String> words) {
    TableColumn<ActionRow, String> column = new TableColumn<>(Messages.text("actions." + name));
    column.setUserData(widthEm);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(words.apply(row.getValue())).getReadOnlyProperty());
    column.setCellFactory(_ -> new Wrapped());
    return column;
  }

  /// A cell that is as high as its words need.
  private static final class Wrapped extends TableCell<ActionRow, String> {
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
    for (TableColumn<ActionRow, ?> column : table.getColumns()) {
      double width = (double) column.getUserData() * EM * looks.textScale();
      column.setMinWidth(width);
      column.setPrefWidth(width);
    }
  }

  private void follow() {
    shown.setAll(
        ActionRow.all(model.floor(), model.clock()).stream()
            .filter(row -> row.matches(filter.getText()))
            .filter(row -> isWanted(row.kind()))
            .filter(row -> !unconfirmed.isSelected() || !row.confirmed())
            .toList());
    older.setDisable(!model.floor().desk().mayHaveOlder());
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

  @Override
  public Optional<Runnable> export() {
    return Optional.of(export::ask);
  }

  @Override
  public void filter() {
    filter.requestFocus();
  }
}
