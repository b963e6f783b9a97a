package dev.andon.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Drags things by the mouse: a ghost follows the pointer, a marker shows where it would go, and
/// lists scroll where the pointer comes near their edge. Escape gives it up. FX thread only.
final class Dragging {

  /// Where something can be dropped.
  ///
  /// @param marker what is marked, in the scene
  /// @param whole whether the marker is a frame around something, not a line between two
  /// @param drop what happens when it is dropped
  record Place(Bounds marker, boolean whole, Runnable drop) {}

  /// The pointer may tremble so far before it drags.
  private static final double TREMBLE = 5;

  private static final double EDGE = 36;

  /// In pixels a second at the very edge.
  private static final double FASTEST = 900;

  private final Pane overlay;
  private final List<ScrollPane> scrolling;
  private final Region line = marker("drop-line");
  private final Region frame = marker("drop-frame");
  private final EventHandler<KeyEvent> escape = this::keyPressed;
  private final AnimationTimer scroll = new Scrolling();
  private @Nullable Running running;

  /// Where the button went down on something that does not move yet.
  private static final class Held {
    @Nullable Point2D at;
  }

  /// What is dragged now.
  private static final class Running {
    final Node source;
    final Region ghost;
    final Point2D held;
    final Function<Point2D, Optional<Place>> places;
    final Runnable end;
    Point2D pointer;
    Optional<Place> place = Optional.empty();

    Running(
        Node source,
        Region ghost,
        Point2D held,
        Function<Point2D, Optional<Place>> places,
        Runnable end,
        Point2D pointer) {
      this.source = source;
      this.ghost = ghost;
      this.held = held;
      this.places = places;
      this.end = end;
      this.pointer = pointer;
    }
  }

  /// @param overlay lies over all places, and takes no mouse
  /// @param scrolling what scrolls when the pointer is near its edge
  Dragging(Pane overlay, List<ScrollPane> scrolling) {
    this.overlay = overlay;
    this.scrolling = scrolling;
    overlay.setMouseTransparent(true);
    overlay.getChildren().setAll(frame, line);
  }

  private static Region marker(String styleClass) {
    Region marker = new Region();
    marker.getStyleClass().add(styleClass);
    marker.setManaged(false);
    marker.setVisible(false);
    return marker;
  }

  /// Lets this be dragged.
  ///
  /// @param ghost what follows the pointer
  /// @param places where it can be dropped, by the pointer's place in the scene
  /// @param begin when it starts to move
  /// @param end when it was dropped or given up
  void enable(
      Node source,
      Supplier<? extends Region> ghost,
      Function<Point2D, Optional<Place>> places,
      Runnable begin,
      Runnable end) {
    Held pressed = new Held();
    source.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          pressed.at = event.getButton() == MouseButton.PRIMARY ? scene(event) : null;
        });
    source.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          if (running != null) {
            follow(scene(event));
          } else if (pressed.at != null && pressed.at.distance(scene(event)) > TREMBLE) {
            begin.run();
            start(source, ghost.get(), pressed.at, places, end);
            follow(scene(event));
            pressed.at = null;
          }
          event.consume();
        });
    source.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released(event, source));
  }

  private static Point2D scene(MouseEvent event) {
    return new Point2D(event.getSceneX(), event.getSceneY());
  }

  private void start(
      Node source,
      Region ghost,
      Point2D pressed,
      Function<Point2D, Optional<Place>> places,
      Runnable end) {
    ghost.setManaged(false);
    overlay.getChildren().add(ghost);
    running = new Running(source, ghost, source.sceneToLocal(pressed), places, end, pressed);
    Scene scene = overlay.getScene();
    scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    scroll.start();
  }

  private void follow(Point2D pointer) {
    Running now = running;
    if (now != null) {
      now.pointer = pointer;
      Point2D corner = overlay.sceneToLocal(pointer).subtract(now.held);
      now.ghost.relocate(Math.rint(corner.getX()), Math.rint(corner.getY()));
      find(now);
    }
  }

  private void find(Running now) {
    now.place = now.places.apply(now.pointer);
    line.setVisible(false);
    frame.setVisible(false);
    now.place.ifPresent(
        place -> {
          Region marker = place.whole() ? frame : line;
          Bounds bounds = overlay.sceneToLocal(place.marker());
          marker.resizeRelocate(
              Math.rint(bounds.getMinX()),
              Math.rint(bounds.getMinY()),
              Math.rint(bounds.getWidth()),
              Math.rint(bounds.getHeight()));
          marker.setVisible(true);
        });
  }

  private void released(MouseEvent event, Node source) {
    Running now = running;
    if (now != null && now.source.equals(source)) {
      event.consume();
      Optional<Place> place = now.place;
      cancel();
      place.ifPresent(found -> found.drop().run());
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      cancel();
    }
    // A key that changed the page under the ghost would make its place a lie.
    event.consume();
  }

  /// Gives up; nothing is dropped.
  void cancel() {
    Running now = running;
    if (now == null) {
      return;
    }
    running = null;
    scroll.stop();
    overlay.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    overlay.getChildren().remove(now.ghost);
    line.setVisible(false);
    frame.setVisible(false);
    now.end.run();
  }

  /// Whether something is dragged now.
  boolean isRunning() {
    return running != null;
  }

  private final class Scrolling extends AnimationTimer {
    private long last;

    @Override
    public void start() {
      last = 0;
      super.start();
    }

    @Override
    public void handle(long now) {
      Running dragged = running;
      if (last != 0 && dragged != null) {
        for (ScrollPane pane : scrolling) {
          scroll(pane, dragged, (now - last) / 1e9);
        }
      }
      last = now;
    }

    private void scroll(ScrollPane pane, Running dragged, double seconds) {
      Bounds bounds = pane.localToScene(pane.getLayoutBounds());
      Point2D pointer = dragged.pointer;
      double hidden =
          pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
      if (hidden <= 0 || pointer.getX() < bounds.getMinX() || pointer.getX() > bounds.getMaxX()) {
        return;
      }
      double above = bounds.getMinY() + EDGE - pointer.getY();
      double below = pointer.getY() - bounds.getMaxY() + EDGE;
      double speed = above > 0 ? -Math.min(1, above / EDGE) : Math.clamp(below / EDGE, 0, 1);
      if (speed != 0) {
        pane.setVvalue(Math.clamp(pane.getVvalue() + speed * FASTEST * seconds / hidden, 0, 1));
        find(dragged);
      }
    }
  }
}
