package dev.andon.ui.floor;

import dev.andon.compliance.DropGate;
import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.Spark;
import dev.andon.ui.common.Sparkline;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.common.Wording;
import dev.andon.ui.common.WordingLine;
import dev.andon.ui.floor.CampaignContent.Aside;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Draws a campaign so that it can be read from 5 m. FX thread only.
///
/// The stock skins set colours in code and their numbers too small; this one keeps the tile as the
/// control, takes its looks from the style sheet and its words from a [CampaignContent].
public final class CampaignTileSkin extends TileSkin {

  private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");

  private static final double LEFT = 28;
  private static final double RIGHT = 26;

  /// A sentence may go this close to the edge before its shorter form is taken.
  private static final double SENTENCE_RIGHT = 14;

  private static final double SPARK_WIDTH = 236;
  private static final double SPARK_NARROWEST = 150;
  private static final double SPARK_HEIGHT = 82;

  private static final double DRAWN_HEIGHT = 371;
  private static final double MOST_STRETCH = 160;

  private final Pane face;
  private final StyledText name;
  private final Region chip;
  private final ShapeIcon shape;
  private final StyledText word;
  private final StyledText number;
  private final StyledText joint;
  private final StyledText second;
  private final Region changeMark;
  private final StyledText asideTop;
  private final StyledText asideBottom;
  private final StyledText sentence;
  private final WordingLine ready;
  private final WordingLine inCall;
  private final WordingLine paused;
  private final WordingLine waiting;
  private final Sparkline sparkline;
  private final WordingLine lastHour;

  private CampaignContent content;
  private boolean hourKnown;
  private boolean lastHourHigh;
  private boolean commanded;
  private TileGrid sizes;

  /// @param sizes how large it is drawn
  public CampaignTileSkin(Tile tile, CampaignContent content, TileGrid sizes) {
    this.content = content;
    this.sizes = sizes;
    face = new Pane();
    name = new StyledText("name");
    chip = new Region();
    shape = new ShapeIcon();
    word = new StyledText("state-word");
    number = new StyledText("figure");
    joint = new StyledText("figure-joint");
    second = new StyledText("figure");
    changeMark = new Region();
    asideTop = new StyledText("word");
    asideBottom = new StyledText("word");
    sentence = new StyledText("sentence");
    ready = new WordingLine();
    inCall = new WordingLine();
    paused = new WordingLine();
    waiting = new WordingLine();
    sparkline = new Sparkline();
    lastHour = new WordingLine();
    super(tile);
    show(content, sizes);
  }

  /// Replaces the stock graphics, whose colours would win over the style sheet.
  @Override
  protected void initGraphics() {
    pane = face;
    face.getStyleClass().addAll("surface", "campaign");
    chip.getStyleClass().add("chip");
    changeMark.getStyleClass().add("change-mark");
    shape.getStyleClass().add("state-shape");
    sparkline.getStyleClass().add("on-surface");
    sparkline.setManaged(false);
    sparkline.setVisible(false);
    // Its dashes must never be of length 0, also while it is not drawn.
    sparkline.resize(SPARK_WIDTH, SPARK_HEIGHT);
    chip.setManaged(false);
    changeMark.setManaged(false);
    face.getChildren()
        .setAll(
            name,
            chip,
            shape,
            word,
            number,
            joint,
            second,
            changeMark,
            asideTop,
            asideBottom,
            sentence,
            ready,
            inCall,
            paused,
            waiting,
            sparkline,
            lastHour);
    getChildren().setAll(face);
  }

  /// Nothing of the tile itself is drawn, so none of its events matters.
  @Override
  protected void registerListeners() {}

  @Override
  protected void resize() {}

  @Override
  protected void redraw() {}

  /// Shows this on the tile.
  public void show(CampaignContent newContent, TileGrid newSizes) {
    content = newContent;
    sizes = newSizes;
    for (CampaignState state : CampaignState.values()) {
      face.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(state.key()), state == content.state());
    }
    int glyphs =
        content.figure().number().codePointCount(0, content.figure().number().length())
            + content.figure().second().length();
    face.pseudoClassStateChanged(LONG, glyphs == 4);
    face.pseudoClassStateChanged(LONGER, glyphs > 4);
    shape.show(content.state().shape());
    word.show(content.state().word());
    number.show(content.figure().number());
    joint.show(content.figure().joint());
    second.show(content.figure().second());
    changeMark.setVisible(content.changed());
    ready.show(content.ready());
    inCall.show(content.inCall());
    paused.show(content.paused());
    waiting.show(content.waiting());
    waiting.pseudoClassStateChanged(STRONG, content.waitingHigh());
    getSkinnable().requestLayout();
  }

  /// Shows the last hour beside the big number.
  ///
  /// @param spark not drawn where no moment of it has a rate
  /// @param high "last hour 4.2 %" where that is worth a look; else no words
  void showHour(Spark spark, Wording high) {
    hourKnown =
        spark.look().hasRate()
            && spark.hours().stream()
                .flatMap(Optional::stream)
                .anyMatch(figures -> figures.answers() >= DropGate.MIN_ANSWERS);
    lastHourHigh = !high.spans().isEmpty();
    sparkline.show(spark);
    lastHour.show(high);
    getSkinnable().requestLayout();
  }

  /// Leaves room for a button at the bottom right.
  void showCommanded(boolean now) {
    commanded = now;
    getSkinnable().requestLayout();
  }

  /// How far a button at the bottom right lies below the drawing's place for it.
  double stretch(double height) {
    return Math.min(height - sizes.px(DRAWN_HEIGHT), sizes.px(MOST_STRETCH));
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    face.resizeRelocate(x, y, width, height);
    // A tall tile spreads its lines a little and keeps the rest of its room below them.
    double stretch = stretch(height);
    layoutHead(width);
    layoutFigure(width, stretch * 0.35);
    // A decimal comma hangs below the figure's base line, to where a tall letter would begin.
    boolean comma = number.getText().indexOf(',') >= 0;
    double sentenceLine = sizes.px(comma ? 247 : 241) + stretch * 0.55;
    sentence.showFitting(content.sentences(), width - sizes.px(LEFT + SENTENCE_RIGHT));
    sentence.place(sizes.px(LEFT), sentenceLine);
    layoutAgents(width, sizes.px(297) + stretch * 0.8, sizes.px(343) + stretch);
  }

  private void layoutHead(double width) {
    double line = sizes.px(55);
    double middle = sizes.px(41);
    boolean boxed =
        switch (content.state()) {
          case WATCH, STOP, PAUSED, PAUSING, RESUMING, UNCONFIRMED, STALE, CHECK, DRILL -> true;
          case OK, TOO_FEW, NO_CALLS, UNKNOWN -> false;
        };
    double right = width - sizes.px(RIGHT);
    double wordWidth = word.widthOf(word.getText());
    double inset = boxed ? sizes.px(15) : 0;
    double wordLeft = right - inset - wordWidth;
    double side = sizes.px(32);
    double shapeLeft = wordLeft - sizes.px(12) - side;
    word.place(wordLeft, line);
    shape.place(Math.rint(shapeLeft), Math.rint(middle), side);
    double left = shapeLeft - inset;
    chip.setVisible(boxed);
    double top = Math.rint(sizes.px(17));
    chip.resizeRelocate(
        Math.rint(left), top, Math.rint(right) - Math.rint(left), Math.rint(sizes.px(65)) - top);
    name.showCut(content.name(), left - sizes.px(LEFT + 20));
    name.place(sizes.px(LEFT), line);
  }

  private void layoutFigure(double width, double down) {
    double line = sizes.px(190) + down;
    double right = width - sizes.px(RIGHT);
    // Figures have room at their left; without it the number starts where the words start.
    number.place(sizes.px(LEFT - 2), line);
    double x = sizes.px(LEFT - 2) + number.widthOf(number.getText());
    if (!joint.getText().isEmpty()) {
      x += sizes.px(content.figure().second().isEmpty() ? 10 : 18);
      joint.place(x, line);
      x += joint.widthOf(joint.getText()) + sizes.px(14);
    }
    second.place(x, line);
    double markTop = Math.rint(line + sizes.px(9));
    changeMark.resizeRelocate(
        Math.rint(sizes.px(LEFT + 4)),
        markTop,
        Math.rint(number.widthOf("0") - sizes.px(14)),
        Math.max(2, Math.rint(sizes.px(6))));
    double end = x + (second.getText().isEmpty() ? 0 : second.widthOf(second.getText()));
    double room = right - end - sizes.px(8);
    layoutAside(right, room, line);
    layoutSparkline(right, room, line);
  }

  /// Above the counts, where these are on one line and the big number leaves room.
  private void layoutSparkline(double right, double room, double line) {
    double width = Math.min(sizes.px(SPARK_WIDTH), room - sizes.px(16));
    boolean fits = width >= sizes.px(SPARK_NARROWEST) && asideTop.getText().isEmpty();
    sparkline.setVisible(hourKnown && fits);
    if (sparkline.isVisible()) {
      double left = Math.rint(right - width);
      double top = Math.rint(line - sizes.px(SPARK_HEIGHT + 38));
      sparkline.resizeRelocate(
          left, top, Math.rint(right) - left, Math.rint(sizes.px(SPARK_HEIGHT)));
    }
  }

  /// The counts, on two lines where one would touch the big number.
  private void layoutAside(double right, double room, double line) {
    Aside shown = new Aside("", "");
    for (Aside aside : content.asides()) {
      shown = aside;
      if (asideBottom.widthOf(aside.upper()) <= room
          && asideBottom.widthOf(aside.lower()) <= room) {
        break;
      }
    }
    asideTop.show(shown.upper());
    asideBottom.show(shown.lower());
    asideTop.placeRight(right, line - sizes.px(46));
    asideBottom.placeRight(right, line);
  }

  /// Three numbers on a line; where they are too long for it, the paused ones go to the next.
  private void layoutAgents(double width, double line, double waitingLine) {
    double right = width - sizes.px(RIGHT);
    double left = sizes.px(LEFT);
    double words = ready.width() + inCall.width() + paused.width();
    double gap = sizes.px(28);
    boolean oneLine = left + words + 2 * gap <= right;
    ready.place(left, line);
    inCall.place(left + ready.width() + gap, line);
    if (oneLine) {
      paused.place(left + ready.width() + inCall.width() + 2 * gap, line);
    } else {
      paused.place(right - paused.width(), waitingLine);
    }
    paused.setVisible(oneLine || !commanded);
    waiting.place(left, waitingLine);
    boolean room = left + waiting.width() + gap + lastHour.width() <= right;
    lastHour.setVisible(lastHourHigh && oneLine && !commanded && room);
    lastHour.place(right - lastHour.width(), waitingLine);
  }
}
