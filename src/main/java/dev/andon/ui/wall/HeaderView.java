package dev.andon.ui.wall;

import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.floor.Freshness;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The top of the wall: title, sums, page, age, clock. FX thread only.
///
/// Age and clock always stand; what is left of the width goes to the title, then to what another
/// page holds, then to the sums.
final class HeaderView extends Region {

  private static final int MOST_MARKS = 8;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final StyledText title = new StyledText("title");
  private final StyledText totals = new StyledText("word");
  private final StyledText elsewhere = new StyledText("word", "elsewhere");
  private final StyledText pageNumber = new StyledText("word");
  private final StyledText held = new StyledText("word");
  private final Region ageChip = new Region();
  private final ShapeIcon ageShape = new ShapeIcon();
  private final StyledText age = new StyledText("age");
  private final StyledText clock = new StyledText("clock");
  private final List<ShapeIcon> marks = new ArrayList<>();

  private HeaderContent content;
  private WallSizes sizes;

  HeaderView(HeaderContent content, WallSizes sizes) {
    this.content = content;
    this.sizes = sizes;
    getStyleClass().add("header");
    ageChip.getStyleClass().add("age-chip");
    ageChip.setManaged(false);
    getChildren().setAll(title, totals, elsewhere, pageNumber, held, ageChip, ageShape, age, clock);
    show(content, sizes);
  }

  void show(HeaderContent newContent, WallSizes newSizes) {
    content = newContent;
    sizes = newSizes;
    for (Freshness freshness : Freshness.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(freshness.key()), freshness == content.freshness());
    }
    age.show(content.age());
    clock.show(content.clock());
    ageShape.show(
        switch (content.freshness()) {
          case LIVE -> StateShape.DISC;
          case STARTING -> StateShape.THREE_DOTS;
          case STALE, DOWN -> StateShape.CROSS;
        });
    boolean dots = content.pages() > 1 && content.pages() <= MOST_MARKS;
    pageNumber.show(
        content.pages() > MOST_MARKS
            ? Messages.text(
                "header.page",
                Integer.toString(content.page() + 1),
                Integer.toString(content.pages()))
            : "");
    while (dots && marks.size() < content.pages()) {
      ShapeIcon mark = new ShapeIcon();
      mark.getStyleClass().add("page-mark");
      marks.add(mark);
      getChildren().add(mark);
    }
    for (int i = 0; i < marks.size(); i++) {
      boolean current = i == content.page();
      marks.get(i).setVisible(dots && i < content.pages());
      marks.get(i).show(current ? StateShape.DISC : StateShape.RING);
      marks.get(i).pseudoClassStateChanged(CURRENT, current);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double line = sizes.px(53);
    double middle = sizes.px(38);
    double right = getWidth() - sizes.px(29);
    clock.placeRight(right, sizes.px(58));
    double x = layoutAge(right - clock.widthOf(clock.getText()) - sizes.px(27), line, middle);
    x = layoutPages(x - sizes.px(28), line, middle);

    double left = sizes.px(28);
    double titleWidth = title.showCut(content.title(), x - left);
    title.place(left, line);
    double gap = sizes.px(27);
    double heldWidth = held.showFitting(List.of(content.held(), ""), x - left - titleWidth - gap);
    held.placeRight(x, line);
    x -= heldWidth == 0 ? 0 : heldWidth + gap;
    double room = x - left - titleWidth - gap;
    double elsewhereWidth = elsewhere.showFitting(List.of(content.elsewhere(), ""), room);
    elsewhere.placeRight(x, line);
    totals.showFitting(content.totals(), room - elsewhereWidth - 2 * gap);
    totals.place(left + titleWidth + gap, line);
  }

  /// @return left edge of the chip
  private double layoutAge(double right, double line, double middle) {
    double inset = sizes.px(28);
    double side = sizes.px(26);
    double wordLeft = right - inset - age.widthOf(age.getText());
    age.place(wordLeft, line);
    double shapeLeft = wordLeft - sizes.px(14) - side;
    ageShape.place(Math.rint(shapeLeft), Math.rint(middle), side);
    double left = Math.rint(shapeLeft - inset);
    double top = Math.rint(sizes.px(10));
    ageChip.resizeRelocate(left, top, right - left, Math.rint(sizes.px(66)) - top);
    return left;
  }

  /// @return left edge of the page marks, or the given right edge where there are none
  private double layoutPages(double right, double line, double middle) {
    if (!pageNumber.getText().isEmpty()) {
      pageNumber.placeRight(right, line);
      return right - pageNumber.widthOf(pageNumber.getText()) - sizes.px(28);
    }
    if (content.pages() < 2) {
      return right;
    }
    double side = sizes.px(22);
    double step = sizes.px(29);
    double left = right - (content.pages() - 1) * step - side;
    for (int i = 0; i < content.pages() && i < marks.size(); i++) {
      marks.get(i).place(Math.rint(left + i * step), Math.rint(middle), side);
    }
    return left - sizes.px(28);
  }
}
