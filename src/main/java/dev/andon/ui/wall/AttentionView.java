package dev.andon.ui.wall;

import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.floor.FloorStripView;
import dev.andon.ui.floor.FloorStripViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// One page of agents that are over a limit. FX thread only.
final class AttentionView extends Region {

  private static final double LEFT = 36;
  private static final double NAME_LEFT = 116;
  private static final double WIDE = 1600;

  /// The nodes of one row, used again for whoever stands there next.
  private record Row(
      Region rule,
      ShapeIcon shape,
      StyledText name,
      StyledText campaign,
      StyledText words,
      StyledText limit,
      StyledText time) {

    Row() {
      this(
          new Region(),
          new ShapeIcon(),
          new StyledText("agent-name"),
          new StyledText("word", "cut"),
          new StyledText("agent-words"),
          new StyledText("word"),
          new StyledText("agent-time"));
    }

    void setVisible(boolean visible) {
      rule.setVisible(visible);
      shape.setVisible(visible);
      name.setVisible(visible);
      campaign.setVisible(visible);
      words.setVisible(visible);
      limit.setVisible(visible);
      time.setVisible(visible);
    }
  }

  private final StyledText title = new StyledText("name");
  private final StyledText summary = new StyledText("word");
  private final List<Row> rows = new ArrayList<>();

  private List<AttentionRow> shown = List.of();
  private WallSizes sizes;

  AttentionView(WallSizes sizes) {
    this.sizes = sizes;
    getStyleClass().addAll("surface", "attention");
    title.show(Messages.text("attention.title"));
    getChildren().setAll(title, summary);
  }

  void show(List<AttentionRow> newRows, String newSummary, boolean stale, WallSizes newSizes) {
    shown = newRows;
    sizes = newSizes;
    summary.show(newSummary);
    pseudoClassStateChanged(FloorStripView.STALE, stale);
    while (rows.size() < shown.size()) {
      addRow();
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      row.setVisible(i < shown.size());
      if (i < shown.size()) {
        AttentionRow agent = shown.get(i);
        row.shape().show(FloorStripView.shape(agent.group()));
        row.shape().getStyleClass().set(1, "agents-" + FloorStripViewModel.key(agent.group()));
        row.limit().show(agent.limit());
        row.time().show(agent.time());
      }
    }
    requestLayout();
  }

  private void addRow() {
    Row row = new Row();
    row.rule().getStyleClass().add("rule");
    row.rule().setManaged(false);
    row.shape().getStyleClass().setAll("agents-shape", "agents-paused");
    rows.add(row);
    getChildren()
        .addAll(
            row.rule(),
            row.shape(),
            row.name(),
            row.campaign(),
            row.words(),
            row.limit(),
            row.time());
  }

  @Override
  protected void layoutChildren() {
    double left = sizes.px(LEFT);
    double right = getWidth() - sizes.px(LEFT);
    title.place(left, sizes.px(63));
    summary.placeRight(right, sizes.px(63));
    double top = sizes.px(WallSizes.LIST_HEAD - 8);
    double height = (getHeight() - top - sizes.px(6)) / sizes.listRows();
    double thickness = Math.max(1, Math.rint(sizes.px(2)));
    // Columns: name, state, limit, time. The last two are as wide as their texts need.
    double timeLeft = right - widest(rows.stream().map(Row::time).toList());
    double limitWidth = widest(rows.stream().map(Row::limit).toList());
    double limitLeft = timeLeft - sizes.px(60) - limitWidth;
    // A state that is cut says nothing, a name still says who.
    double share = getWidth() > sizes.px(WIDE) ? 0.52 : 0.4;
    double wordsLeft = sizes.px(NAME_LEFT) + (limitLeft - sizes.px(NAME_LEFT)) * share;
    double gap = sizes.px(28);
    for (int i = 0; i < shown.size() && i < rows.size(); i++) {
      Row row = rows.get(i);
      AttentionRow agent = shown.get(i);
      double y = top + i * height;
      row.rule().resizeRelocate(Math.rint(left), Math.rint(y), Math.rint(right - left), thickness);
      double middle = y + height / 2;
      double side = sizes.px(42);
      row.shape().place(Math.rint(left + sizes.px(6)), Math.rint(middle), side);
      double nameWidth = wordsLeft - sizes.px(NAME_LEFT) - gap;
      row.name().showCut(agent.name(), nameWidth);
      row.name().place(sizes.px(NAME_LEFT), middle - sizes.px(8));
      row.campaign().showCut(agent.campaign(), nameWidth);
      row.campaign().place(sizes.px(NAME_LEFT), middle + sizes.px(42));
      row.words().showCut(agent.words(), limitLeft - wordsLeft - gap);
      row.words().place(wordsLeft, middle + sizes.px(15));
      row.limit().placeRight(limitLeft + limitWidth, middle + sizes.px(15));
      row.time().placeRight(right, middle + sizes.px(33));
    }
  }

  private double widest(List<StyledText> texts) {
    double widest = 0;
    for (int i = 0; i < shown.size() && i < texts.size(); i++) {
      widest = Math.max(widest, texts.get(i).widthOf(texts.get(i).getText()));
    }
    return widest;
  }
}
