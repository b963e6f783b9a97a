package dev.andon.ui.floor;

import dev.andon.model.AgentState;
import dev.andon.ui.common.ShapeIcon;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.common.StyledText;
import dev.andon.ui.common.WordingLine;
import dev.andon.ui.floor.FloorContent.Share;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// The strip over all campaigns: agents by state, calls waiting, pooled drop rate. FX thread only.
public final class FloorStripView extends Region {

  /// Its figures are old.
  public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

  /// Its height, in px of the drawing.
  public static final double HEIGHT = 124;

  private static final double LEFT = 28;
  private static final double COLUMN_GAP = 36;

  /// One state's segment of the bar, its shape and its words.
  private record Segment(Region bar, ShapeIcon shape, WordingLine words) {

    void setVisible(boolean visible) {
      bar.setVisible(visible);
      shape.setVisible(visible);
      words.setVisible(visible);
    }
  }

  private final Map<AgentState.Group, Segment> segments = new EnumMap<>(AgentState.Group.class);
  private final WordingLine sum = new WordingLine();
  private final StyledText note = new StyledText("word");
  private final StyledText waiting = new StyledText("floor-figure");
  private final StyledText waitingWord = new StyledText("word");
  private final StyledText dropped = new StyledText("floor-figure");
  private final StyledText counts = new StyledText("word");
  private final Region firstRule = new Region();
  private final Region secondRule = new Region();

  private FloorContent content;
  private TileGrid sizes;

  public FloorStripView(FloorContent content, TileGrid sizes) {
    this.content = content;
    this.sizes = sizes;
    getStyleClass().addAll("surface", "strip");
    firstRule.getStyleClass().add("rule");
    secondRule.getStyleClass().add("rule");
    firstRule.setManaged(false);
    secondRule.setManaged(false);
    getChildren().setAll(sum, note, waiting, waitingWord, dropped, counts, firstRule, secondRule);
    for (AgentState.Group group : AgentState.Group.values()) {
      Segment segment = new Segment(new Region(), new ShapeIcon(), new WordingLine());
      String state = "agents-" + FloorStripViewModel.key(group);
      segment.bar().getStyleClass().addAll("segment", state);
      segment.bar().setManaged(false);
      segment.shape().getStyleClass().addAll("agents-shape", state);
      segment.shape().show(shape(group));
      segments.put(group, segment);
      getChildren().addAll(segment.bar(), segment.shape(), segment.words());
    }
    show(content, sizes);
  }

  /// The shape that stands for a group of states.
  public static StateShape shape(AgentState.Group group) {
    return switch (group) {
      case IN_CALL -> StateShape.DISC;
      case READY -> StateShape.RING;
      case PAUSED -> StateShape.TWO_BARS;
      case WRAP_UP -> StateShape.HALF_DISC;
      case DIALING -> StateShape.ARROW;
      case DEAD -> StateShape.CROSS;
      case OTHER -> StateShape.THREE_DOTS;
    };
  }

  /// Shows this.
  public void show(FloorContent newContent, TileGrid newSizes) {
    content = newContent;
    sizes = newSizes;
    pseudoClassStateChanged(STALE, content.stale());
    sum.show(content.sum());
    note.show(content.note());
    waiting.show(content.waiting());
    waitingWord.show(content.waitingWord());
    dropped.show(content.dropped());
    counts.show(content.counts());
    // The folded words first: a text set during layout would be measured before it has its font.
    content.folded().forEach(share -> segment(share.group()).words().show(share.words()));
    content.agents().forEach(share -> segment(share.group()).words().show(share.words()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double right = getWidth() - sizes.px(LEFT);
    double gap = sizes.px(COLUMN_GAP);
    double upper = sizes.px(60);
    double lower = sizes.px(106);

    double rateWidth =
        Math.max(dropped.widthOf(dropped.getText()), counts.widthOf(counts.getText()));
    dropped.place(right - rateWidth, upper);
    counts.place(right - rateWidth, lower);
    right = rule(secondRule, right - rateWidth - gap) - gap;

    double waitingWidth =
        Math.max(waiting.widthOf(waiting.getText()), waitingWord.widthOf(waitingWord.getText()));
    waiting.place(right - waitingWidth, upper);
    waitingWord.place(right - waitingWidth, lower);
    right = rule(firstRule, right - waitingWidth - gap) - gap;

    layoutAgents(sizes.px(LEFT), right);
  }

  private double rule(Region rule, double x) {
    double thickness = Math.max(1, Math.rint(sizes.px(2)));
    double top = Math.rint(sizes.px(12));
    rule.resizeRelocate(Math.rint(x), top, thickness, Math.rint(getHeight() - sizes.px(12)) - top);
    return x;
  }

  private void layoutAgents(double left, double right) {
    segments.values().forEach(segment -> segment.setVisible(false));
    note.setVisible(content.agents().isEmpty());
    note.place(left, sizes.px(75));
    double width = right - left;
    if (wordsWidth(content.agents()) <= width) {
      layoutBar(content.agents(), left, right);
      layoutWords(content.agents(), left, width);
    } else if (wordsWidth(content.folded()) <= width) {
      layoutBar(content.folded(), left, right);
      layoutWords(content.folded(), left, width);
    } else {
      layoutBar(content.agents(), left, right);
      layoutWords(List.of(), left, width);
    }
  }

  private void layoutBar(List<Share> shares, double left, double right) {
    int all = shares.stream().mapToInt(Share::count).sum();
    double gap = Math.max(1, Math.rint(sizes.px(4)));
    // The narrowest segment still shows; the others share what is left.
    double least = sizes.px(10);
    double room = right - left - gap * (shares.size() - 1) - least * shares.size();
    double top = Math.rint(sizes.px(18));
    double height = Math.rint(sizes.px(46)) - top;
    double x = left;
    for (Share share : shares) {
      double end = x + least + room * share.count() / all;
      Region bar = segment(share.group()).bar();
      bar.setVisible(true);
      bar.resizeRelocate(Math.rint(x), top, Math.rint(end) - Math.rint(x), height);
      x = end + gap;
    }
  }

  private void layoutWords(List<Share> shares, double left, double width) {
    sum.setVisible(shares.isEmpty() && !note.isVisible());
    sum.place(left, sizes.px(97));
    double x = left;
    double step = wordStep(shares, width);
    for (Share share : shares) {
      Segment segment = segment(share.group());
      segment.shape().setVisible(true);
      segment.words().setVisible(true);
      segment.words().show(share.words());
      segment.shape().place(Math.rint(x), Math.rint(sizes.px(83)), sizes.px(26));
      segment.words().place(x + sizes.px(37), sizes.px(97));
      x += sizes.px(37) + segment.words().width() + step;
    }
  }

  private double wordsWidth(List<Share> shares) {
    double width = 0;
    for (Share share : shares) {
      WordingLine words = segment(share.group()).words();
      words.show(share.words());
      width += sizes.px(37) + words.width();
    }
    return width + Math.max(0, shares.size() - 1) * sizes.px(14);
  }

  /// Room between the words of two states: as drawn where it fits, else less.
  private double wordStep(List<Share> shares, double width) {
    int gaps = Math.max(1, shares.size() - 1);
    double words = wordsWidth(shares) - Math.max(0, shares.size() - 1) * sizes.px(14);
    return Math.clamp((width - words) / gaps, sizes.px(14), sizes.px(28));
  }

  private Segment segment(AgentState.Group group) {
    Segment segment = segments.get(group);
    if (segment == null) {
      throw new IllegalStateException("no segment for " + group);
    }
    return segment;
  }
}
