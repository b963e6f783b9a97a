package dev.andon.ui.console;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Where things stand on the page of all campaigns: the table is as high as its rows, and the cards
/// below it take what is left. FX thread only.
///
/// On a low window the cards give way, and then the table scrolls.
final class CampaignsBody extends Region {

  /// In font sizes.
  private static final double GAP = 0.85;

  private static final double ROW = 3.57;
  private static final double HEAD = 3.05;
  private static final double TOTALS = 2.9;
  private static final double LEAST_CARDS = 6.8;
  private static final double LEAST_ROWS = 4;

  /// The cards are as wide as in this share.
  private static final double ATTENTION_SHARE = 0.55;

  private final Region toolbar;
  private final ConsoleTable<?> table;
  private final Region totals;
  private final Region attention;
  private final Region actions;
  private final Label probe = new Label();

  CampaignsBody(
      Region toolbar, ConsoleTable<?> table, Region totals, Region attention, Region actions) {
    this.toolbar = toolbar;
    this.table = table;
    this.totals = totals;
    this.attention = attention;
    this.actions = actions;
    getStyleClass().add("campaigns-page");
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().setAll(toolbar, table, totals, attention, actions, probe);
    table.inViewProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    double em = probe.getFont().getSize();
    double width = getWidth();
    double gap = Math.round(GAP * em);
    double y = 0;
    double toolbarHeight = Math.ceil(toolbar.prefHeight(width));
    toolbar.resizeRelocate(0, y, width, toolbarHeight);
    y += toolbarHeight + gap;

    double totalsHeight = totals.isVisible() ? Math.ceil(TOTALS * em) : 0;
    double room = getHeight() - y;
    double wanted =
        Math.ceil((HEAD + ROW * Math.max(LEAST_ROWS, table.shownRows().size())) * em) + 6;
    double least = Math.min(wanted, Math.ceil((HEAD + ROW * LEAST_ROWS) * em) + 6);
    double cards = room - wanted - totalsHeight - gap;
    double leastCards = LEAST_CARDS * em;
    if (cards < leastCards) {
      cards = room - least - totalsHeight - gap >= leastCards ? leastCards : 0;
    }
    boolean shown = cards > 0;
    double tableHeight =
        Math.max(0, Math.min(wanted, room - totalsHeight - (shown ? cards + gap : 0)));
    table.resizeRelocate(0, y, width, tableHeight);
    y += tableHeight;
    totals.resizeRelocate(0, y, width, totalsHeight);
    y += totalsHeight + gap;
    for (Region card : List.of(attention, actions)) {
      card.setVisible(shown);
    }
    if (shown) {
      double left = Math.round((width - gap) * ATTENTION_SHARE);
      double right = width - left - gap;
      double height =
          Math.floor(
              Math.min(
                  getHeight() - y,
                  Math.max(
                      leastCards,
                      Math.max(attention.prefHeight(left), actions.prefHeight(right)))));
      attention.resizeRelocate(0, y, left, height);
      actions.resizeRelocate(left + gap, y, right, height);
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
