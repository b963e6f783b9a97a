package dev.andon.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// Looks at the texts of a laid-out wall as an eye would: where their ink is, and on what colour.
public final class ShownTexts {

  /// One visible text.
  ///
  /// @param ink where its glyphs are, in the wall
  /// @param surface the nearest part with a background of its own, in the wall
  /// @param contrast WCAG contrast to the background, the worst where that has several colours
  public record Shown(Text node, Bounds ink, Bounds surface, double contrast) {

    public String words() {
      return node.getText();
    }
  }

  private ShownTexts() {}

  public static List<Shown> in(Parent wall) {
    List<Shown> found = new ArrayList<>();
    collect(wall, wall, found);
    return found;
  }

  private static void collect(Parent parent, Parent wall, List<Shown> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof Text text && !text.getText().isBlank()) {
        found.add(shown(text, wall));
      } else if (child instanceof Parent more) {
        collect(more, wall, found);
      }
    }
  }

  private static Shown shown(Text text, Parent wall) {
    Bounds ink = inWall(text, ink(text), wall);
    List<Color> behind = new ArrayList<>();
    Region surface = surface(text, ink, wall, behind);
    double contrast =
        behind.stream()
            .mapToDouble(background -> contrast((Color) text.getFill(), background))
            .min()
            .orElse(0);
    return new Shown(text, ink, inWall(surface, surface.getLayoutBounds(), wall), contrast);
  }

  private static Bounds ink(Text text) {
    Text copy = new Text(text.getText());
    copy.setFont(text.getFont());
    copy.setTextOrigin(text.getTextOrigin());
    copy.setWrappingWidth(text.getWrappingWidth());
    copy.setBoundsType(TextBoundsType.VISUAL);
    return copy.getLayoutBounds();
  }

  private static Bounds inWall(Node node, Bounds local, Parent wall) {
    Bounds scene = node.localToScene(local);
    Bounds origin = wall.localToScene(wall.getLayoutBounds());
    return new BoundingBox(
        scene.getMinX() - origin.getMinX(),
        scene.getMinY() - origin.getMinY(),
        scene.getWidth(),
        scene.getHeight());
  }

  /// Goes up until something opaque lies behind the text: a chip beside it, or a parent.
  private static Region surface(Text text, Bounds ink, Parent wall, List<Color> behind) {
    for (Parent up = text.getParent(); up != null; up = up.getParent()) {
      for (Node beside : up.getChildrenUnmodifiable()) {
        if (beside instanceof Region chip
            && chip.isVisible()
            && chip.getStyleClass().stream().anyMatch(name -> name.endsWith("chip"))
            && inWall(chip, chip.getLayoutBounds(), wall).contains(ink)
            && addColours(chip, behind)) {
          return chip;
        }
      }
      if (up instanceof Region region && addColours(region, behind)) {
        return region;
      }
    }
    throw new AssertionError("nothing lies behind " + text.getText());
  }

  private static boolean addColours(Region region, List<Color> colours) {
    if (region.getBackground() == null) {
      return false;
    }
    for (BackgroundFill fill : region.getBackground().getFills()) {
      addColours(fill.getFill(), colours);
    }
    return !colours.isEmpty();
  }

  private static void addColours(Paint paint, List<Color> colours) {
    if (paint instanceof Color colour && colour.isOpaque()) {
      colours.add(colour);
    } else if (paint instanceof LinearGradient stripes) {
      stripes.getStops().stream().map(Stop::getColor).forEach(colours::add);
    }
  }

  static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
