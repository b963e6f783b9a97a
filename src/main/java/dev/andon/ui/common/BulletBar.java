package dev.andon.ui.common;

import dev.andon.compliance.RateInterval;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/// A drop rate as a bar before its limit, 92 to 270 px wide. FX thread only.
///
/// Style class `bullet-bar`, a pseudo-class for each [RateLook]; colours in `graphics.css`.
public final class BulletBar extends Region {

  /// The scale ends here, as a multiple of the limit.
  private static final double SCALE = 5.0 / 3;

  /// Bands begin at 2.5 and 2.8 of 3 %.
  private static final double WATCH_SHARE = 2.5 / 3;

  private static final double NEAR_SHARE = 2.8 / 3;

  private static final double DRAWN_HEIGHT = 18;
  private static final double BAR_SHARE = 7.0 / 16;
  private static final double OVERHANG = 1;
  private static final double TICK = 2.5;

  private final Rectangle track = part("track");
  private final Rectangle watchBand = part("band-watch");
  private final Rectangle nearBand = part("band-near");
  private final Rectangle overBand = part("band-over");
  private final Rectangle value = part("value");
  private final Rectangle limit = part("limit");
  private final Path interval = new Path();
  private final Path beyond = new Path();
  private final PseudoClasses<RateLook> looks = new PseudoClasses<>(this, RateLook.class);

  private Bullet content;

  public BulletBar() {
    this(Bullet.NONE);
  }

  public BulletBar(Bullet content) {
    this.content = content;
    getStyleClass().add("bullet-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    interval.getStyleClass().add("interval");
    interval.setManaged(false);
    beyond.getStyleClass().add("beyond");
    beyond.setManaged(false);
    getChildren().setAll(track, watchBand, nearBand, overBand, value, limit, interval, beyond);
    apply();
  }

  private static Rectangle part(String styleClass) {
    Rectangle part = new Rectangle();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  /// Shows this; the same again costs nothing.
  public void show(Bullet newContent) {
    if (!newContent.equals(content)) {
      content = newContent;
      apply();
    }
  }

  private void apply() {
    looks.show(content.look());
    setAccessibleText(content.spoken());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double trackTop = top + OVERHANG;
    double trackHeight = Math.max(0, height - 2 * OVERHANG);
    double limitAt = left + width / SCALE;
    double watchAt = snapPositionX(left + width * WATCH_SHARE / SCALE);
    double nearAt = snapPositionX(left + width * NEAR_SHARE / SCALE);
    double overAt = snapPositionX(limitAt);
    place(track, left, trackTop, width, trackHeight);
    place(watchBand, watchAt, trackTop, nearAt - watchAt, trackHeight);
    place(nearBand, nearAt, trackTop, overAt - nearAt, trackHeight);
    place(overBand, overAt, trackTop, left + width - overAt, trackHeight);
    place(limit, limitAt - TICK / 2, top, TICK, height);

    double middle = trackTop + trackHeight / 2;
    double share = content.look().hasRate() ? share(rate()) : 0;
    double barHeight = snapSizeY(trackHeight * BAR_SHARE);
    double chevron = trackHeight * 0.35;
    double most = share > 1 ? width - chevron - 3 : width;
    double barWidth = share == 0 ? 0 : Math.clamp(width * share, Math.min(2, most), most);
    place(value, left, snapPositionY(middle - barHeight / 2), barWidth, barHeight);
    value.setVisible(share > 0);
    chevron(share > 1, left + width - 1.5, middle, chevron);
    whisker(left, width, middle, trackHeight);
  }

  private double rate() {
    return content.figures().rate().orElse(0);
  }

  /// Share of the whole scale.
  private double share(double rate) {
    return rate / (content.limit().fraction() * SCALE);
  }

  /// A bar that is cut at the scale's end says so.
  private void chevron(boolean shown, double tip, double middle, double half) {
    beyond.setVisible(shown);
    if (shown) {
      draw(
          beyond,
          List.of(
              new MoveTo(tip - half, middle - half),
              new LineTo(tip, middle),
              new LineTo(tip - half, middle + half)));
    }
  }

  /// The interval of too few calls, with a stop at each end, or an arrow where it leaves the scale.
  private void whisker(double left, double width, double middle, double trackHeight) {
    Optional<RateInterval> shown =
        content.look() == RateLook.TOO_FEW ? content.figures().interval() : Optional.empty();
    interval.setVisible(shown.isPresent());
    shown.ifPresent(
        range -> {
          double y = Math.floor(middle) + 0.5;
          double stop = trackHeight / 4;
          double low = left + 1 + (width - 2) * Math.min(1, share(range.low()));
          double high = left + 1 + (width - 2) * Math.min(1, share(range.high()));
          boolean leaves = share(range.high()) > 1;
          double back = leaves ? stop : 0;
          draw(
              interval,
              List.of(
                  new MoveTo(low, y - stop),
                  new LineTo(low, y + stop),
                  new MoveTo(low, y),
                  new LineTo(high, y),
                  new MoveTo(high - back, y - stop),
                  new LineTo(high, leaves ? y : y + stop),
                  leaves ? new LineTo(high - back, y + stop) : new MoveTo(high, y)));
        });
  }

  private static void draw(Path path, List<PathElement> elements) {
    path.getElements().setAll(elements);
  }

  private static void place(Rectangle part, double x, double y, double width, double height) {
    part.setX(x);
    part.setY(y);
    part.setWidth(Math.max(0, width));
    part.setHeight(Math.max(0, height));
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + 120 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + DRAWN_HEIGHT + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + 60 + snappedRightInset();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }
}
