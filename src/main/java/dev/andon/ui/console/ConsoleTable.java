package dev.andon.ui.console;

import dev.andon.config.ColumnLayout;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.tableview2.FilteredTableColumn;
import org.controlsfx.control.tableview2.FilteredTableView;
import org.jspecify.annotations.Nullable;

/// A table of rows that live longer than one poll. FX thread only.
///
/// A row is an object of its own that is told of each poll; the table knows rows by identity. After
/// a poll [#show(Collection)] or [#refresh()] puts them in order again: the selected row stays
/// selected, the table stays scrolled where it was, and the sort stays the person's own. Rows are
/// of one height, `-fx-fixed-cell-size` in the style sheet. Style class `console-table`.
///
/// @param <R> a row; equal to itself alone
final class ConsoleTable<R> extends StackPane {

  /// Size of the text beside which widths are drawn.
  private static final double DRAWN_TEXT = 14;

  /// Room for the scroll bar at the right.
  private static final double SCROLL_BAR = 10;

  /// Share of a growing column's width that it can do without.
  private static final double MOST_SHRUNK = 0.15;

  private final List<Column<R>> columns;
  private final Comparator<R> usualOrder;
  private final Function<R, ? extends @Nullable ObservableValue<?>> content;
  private final FilteredTableView<R> table = new OwnRows<>(() -> new Row());
  private final ShownRows<R> shown = new ShownRows<>();
  private final Map<String, FilteredTableColumn<R, String>> byId = new HashMap<>();
  private final List<ColumnFilter<R>> columnFilters = new ArrayList<>();
  private final Map<String, Double> widths = new HashMap<>();
  private final ReadOnlyObjectWrapper<Optional<R>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<RowsInView> inView =
      new ReadOnlyObjectWrapper<>(this, "inView", RowsInView.NONE);
  private final ReadOnlyObjectWrapper<TableLayout> layout;
  private final Label noteTitle = new Label();
  private final Label noteText = new Label();
  private final Label probe = new Label();

  private List<R> rows = List.of();
  private Predicate<R> filter = _ -> true;
  private BiConsumer<TableRow<R>, R> rowLook = (_, _) -> {};
  private Consumer<TableLayout> layoutChanged = _ -> {};
  private Consumer<R> open = _ -> {};
  private TableNote empty = TableNote.NONE;
  private TableNote hidden = TableNote.NONE;
  private @Nullable VirtualFlow<?> flow;
  private double scale = 1;
  private double fittedTo;
  private boolean working;
  private boolean counting;

  /// @param columns as they usually stand, from left to right
  /// @param usualOrder of the rows until a person sorts them, and of rows that are equal by that
  /// @param content changes with whatever a row shows, so that the row is drawn again; null for
  ///   rows that [#refresh()] and [#redraw()] tell of
  ConsoleTable(
      List<Column<R>> columns,
      Comparator<R> usualOrder,
      Function<R, ? extends @Nullable ObservableValue<?>> content) {
    this.columns = List.copyOf(columns);
    this.usualOrder = usualOrder;
    this.content = content;
    layout = new ReadOnlyObjectWrapper<>(this, "layout", TableArrangement.usual(this.columns));
    getStyleClass().add("console-table");
    probe.setManaged(false);
    probe.setVisible(false);
    // The style sheet brings the size of the text, which brings the widths.
    probe.fontProperty().subscribe(font -> scaleTo(font.getSize() / DRAWN_TEXT));
    getChildren().setAll(table, probe);
    prepareTable();
    wear(layout.get());
    listen();
  }

  private void prepareTable() {
    table.setRowHeaderVisible(false);
    table.setRowFixingEnabled(false);
    table.setColumnFixingEnabled(false);
    table.setItems(shown);
    table.setPlaceholder(placeholder());
    table.setSortPolicy(
        _ -> {
          arrange();
          return true;
        });
    table.setFilterPolicy(
        _ -> {
          arrange();
          return true;
        });
    for (Column<R> column : columns) {
      byId.put(column.id(), made(column));
    }
  }

  private FilteredTableColumn<R, String> made(Column<R> column) {
    FilteredTableColumn<R, String> made = new FilteredTableColumn<>();
    made.setId(column.id());
    made.setText(column.title());
    made.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(column.words(row.getValue())).getReadOnlyProperty());
    made.setCellFactory(_ -> new ConsoleCell<>(column));
    made.setMinWidth(TableArrangement.LEAST_WIDTH);
    made.setFilterable(column.filterable());
    if (column.right()) {
      made.getStyleClass().add("right");
    }
    if (column.filterable()) {
      ColumnFilter<R> popup = new ColumnFilter<>(made);
      columnFilters.add(popup);
      made.setOnFilterAction(_ -> popup.showPopup());
    } else {
      made.setGraphic(null);
    }
    return made;
  }

  private Node placeholder() {
    noteTitle.getStyleClass().add("note-title");
    noteText.getStyleClass().add("note-text");
    noteText.setWrapText(true);
    for (Label label : List.of(noteTitle, noteText)) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    VBox note = new VBox(noteTitle, noteText);
    note.getStyleClass().add("table-note");
    note.setAlignment(Pos.CENTER);
    return note;
  }

  private void listen() {
    table.getColumns().subscribe(this::changedByAPerson);
    table.getSortOrder().subscribe(this::changedByAPerson);
    byId.forEach(
        (id, column) -> {
          column.visibleProperty().subscribe(this::changedByAPerson);
          column.sortTypeProperty().subscribe(this::changedByAPerson);
          column
              .widthProperty()
              .subscribe(
                  (_, width) -> {
                    if (!working) {
                      widths.put(id, width.doubleValue() / scale);
                      changedByAPerson();
                    }
                  });
        });
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!working) {
                selected.set(Optional.ofNullable(row));
              }
            });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            selected.get().ifPresent(row -> open.accept(row));
          }
        });
    table.widthProperty().subscribe(_ -> fit());
    table.heightProperty().subscribe(_ -> countSoon());
    table.skinProperty().subscribe(_ -> flow = null);
  }

  private void changedByAPerson() {
    if (working) {
      return;
    }
    TableLayout now = read();
    if (!now.equals(layout.get())) {
      boolean columnsChanged =
          !now.columns().stream()
              .map(TableArrangement::place)
              .toList()
              .equals(layout.get().columns().stream().map(TableArrangement::place).toList());
      layout.set(now);
      if (columnsChanged) {
        fittedTo = 0;
        fit();
      }
      layoutChanged.accept(now);
    }
  }

  private TableLayout read() {
    List<ColumnLayout> now = new ArrayList<>();
    for (TableColumn<R, ?> column : table.getColumns()) {
      now.add(
          new ColumnLayout(
              column.getId(), widths.getOrDefault(column.getId(), 100.0), column.isVisible()));
    }
    return new TableLayout(
        now,
        table.getSortOrder().stream()
            .map(column -> new SortKey(column.getId(), column.getSortType() == SortType.DESCENDING))
            .toList());
  }

  /// Puts on a remembered layout, as far as there are such columns.
  void show(TableLayout remembered) {
    wear(TableArrangement.fit(columns, remembered));
  }

  /// Shows the columns as they usually stand, in the usual order, and tells of it.
  void reset() {
    wear(TableArrangement.usual(columns));
    layoutChanged.accept(layout.get());
  }

  private void wear(TableLayout fitting) {
    working = true;
    try {
      layout.set(fitting);
      List<FilteredTableColumn<R, String>> inOrder = new ArrayList<>();
      for (ColumnLayout each : fitting.columns()) {
        FilteredTableColumn<R, String> column = column(each.id());
        column.setVisible(each.shown());
        widths.put(each.id(), each.width());
        inOrder.add(column);
      }
      if (!table.getColumns().equals(inOrder)) {
        table.getColumns().setAll(inOrder);
      }
      List<FilteredTableColumn<R, String>> keys = new ArrayList<>();
      for (SortKey key : fitting.sort()) {
        FilteredTableColumn<R, String> column = column(key.column());
        column.setSortType(key.descending() ? SortType.DESCENDING : SortType.ASCENDING);
        keys.add(column);
      }
      table.getSortOrder().setAll(keys);
    } finally {
      working = false;
    }
    fittedTo = 0;
    fit();
    arrange();
  }

  private FilteredTableColumn<R, String> column(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  private void scaleTo(double newScale) {
    if (newScale != scale) {
      scale = newScale;
      fittedTo = 0;
      fit();
    }
  }

  /// Gives what is left of the width to the growing columns.
  private void fit() {
    double width = table.getWidth();
    if (width <= 0 || width == fittedTo) {
      return;
    }
    fittedTo = width;
    List<Column<R>> visible =
        columns.stream().filter(column -> column(column.id()).isVisible()).toList();
    double sum = 0;
    double growing = 0;
    for (Column<R> column : visible) {
      double each = Math.ceil(width(column) * scale);
      sum += each;
      growing += column.growing() ? each : 0;
    }
    // Too narrow for all: they give some of their own before the table scrolls sideways.
    double spare = Math.max(-growing * MOST_SHRUNK, width - SCROLL_BAR * scale - 2 - sum);
    working = true;
    try {
      for (Column<R> column : visible) {
        double each = Math.ceil(width(column) * scale);
        double share = column.growing() && growing > 0 ? spare * each / growing : 0;
        column(column.id()).setPrefWidth(Math.floor(each + share));
      }
    } finally {
      working = false;
    }
  }

  private double width(Column<R> column) {
    return widths.getOrDefault(column.id(), column.width());
  }

  /// Shows these rows; those that were there before keep their place in a person's eye.
  void show(Collection<R> newRows) {
    rows = List.copyOf(newRows);
    refresh();
  }

  /// Shows the rows that this lets through.
  void filter(Predicate<R> newFilter) {
    filter = newFilter;
    refresh();
  }

  /// Lets through what only the filters in the columns' heads held back.
  void clearColumnFilters() {
    columnFilters.forEach(popup -> popup.setText(""));
  }

  boolean isFilteredByColumns() {
    return table.getPredicate() != null;
  }

  /// Filters and sorts again after rows have changed, and draws what is on the screen.
  void refresh() {
    arrange();
    redraw();
  }

  private void arrange() {
    if (working) {
      return;
    }
    Predicate<? super R> byColumn = table.getPredicate() == null ? _ -> true : table.getPredicate();
    List<R> next =
        rows.stream()
            .filter(filter)
            .filter(byColumn)
            .sorted(TableArrangement.order(columns, read().sort(), usualOrder))
            .toList();
    if (!next.equals(shown)) {
      replace(next);
    }
    showNote();
    countSoon();
  }

  private void replace(List<R> next) {
    Optional<R> before = selected.get();
    boolean sameSize = next.size() == shown.size() && flow() != null;
    int top = firstInView();
    working = true;
    try {
      if (sameSize) {
        shown.replaceQuietly(next);
      } else {
        shown.setAll(next);
      }
      int index = before.map(next::indexOf).orElse(-1);
      if (index >= 0) {
        table.getSelectionModel().clearAndSelect(index);
      } else {
        table.getSelectionModel().clearSelection();
      }
    } finally {
      working = false;
    }
    selected.set(before.filter(next::contains));
    if (sameSize) {
      inView(Row::renew);
    } else if (top > 0 && flow != null) {
      flow.scrollToTop(Math.min(top, Math.max(0, next.size() - 1)));
    }
  }

  /// Draws the rows on the screen again, for what changes with each second.
  void redraw() {
    inView(Row::redraw);
  }

  @SuppressWarnings("unchecked")
  private void inView(Consumer<Row> action) {
    VirtualFlow<?> cells = flow();
    if (cells == null || cells.getFirstVisibleCell() == null) {
      return;
    }
    int last = cells.getLastVisibleCell().getIndex();
    for (int i = cells.getFirstVisibleCell().getIndex(); i <= last; i++) {
      if (cells.getCell(i) instanceof ConsoleTable<?>.Row row) {
        action.accept((Row) row);
      }
    }
  }

  private @Nullable VirtualFlow<?> flow() {
    if (flow == null && table.lookup(".virtual-flow") instanceof VirtualFlow<?> found) {
      flow = found;
      for (Node node : found.lookupAll(".scroll-bar")) {
        if (node instanceof ScrollBar bar) {
          bar.valueProperty().subscribe(_ -> countSoon());
        }
      }
    }
    return flow;
  }

  private int firstInView() {
    VirtualFlow<?> cells = flow();
    IndexedCell<?> first = cells == null ? null : cells.getFirstVisibleCell();
    return first == null ? 0 : first.getIndex();
  }

  /// Rows in view are known only after the layout that follows.
  private void countSoon() {
    if (!counting) {
      counting = true;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (counting) {
      counting = false;
      table.layout();
      inView.set(countInView());
    }
  }

  private RowsInView countInView() {
    VirtualFlow<?> cells = flow();
    if (cells == null || cells.getFirstVisibleCell() == null || shown.isEmpty()) {
      return new RowsInView(0, 0, shown.size(), rows.size());
    }
    int first = cells.getFirstVisibleCell().getIndex();
    int last = Math.min(shown.size() - 1, cells.getLastVisibleCell().getIndex());
    return new RowsInView(first + 1, last + 1, shown.size(), rows.size());
  }

  /// Selects this row and scrolls to it.
  ///
  /// @return whether it is there to be seen
  boolean select(R row) {
    int index = shown.indexOf(row);
    if (index < 0) {
      return false;
    }
    table.getSelectionModel().clearAndSelect(index);
    int last = inView.get().last();
    if (index + 1 < inView.get().first() || index + 1 > last) {
      table.scrollTo(Math.max(0, index - 3));
    }
    return true;
  }

  /// What stands in the table while there are no rows at all, and while the filters hide all.
  void notes(TableNote whenEmpty, TableNote whenHidden) {
    empty = whenEmpty;
    hidden = whenHidden;
    showNote();
  }

  private void showNote() {
    TableNote note = rows.isEmpty() ? empty : hidden;
    noteTitle.setText(note.title());
    noteText.setText(note.text());
  }

  /// Told each time a person changes columns or sort.
  void onLayoutChange(Consumer<TableLayout> listener) {
    layoutChanged = listener;
  }

  /// Told of the row on which somebody presses Enter or clicks twice.
  void onOpen(Consumer<R> listener) {
    open = listener;
  }

  /// Sets the pseudo-classes of a row.
  void rowLook(BiConsumer<TableRow<R>, R> look) {
    rowLook = look;
  }

  /// Columns and sort as they are.
  ReadOnlyObjectProperty<TableLayout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  /// The row that is selected, if it is shown.
  ReadOnlyObjectProperty<Optional<R>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Which rows are on the screen.
  ReadOnlyObjectProperty<RowsInView> inViewProperty() {
    return inView.getReadOnlyProperty();
  }

  /// The rows that the filters let through, in their order.
  List<R> shownRows() {
    return List.copyOf(shown);
  }

  /// All columns, as they usually stand.
  List<Column<R>> columns() {
    return columns;
  }

  /// The columns that are shown, from left to right.
  List<Column<R>> shownColumns() {
    return table.getVisibleLeafColumns().stream()
        .flatMap(column -> columns.stream().filter(each -> each.id().equals(column.getId())))
        .toList();
  }

  void showColumn(String id, boolean visible) {
    column(id).setVisible(visible);
  }

  /// Sorts by this column alone; by the same one again turns the order round.
  void sortBy(String id) {
    List<SortKey> now = layout.get().sort();
    boolean again = now.size() == 1 && now.getFirst().equals(new SortKey(id, false));
    wear(new TableLayout(read().columns(), List.of(new SortKey(id, again))));
    layoutChanged.accept(layout.get());
    table.scrollTo(0);
  }

  /// Puts the focus into the rows; the first is selected where none is.
  void focusRows() {
    table.requestFocus();
    if (selected.get().isEmpty() && !shown.isEmpty()) {
      table.getSelectionModel().clearAndSelect(Math.max(0, inView.get().first() - 1));
    }
  }

  /// The control inside, for pictures and robots.
  Region control() {
    return table;
  }

  /// A row that is drawn again when its content changes.
  private final class Row extends TableRow<R> {

    private Subscription following = Subscription.EMPTY;
    private boolean renewing;

    Row() {
      setOnMouseClicked(this::clicked);
    }

    private void clicked(MouseEvent event) {
      if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        open.accept(getItem());
      }
    }

    @Override
    protected void updateItem(R row, boolean isEmpty) {
      boolean same = Objects.equals(row, getItem());
      super.updateItem(row, isEmpty);
      if (same) {
        return;
      }
      following.unsubscribe();
      ObservableValue<?> changing = row == null ? null : content.apply(row);
      following = changing == null ? Subscription.EMPTY : changing.subscribe((_, _) -> redraw());
      if (row != null) {
        rowLook.accept(this, row);
      }
    }

    /// Shows what stands in its place now.
    void renew() {
      renewing = true;
      try {
        updateIndex(getIndex());
      } finally {
        renewing = false;
      }
    }

    /// Another row's words change nothing of where the cells stand.
    @Override
    public void requestLayout() {
      if (!renewing) {
        super.requestLayout();
      }
    }

    void redraw() {
      R row = getItem();
      if (row == null || isEmpty()) {
        return;
      }
      rowLook.accept(this, row);
      for (Node child : getChildrenUnmodifiable()) {
        if (child instanceof ConsoleCell<?> cell) {
          cell.redraw();
        }
      }
    }
  }
}
