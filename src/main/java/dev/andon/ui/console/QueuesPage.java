package dev.andon.ui.console;

import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.BulletBar;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.FloorNow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The in-groups in one table. FX thread only.
///
/// Ctrl+E writes a file, Ctrl+L opens the list of columns.
final class QueuesPage implements Page {

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  private final ConsoleViewModel console;
  private final QueuesViewModel model;
  private final ConsoleTable<QueueRow> table =
      new ConsoleTable<>(columns(), QueuesViewModel.USUAL, _ -> null);
  private final TableTools tools;
  private final Label rows = new Label();
  private final VBox root = new VBox();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.QUEUES.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;

  QueuesPage(ConsoleViewModel console, TableTools.Outside outside) {
    this.console = console;
    model = new QueuesViewModel(console.floor().settings());
    tools = new TableTools(PageKey.QUEUES.key(), table, console, outside);
    outside.memory().keep(PageKey.QUEUES.key(), table);
    table.rowLook((row, queue) -> row.pseudoClassStateChanged(STALE, queue.isStale()));
    root.getStyleClass().addAll("table-page", "queues-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    root.getChildren().setAll(table, bottom());
    tools.follow(root);
    table.inViewProperty().subscribe(view -> rows.setText(view.words()));
  }

  private static List<Column<QueueRow>> columns() {
    return List.of(
        column("id", QueueRow::id).width(220).growing().always().build(),
        count("waiting", QueueRow::waiting).build(),
        count("live", QueueRow::live).build(),
        count("calls", QueueRow::calls).build(),
        count("answers", QueueRow::answers).build(),
        count("drops", QueueRow::drops).build(),
        column("rate", QueueRow::percentWords)
            .value("drop-percent", QueueRow::percent)
            .spoken(row -> row.percentWords())
            .look(QueuesPage::bullet)
            .width(230)
            .growing()
            .build(),
        column("age", row -> row.old().map(Formats::age).orElse(Formats.UNKNOWN))
            .<Duration>value("age-s", QueueRow::old)
            .right()
            .width(110)
            .build());
  }

  private static Column.Builder<QueueRow> column(String id, Function<QueueRow, String> words) {
    return Column.of(id, Messages.text("queues.column." + id), words);
  }

  private static Column.Builder<QueueRow> count(
      String id, Function<QueueRow, Optional<Integer>> value) {
    return column(id, row -> value.apply(row).map(Formats::count).orElse(Formats.UNKNOWN))
        .value(id, value)
        .right()
        .width(96);
  }

  private static Column.Look<QueueRow> bullet() {
    BulletBar bar = new BulletBar(Bullet.NONE);
    bar.setPrefWidth(150);
    return (cell, row, words) -> {
      bar.show(row.bullet());
      cell.setContentDisplay(ContentDisplay.LEFT);
      cell.setText(words);
      cell.setGraphic(bar);
    };
  }

  private HBox bottom() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    rows.getStyleClass().add("quiet-line");
    rows.setMinWidth(Region.USE_PREF_SIZE);
    HBox bottom =
        new HBox(tools.export().outcome(), space, rows, tools.columns(), tools.export().button());
    bottom.setAlignment(Pos.CENTER_LEFT);
    bottom.getStyleClass().addAll("card", "bottom-bar");
    return bottom;
  }

  @Override
  public void attach() {
    bound = console.floor().nowProperty().subscribe(this::follow);
  }

  private void follow(FloorNow now) {
    model.show(now);
    table.pseudoClassStateChanged(STALE, model.isStale());
    table.notes(model.note(), TableNote.NONE);
    table.show(model.rows());
    subtitle.set(model.subtitle());
  }

  @Override
  public void detach() {
    bound.unsubscribe();
  }

  @Override
  public Region node() {
    return root;
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
    table.focusRows();
  }

  @Override
  public Optional<Runnable> export() {
    return Optional.of(tools.export()::ask);
  }
}
