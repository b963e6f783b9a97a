package dev.andon.ui.common;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// One line of text that its parent puts on a base line. FX thread only.
///
/// It never takes part in its parent's layout by itself: a view that changes it asks for a layout.
public final class StyledText extends Text {

  private static final String ELLIPSIS = "…";
  private static final Text PROBE = new Text();

  public StyledText(String... styleClasses) {
    getStyleClass().addAll(styleClasses);
    setTextOrigin(VPos.BASELINE);
    setManaged(false);
  }

  /// Shows this text; the same text costs nothing.
  public void show(String text) {
    if (!text.equals(getText())) {
      setText(text);
    }
  }

  /// Shows the first of these that fits, else the last one.
  ///
  /// @return its width
  public double showFitting(List<String> longestFirst, double width) {
    for (String text : longestFirst) {
      double needed = widthOf(text);
      if (needed <= width) {
        show(text);
        return needed;
      }
    }
    String last = longestFirst.isEmpty() ? "" : longestFirst.getLast();
    show(last);
    return widthOf(last);
  }

  /// Shows the text, cut with an ellipsis between two characters as people see them.
  ///
  /// @return its width
  public double showCut(String text, double width) {
    double whole = widthOf(text);
    if (whole <= width) {
      show(text);
      return whole;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) >>> 1;
      if (widthOf(cut(text, middle)) <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    int end = fits == 0 || characters.isBoundary(fits) ? fits : characters.preceding(fits);
    show(cut(text, end));
    return widthOf(getText());
  }

  /// Words that run from right to left end at their left, where an ellipsis before them stands.
  private static String cut(String text, int end) {
    String kept = text.substring(0, end).stripTrailing();
    return Formats.isRightToLeft(text) ? ELLIPSIS + kept : kept + ELLIPSIS;
  }

  /// How wide a text would be in this text's font.
  public double widthOf(String text) {
    return width(getFont(), text);
  }

  private static double width(Font font, String text) {
    PROBE.setFont(font);
    PROBE.setText(text);
    return PROBE.getLayoutBounds().getWidth();
  }

  /// Puts the left end of its base line here.
  public void place(double left, double baseline) {
    setLayoutX(Math.rint(left));
    setLayoutY(Math.rint(baseline));
  }

  /// Puts the right end of its base line here.
  public void placeRight(double right, double baseline) {
    place(right - widthOf(getText()), baseline);
  }
}
