package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field in which a few letters find a campaign, an agent, a page or a command. FX thread only.
///
/// Up and Down choose, Enter does it, Escape closes. What touches other people asks once, with the
/// harmless answer chosen.
final class Palette extends VBox {

  private static final int MOST_SHOWN = 50;
  private static final int MOST_ROWS = 10;
  private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

  private final Runnable close;
  private final TextField field = new TextField();
  private final ListView<PaletteItem> list = new ListView<>();
  private final Label none = new Label(Messages.text("palette.none"));
  private final Label reason = new Label();
  private PaletteSearch search = new PaletteSearch(List.of());

  /// @param close takes it from the screen
  Palette(Runnable close) {
    this.close = close;
    getStyleClass().add("palette");
    field.getStyleClass().add("palette-field");
    field.setPromptText(Messages.text("palette.prompt"));
    field.setAccessibleText(Messages.text("console.find.help"));
    field.textProperty().subscribe((String typed) -> find(typed));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    list.getStyleClass().add("palette-list");
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Row());
    list.setPlaceholder(none);
    // Focus stays in the field, so that it says what is chosen to those who listen.
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((@Nullable PaletteItem item) -> say(item));
    reason.getStyleClass().add("palette-reason");
    reason.setWrapText(true);
    reason.managedProperty().bind(reason.textProperty().isNotEmpty());
    Label help = new Label(Messages.text("palette.help"));
    help.getStyleClass().add("palette-help");
    help.setWrapText(true);
    getChildren().setAll(field, list, reason, help);
    setMaxHeight(USE_PREF_SIZE);
  }

  /// Begins anew with these.
  void open(List<PaletteItem> items) {
    search = new PaletteSearch(items);
    field.clear();
    find("");
    field.requestFocus();
  }

  private void find(String typed) {
    show(search.best(typed, MOST_SHOWN));
  }

  private void show(List<PaletteItem> found) {
    list.getItems().setAll(found);
    int rows = Math.clamp(found.size(), 1, MOST_ROWS);
    list.setStyle("-fx-pref-height: " + (rows * Row.HEIGHT_EM + 0.3) + "em;");
    if (!found.isEmpty()) {
      list.getSelectionModel().select(0);
      list.scrollTo(0);
    }
  }

  private void say(@Nullable PaletteItem item) {
    reason.setText(item == null ? "" : item.whyNot().orElse(""));
    field.setAccessibleHelp(
        item == null
            ? Messages.text("palette.none")
            : Messages.text("palette.chosen", item.kind(), item.title(), item.detail()));
  }

  private void keyPressed(KeyEvent event) {
    int chosen = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case UP -> choose(chosen - 1);
      case DOWN -> choose(chosen + 1);
      case PAGE_UP -> choose(Math.max(0, chosen - MOST_ROWS));
      case PAGE_DOWN -> choose(Math.min(list.getItems().size() - 1, chosen + MOST_ROWS));
      case ENTER -> run();
      case ESCAPE -> close.run();
      case TAB -> {
        // There is nowhere else to go.
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int index) {
    int size = list.getItems().size();
    if (size > 0) {
      int next = Math.floorMod(index, size);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - MOST_ROWS + 1));
    }
  }

  private void run() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::run);
  }

  private void run(PaletteItem item) {
    if (item.whyNot().isPresent()) {
      return;
    }
    if (item.question().isPresent()) {
      ask(item, item.question().get());
      return;
    }
    close.run();
    item.action().run();
  }

  private void ask(PaletteItem item, PaletteItem.Question question) {
    search =
        new PaletteSearch(
            List.of(
                PaletteItem.of(item.kind(), question.no(), "", "", () -> {}),
                PaletteItem.of(item.kind(), question.yes(), "", "", item.action())));
    field.clear();
    find("");
  }

  private final class Row extends ListCell<PaletteItem> {

    static final double HEIGHT_EM = 2.6;

    private final Label kind = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final HBox row;

    Row() {
      getStyleClass().add("palette-row");
      kind.getStyleClass().add("palette-kind");
      title.getStyleClass().add("palette-title");
      detail.getStyleClass().add("palette-detail");
      key.getStyleClass().add("key");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      title.setMinWidth(0);
      detail.setMinWidth(0);
      key.setMinWidth(Region.USE_PREF_SIZE);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      row = new HBox(kind, title, space, detail, key);
      row.getStyleClass().add("palette-line");
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      setAccessibleRole(AccessibleRole.LIST_ITEM);
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
              run(getItem());
            }
          });
    }

    @Override
    protected void updateItem(@Nullable PaletteItem item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(UNAVAILABLE, item != null && item.whyNot().isPresent());
      if (item == null || empty) {
        setGraphic(null);
        return;
      }
      kind.setText(item.kind());
      title.setText(item.title());
      detail.setText(Formats.oneLine(item.detail()));
      key.setText(item.key());
      key.setVisible(!item.key().isEmpty());
      key.setManaged(key.isVisible());
      setAccessibleText(Messages.text("palette.chosen", item.kind(), item.title(), item.detail()));
      setGraphic(row);
    }
  }
}
