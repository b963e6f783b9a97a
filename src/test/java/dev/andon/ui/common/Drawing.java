package dev.andon.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// A sheet of graphics in one theme, on the colour of a tile. FX thread only.
final class Drawing {

  private static final Path SCREENS = Path.of("target", "screens");

  private final Pane sheet = new Pane();
  private final Theme theme;
  private final Scene scene;

  Drawing(Theme theme, double width, double height) {
    this.theme = theme;
    Fonts.load();
    sheet.getStyleClass().add("andon");
    sheet.getStylesheets().setAll(theme.stylesheets("graphics.css"));
    sheet.setStyle(
        "-fx-background-color: -andon-tile; -fx-font-family: 'Andon Sans'; -fx-font-size: 14px;");
    scene = new Scene(sheet, width, height);
    sheet.resize(width, height);
  }

  /// Puts a node here, as large as said.
  <N extends Region> N add(N node, double x, double y, double width, double height) {
    node.setManaged(false);
    sheet.getChildren().add(node);
    node.resizeRelocate(x, y, width, height);
    return node;
  }

  /// Puts a node here, as large as it wants to be.
  <N extends Region> N add(N node, double x, double y) {
    node.setManaged(false);
    sheet.getChildren().add(node);
    node.applyCss();
    node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
    return node;
  }

  /// A patch of colour behind what is added later.
  void surface(String role, double x, double y, double width, double height) {
    Region surface = new Region();
    surface.setStyle("-fx-background-color: " + role);
    add(surface, x, y, width, height);
  }

  Drawing laidOut() {
    sheet.applyCss();
    sheet.layout();
    return this;
  }

  /// The colour behind all.
  Color tile() {
    return (Color) sheet.getBackground().getFills().getFirst().getFill();
  }

  void write(String name) throws IOException {
    laidOut();
    Files.createDirectories(SCREENS);
    String file = "graphics-%s-%s.png".formatted(name, theme.name().toLowerCase(Locale.ROOT));
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve(file).toFile());
  }

  /// Where a part with this style class is, in its graphic.
  static Bounds bounds(Region graphic, String styleClass) {
    return part(graphic, styleClass).getBoundsInParent();
  }

  static Node part(Region graphic, String styleClass) {
    return graphic.getChildrenUnmodifiable().stream()
        .filter(node -> node.getStyleClass().contains(styleClass))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + styleClass));
  }

  /// WCAG contrast of two colours.
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
