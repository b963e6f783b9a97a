package dev.andon.ui.wall;

import dev.andon.ui.common.StyledText;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A large plain message where numbers would stand. FX thread only.
final class MessageView extends Region {

  private final StyledText title = new StyledText("message-title");
  private final Text text = new Text();
  private final Text next = new Text();

  private WallSizes sizes;

  MessageView(WallSizes sizes) {
    this.sizes = sizes;
    getStyleClass().add("message");
    text.getStyleClass().add("message-text");
    next.getStyleClass().add("message-next");
    text.setManaged(false);
    next.setManaged(false);
    getChildren().setAll(title, text, next);
  }

  void show(WallMessage message, WallSizes newSizes) {
    sizes = newSizes;
    title.show(message.title());
    text.setText(message.text());
    next.setText(message.next());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = sizes.px(120);
    double width = getWidth() - 2 * left;
    text.setWrappingWidth(width);
    next.setWrappingWidth(width);
    double gap = sizes.px(44);
    double titleHeight = title.getLayoutBounds().getHeight();
    double textHeight = text.getLayoutBounds().getHeight();
    double nextHeight = next.getText().isEmpty() ? 0 : next.getLayoutBounds().getHeight() + gap;
    double top = (getHeight() - titleHeight - gap - textHeight - nextHeight) / 2;
    title.place(left, top - title.getLayoutBounds().getMinY());
    place(text, left, top + titleHeight + gap);
    place(next, left, top + titleHeight + gap + textHeight + gap);
  }

  private static void place(Text node, double left, double top) {
    node.setLayoutX(Math.rint(left));
    node.setLayoutY(Math.rint(top - node.getLayoutBounds().getMinY()));
  }
}
