package dev.andon.ui.floor;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StyledText;
import java.util.List;
import javafx.scene.layout.Region;

/// Holds the place of a campaign that the dialer does not list. FX thread only.
final class NotListedTile extends Region {

  private static final double LEFT = 28;
  private static final double RIGHT = 26;

  private final StyledText name = new StyledText("name");
  private final StyledText sentence = new StyledText("sentence");

  private String id = "";
  private TileGrid sizes;

  NotListedTile(TileGrid sizes) {
    this.sizes = sizes;
    getStyleClass().addAll("surface", "not-listed");
    setManaged(false);
    getChildren().setAll(name, sentence);
  }

  void show(String newId, TileGrid newSizes) {
    id = Formats.oneLine(newId);
    sizes = newSizes;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - sizes.px(LEFT + RIGHT);
    name.showCut(id, width);
    name.place(sizes.px(LEFT), sizes.px(55));
    sentence.showFitting(
        List.of(Messages.text("wall.not-listed"), Messages.text("wall.not-listed.short")), width);
    sentence.place(sizes.px(LEFT), sizes.px(112));
  }
}
