package dev.andon.ui.wall;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.floor.FloorStripView;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The goal of the day and the connect rate of the last hour, one card each. FX thread only.
final class GoalsView extends Region {

  private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
  private static final double LEFT = 28;
  private static final double DRAWN_HEIGHT = 371;
  private static final double MOST_STRETCH = 160;

  private final GoalCard goal = new GoalCard();
  private final ConnectCard connect = new ConnectCard();

  private ShownPage.Goals cards = new ShownPage.Goals(0, ShownPage.Goals.CARDS);
  private boolean stacked;
  private WallSizes sizes;

  GoalsView(WallSizes sizes) {
    this.sizes = sizes;
    getStyleClass().add("goals");
    getChildren().setAll(goal, connect);
  }

  /// @param newCards which of the two
  /// @param newStacked one above the other
  void show(
      Optional<GoalContent> content,
      ShownPage.Goals newCards,
      boolean newStacked,
      boolean stale,
      WallSizes newSizes) {
    cards = newCards;
    stacked = newStacked;
    sizes = newSizes;
    goal.setVisible(content.isPresent() && cards.first() == 0);
    connect.setVisible(content.isPresent() && cards.end() == ShownPage.Goals.CARDS);
    goal.pseudoClassStateChanged(FloorStripView.STALE, stale);
    connect.pseudoClassStateChanged(FloorStripView.STALE, stale);
    content.ifPresent(
        now -> {
          goal.show(now);
          connect.show(now);
        });
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (!goal.isVisible() || !connect.isVisible()) {
      (goal.isVisible() ? goal : connect).resizeRelocate(0, 0, getWidth(), getHeight());
      return;
    }
    double gap = Math.rint(sizes.px(WallSizes.GAP));
    double width = stacked ? getWidth() : Math.rint((getWidth() - gap) / 2);
    double height = stacked ? Math.rint((getHeight() - gap) / 2) : getHeight();
    goal.resizeRelocate(0, 0, width, height);
    connect.resizeRelocate(
        stacked ? 0 : width + gap,
        stacked ? height + gap : 0,
        stacked ? width : getWidth() - width - gap,
        stacked ? getHeight() - height - gap : height);
  }

  /// What both cards have: title, big number and two lines, placed as on a campaign's tile.
  private abstract class Card extends Region {
    final StyledText title = new StyledText("name", "cut");
    final StyledText number = new StyledText("figure");
    final StyledText beside;
    final StyledText upper;
    final StyledText lower;

    Card(String besideClass, String upperClass, String lowerClass) {
      beside = new StyledText(besideClass);
      upper = new StyledText(upperClass);
      lower = new StyledText(lowerClass);
      getStyleClass().addAll("surface", "goal-card");
      setManaged(false);
      getChildren().setAll(title, number, beside, upper, lower);
    }

    final void showNumber(String words) {
      number.show(words);
      pseudoClassStateChanged(LONGER, words.length() > 4);
    }

    final double stretch() {
      return Math.clamp(getHeight() - sizes.px(DRAWN_HEIGHT), 0, sizes.px(MOST_STRETCH));
    }

    final double textWidth() {
      return getWidth() - 2 * sizes.px(LEFT);
    }

    final void placeLines(String name, List<String> upperWords, List<String> lowerWords) {
      double left = sizes.px(LEFT);
      double stretch = stretch();
      title.showCut(name, textWidth());
      title.place(left, sizes.px(55));
      number.place(sizes.px(LEFT - 2), sizes.px(190) + stretch * 0.35);
      upper.showFitting(upperWords, textWidth());
      upper.place(left, sizes.px(297) + stretch * 0.8);
      lower.showFitting(lowerWords, textWidth());
      lower.place(left, sizes.px(343) + stretch);
    }
  }

  private final class GoalCard extends Card {
    private final Region track = new Region();
    private final Region fill = new Region();
    private GoalContent content = EMPTY;

    GoalCard() {
      super("goal-target", "sentence", "word");
      track.getStyleClass().add("goal-track");
      fill.getStyleClass().add("goal-fill");
      track.setManaged(false);
      fill.setManaged(false);
      getChildren().addAll(track, fill);
    }

    void show(GoalContent now) {
      content = now;
      showNumber(now.number());
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      placeLines(content.title(), content.verdicts(), content.needs());
      double line = sizes.px(190) + stretch() * 0.35;
      double targetLeft = sizes.px(LEFT + 24) + number.widthOf(number.getText());
      beside.showFitting(List.of(content.target(), ""), getWidth() - sizes.px(LEFT) - targetLeft);
      beside.place(targetLeft, line);
      double left = Math.rint(sizes.px(LEFT));
      double top = Math.rint(sizes.px(218) + stretch() * 0.5);
      double height = Math.max(2, Math.rint(sizes.px(28)));
      double width = Math.rint(textWidth());
      track.resizeRelocate(left, top, width, height);
      fill.setVisible(content.share() > 0);
      fill.resizeRelocate(left, top, Math.max(2, Math.rint(width * content.share())), height);
    }
  }

  private final class ConnectCard extends Card {
    private GoalContent content = EMPTY;

    ConnectCard() {
      super("figure-joint", "word", "sentence");
    }

    void show(GoalContent now) {
      content = now;
      showNumber(now.connect());
      beside.show(now.connect().equals(Formats.UNKNOWN) ? "" : "%");
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      placeLines(
          Messages.text("goal.connect"),
          List.of(Messages.text("goal.last-hour")),
          content.connectCounts());
      beside.place(
          sizes.px(LEFT + 8) + number.widthOf(number.getText()), sizes.px(190) + stretch() * 0.35);
    }
  }

  private static final GoalContent EMPTY =
      new GoalContent("", "", "", 0, List.of(), List.of(), "", List.of());
}
