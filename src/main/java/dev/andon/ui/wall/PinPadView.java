package dev.andon.ui.wall;

import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StyledText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

/// A pad of digits over the wall, or the word that there is no PIN. FX thread only.
///
/// Head and banner stay in sight: a wall that asks for a PIN still tells how old it is.
final class PinPadView extends Region {

  /// Sizes of the drawing, in px at a label of 40.
  private static final double WIDTH = 560;

  private static final double HEIGHT = 776;
  private static final double INSET = 32;
  private static final double KEYS_TOP = 196;
  private static final double KEY_GAP = 14;
  private static final int ROWS = 5;
  private static final double MESSAGE_WIDTH = 1000;
  private static final double MESSAGE_HEIGHT = 330;
  private static final int MOST_DOTS = 12;

  private final Region card = new Region();
  private final StyledText title = new StyledText("pad-title");
  private final Text note = new Text();
  private final List<Circle> dots = new ArrayList<>();
  private final List<Button> keys = new ArrayList<>();
  private final Button cancel;

  private LockContent content = new LockContent.Locked();
  private double unit = 1;

  PinPadView(WallLockViewModel lock) {
    getStyleClass().add("pad");
    card.getStyleClass().add("pad-card");
    note.getStyleClass().add("pad-note");
    note.setManaged(false);
    card.setManaged(false);
    getChildren().addAll(card, title, note);
    for (int i = 0; i < MOST_DOTS; i++) {
      Circle dot = new Circle();
      dot.getStyleClass().add("pad-dot");
      dot.setManaged(false);
      dots.add(dot);
    }
    getChildren().addAll(dots);
    for (int digit = 1; digit <= 9; digit++) {
      addDigit(digit, lock);
    }
    keys.add(addKey(Messages.text("unlock.erase"), lock::erase));
    addDigit(0, lock);
    keys.add(addKey(Messages.text("unlock.enter"), lock::enter));
    cancel = addKey(Messages.text("unlock.cancel"), lock::lock);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Messages.text("unlock.title"));
  }

  private void addDigit(int digit, WallLockViewModel lock) {
    keys.add(addKey(Integer.toString(digit), () -> lock.type(digit)));
  }

  /// Keys of the keyboard go to the wall: Enter never means the button that has the focus.
  private Button addKey(String words, Runnable action) {
    Button key = new Button(words);
    key.getStyleClass().setAll("pad-key");
    key.setFocusTraversable(false);
    key.setManaged(false);
    key.setOnAction(_ -> action.run());
    getChildren().add(key);
    return key;
  }

  void show(LockContent now) {
    content = now;
    boolean pad = content instanceof LockContent.Asking;
    boolean closed = content instanceof LockContent.Asking asking && asking.closed();
    setVisible(pad || content instanceof LockContent.NoPin);
    keys.forEach(key -> key.setVisible(pad));
    keys.forEach(key -> key.setDisable(closed));
    cancel.setText(Messages.text(pad ? "unlock.cancel" : "unlock.close"));
    int digits = content instanceof LockContent.Asking(var typed, _, _) ? typed : 0;
    for (int i = 0; i < dots.size(); i++) {
      dots.get(i).setVisible(pad && i < digits);
    }
    switch (content) {
      case LockContent.Asking(_, var words, _) -> {
        title.show(Messages.text("unlock.title"));
        note.setText(words);
      }
      case LockContent.NoPin() -> {
        title.show(Messages.text("unlock.none.title"));
        note.setText(Messages.text("unlock.none.text"));
      }
      case LockContent.Locked(), LockContent.Unlocked _ -> {}
    }
    requestLayout();
  }

  /// Takes this room, as large as the wall's type where that fits.
  void place(double left, double top, double width, double height, WallSizes sizes) {
    double most = Math.min(height / (HEIGHT + 28), width / (WIDTH + 28));
    unit = Math.min(sizes.px(1), most);
    setStyle("-fx-font-size: " + unit * 40 + "px;");
    resizeRelocate(left, top, width, height);
  }

  private double px(double drawn) {
    return drawn * unit;
  }

  @Override
  protected void layoutChildren() {
    boolean pad = content instanceof LockContent.Asking;
    double width = Math.min(px(pad ? WIDTH : MESSAGE_WIDTH), getWidth() - px(28));
    double inset = px(INSET);
    note.setWrappingWidth(width - 2 * inset);
    double height =
        pad
            ? px(HEIGHT)
            : Math.max(px(MESSAGE_HEIGHT), note.getLayoutBounds().getHeight() + px(230));
    double left = Math.rint((getWidth() - width) / 2);
    double top = Math.rint((getHeight() - height) / 2);
    card.resizeRelocate(left, top, Math.rint(width), Math.rint(height));
    title.place(left + inset, top + px(64));
    note.setLayoutX(left + inset);
    note.setLayoutY(top + (pad ? px(174) : px(126)));
    for (int i = 0; i < dots.size(); i++) {
      dots.get(i).setRadius(px(10));
      dots.get(i).setCenterX(left + inset + px(10) + i * px(38));
      dots.get(i).setCenterY(top + px(106));
    }
    double gap = px(KEY_GAP);
    double keyWidth = (width - 2 * inset - 2 * gap) / 3;
    double keyHeight = (px(HEIGHT - KEYS_TOP - INSET) - (ROWS - 1) * gap) / ROWS;
    for (int i = 0; i < keys.size(); i++) {
      int column = i % 3;
      int row = i / 3;
      keys.get(i)
          .resizeRelocate(
              Math.rint(left + inset + column * (keyWidth + gap)),
              Math.rint(top + px(KEYS_TOP) + row * (keyHeight + gap)),
              Math.rint(keyWidth),
              Math.rint(keyHeight));
    }
    cancel.resizeRelocate(
        Math.rint(left + inset),
        Math.rint(top + height - inset - keyHeight),
        Math.rint(width - 2 * inset),
        Math.rint(keyHeight));
  }
}
