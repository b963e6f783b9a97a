package dev.andon.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import javafx.scene.text.TextFlow;

/// Looks at the texts of a laid-out window as an eye would: where their ink is, and on what colour.
///
/// Texts in controls count, too. What a list or a pane has scrolled out of sight is left out; what
/// a pane cuts off at its side is not.
public final class ShownTexts {

  /// One visible text.
  ///
  /// @param ink where its glyphs are, in the wall
  /// @param surface what is seen of the nearest part with a background of its own, in the wall
  /// @param contrast WCAG contrast to the background, the worst where that has several colours
  public record Shown(Text node, Bounds ink, Bounds surface, double contrast) {

    public String words() {
      return node.getText();
    }
  }

  /// Ours, and that of the controls of JavaFX.
  private static final List<String> ELLIPSES = List.of("…", "...");

  private ShownTexts() {}

  public static List<Shown> in(Parent wall) {
    List<Shown> found = new ArrayList<>();
    collect(wall, wall, inWall(wall, wall.getLayoutBounds(), wall), found);
    return found;
  }

  /// @param window what the parts around let be seen
  private static void collect(Parent parent, Parent wall, Bounds window, List<Shown> found) {
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      Node clip = child.getClip();
      Bounds seen =
          clip == null ? window : both(window, inWall(child, clip.getBoundsInParent(), wall));
      if (child instanceof Text text) {
        if (!text.getText().isBlank()) {
          Bounds ink = inWall(text, ink(text), wall);
          if (ink.getMinY() >= seen.getMinY() && ink.getMaxY() <= seen.getMaxY()) {
            found.add(shown(text, ink, seen, wall));
          }
        }
      } else if (child instanceof Parent more) {
        collect(more, wall, seen, found);
      }
    }
  }

  private static Bounds both(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    return new BoundingBox(
        left,
        top,
        Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
        Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
  }

  private static Shown shown(Text text, Bounds ink, Bounds seen, Parent wall) {
    List<Color> behind = new ArrayList<>();
    Region surface = surface(text, ink, wall, behind);
    double contrast =
        behind.stream()
            .mapToDouble(background -> contrast(over(text, surface, background), background))
            .min()
            .orElse(0);
    return new Shown(
        text, ink, both(seen, inWall(surface, surface.getLayoutBounds(), wall)), contrast);
  }

  /// The colour that a text has on this background, through all that makes it fainter.
  private static Color over(Text text, Region surface, Color background) {
    double opacity = ((Color) text.getFill()).getOpacity();
    for (Node up = text; up != null && !up.equals(surface); up = up.getParent()) {
      opacity *= up.getOpacity();
    }
    Color solid = (Color) text.getFill();
    return background.interpolate(
        Color.color(solid.getRed(), solid.getGreen(), solid.getBlue()), opacity);
  }

  private static Bounds ink(Text text) {
    if (text.getParent() instanceof TextFlow) {
      // The flow lays its texts out together, each from its own first line.
      return text.getLayoutBounds();
    }
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
    // What lies below another fill is an edge.
    List<BackgroundFill> fills = region.getBackground().getFills();
    if (!fills.isEmpty()) {
      addColours(fills.getLast().getFill(), colours);
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

  /// Texts that are cut by an ellipsis although their part, or the text itself, has none of these
  /// style classes.
  public static List<String> cut(List<Shown> texts, Set<String> mayBeCut) {
    return texts.stream()
        .filter(text -> ELLIPSES.stream().anyMatch(text.words()::contains))
        .filter(
            text -> !hasAny(text.node(), mayBeCut) && !hasAny(text.node().getParent(), mayBeCut))
        .map(Shown::words)
        .toList();
  }

  private static boolean hasAny(Node node, Set<String> styleClasses) {
    return node.getStyleClass().stream().anyMatch(styleClasses::contains);
  }

  /// Texts that reach out of what is seen of their surface.
  public static List<String> clipped(List<Shown> texts) {
    return texts.stream()
        .filter(text -> !text.surface().contains(text.ink()))
        .map(Shown::words)
        .toList();
  }

  /// Texts with less contrast than this.
  public static List<String> faint(List<Shown> texts, double leastContrast) {
    return texts.stream()
        .filter(text -> text.contrast() < leastContrast)
        .map(text -> text.words() + " " + text.contrast())
        .toList();
  }

  /// Texts of one flow share lines: the box around one holds the beginning of the next.
  private static boolean flowTogether(Node one, Node other) {
    Optional<TextFlow> flow = flowOf(one);
    return flow.isPresent() && flow.equals(flowOf(other));
  }

  private static Optional<TextFlow> flowOf(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof TextFlow flow) {
        return Optional.of(flow);
      }
    }
    return Optional.empty();
  }

  /// Pairs of texts that lie on each other.
  public static List<String> overlapping(List<Shown> texts) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        Bounds both = both(texts.get(i).ink(), texts.get(j).ink());
        if (both.getWidth() > 0
            && both.getHeight() > 0
            && !flowTogether(texts.get(i).node(), texts.get(j).node())) {
          found.add(texts.get(i).words() + " / " + texts.get(j).words());
        }
      }
    }
    return found;
  }
}
