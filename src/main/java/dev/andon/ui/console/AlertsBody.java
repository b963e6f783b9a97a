package dev.andon.ui.console;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// The chosen alert over the list of all: the alert is as high as its words, and the list takes
/// what is left. FX thread only.
///
/// On a low window the alert scrolls before the list is gone.
final class AlertsBody extends Region {

  /// In font sizes.
  private static final double GAP = 0.85;

  private static final double LEAST_LIST = 8.5;

  /// Of a window of fewer ems the list leaves most to the chosen alert.
  private static final double LOW = 22;

  private static final double LEAST_LIST_IF_LOW = 5.2;

  private final ScrollPane frame;
  private final Region detail;
  private final Region list;
  private final Label probe = new Label();

  /// @param frame holds the detail
  AlertsBody(ScrollPane frame, Region detail, Region list) {
    this.frame = frame;
    this.detail = detail;
    this.list = list;
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().setAll(frame, list, probe);
    // A scroll pane does not tell that what it holds has grown.
    detail.needsLayoutProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    double em = probe.getFont().getSize();
    double width = getWidth();
    double gap = Math.round(GAP * em);
    double wanted = Math.ceil(detail.prefHeight(width)) + 2;
    double least = getHeight() < LOW * em ? LEAST_LIST_IF_LOW : LEAST_LIST;
    double most = Math.max(getHeight() - gap - Math.round(least * em), getHeight() * 0.4);
    double high = Math.min(wanted, Math.floor(most));
    frame.resizeRelocate(0, 0, width, high);
    list.resizeRelocate(0, high + gap, width, Math.max(0, getHeight() - high - gap));
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
