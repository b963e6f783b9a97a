package dev.andon.ui.settings;

import dev.andon.config.WallPage;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A page in the round of a screen: what it looks like, what it is called. FX thread only.
final class PageThumb extends VBox {

  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

  /// More than these are cut anyway.
  private static final int MOST_NAMES = 5;

  private final PageSketch sketch = new PageSketch();
  private final Label name = new Label();
  private final Label summary = new Label();

  PageThumb() {
    getStyleClass().add("page-thumb");
    name.getStyleClass().add("thumb-name");
    name.setMinWidth(0);
    summary.getStyleClass().add("hint");
    summary.setWrapText(true);
    getChildren().setAll(sketch, name, summary);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  /// @param names of campaigns, by id
  void show(
      WallEditor editor,
      int page,
      boolean shown,
      WallFit fit,
      double ratio,
      UnaryOperator<String> names) {
    WallPage kind = editor.pages().get(page);
    int tiles = editor.tiles(page).size();
    sketch.show(kind, tiles, fit, ratio);
    boolean list = kind instanceof WallPage.Campaigns && !editor.isAll(page);
    name.setWrapText(!list);
    name.getStyleClass().remove("cut");
    if (list) {
      name.getStyleClass().add("cut");
    }
    name.setText(
        kind instanceof WallPage.Campaigns(var ids) && !ids.isEmpty()
            ? ids.stream().limit(MOST_NAMES).map(names).collect(Collectors.joining(", "))
            : title(editor, page));
    summary.setText(summary(editor, page, fit).orElse(""));
    boolean any = !summary.getText().isEmpty();
    summary.setVisible(any);
    summary.setManaged(any);
    pseudoClassStateChanged(SHOWN, shown);
    setFocusTraversable(shown);
    setAccessibleText(any ? name.getText() + ", " + summary.getText() : name.getText());
    setAccessibleHelp(
        Messages.text(
            "settings.pages.page.help",
            Integer.toString(page + 1),
            Integer.toString(editor.pages().size())));
  }

  /// What a page is called.
  static String title(WallEditor editor, int page) {
    return Messages.text("settings.pages." + kind(editor, page));
  }

  /// What it shows, in a sentence.
  static String hint(WallEditor editor, int page) {
    return Messages.text("settings.pages." + kind(editor, page) + ".hint");
  }

  private static String kind(WallEditor editor, int page) {
    return switch (editor.pages().get(page)) {
      case WallPage.Campaigns _ -> editor.isAll(page) ? "all" : "list";
      case WallPage.Attention() -> "attention";
      case WallPage.Goals() -> "goals";
    };
  }

  /// How many campaigns, and how many screenfuls they need.
  private static Optional<String> summary(WallEditor editor, int page, WallFit fit) {
    int tiles = editor.tiles(page).size();
    if (tiles == 0) {
      return Optional.empty();
    }
    int sheets = (tiles + fit.tilesPerPage() - 1) / fit.tilesPerPage();
    String campaigns = Messages.text("settings.pages.count", tiles, Formats.count(tiles));
    return Optional.of(
        sheets == 1
            ? campaigns
            : Messages.text(
                "settings.pages.summary",
                campaigns,
                Messages.text("settings.pages.sheets", sheets, Formats.count(sheets))));
  }
}
