package dev.andon.ui.wall;

import dev.andon.ui.common.Fonts;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.TilesView;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The wall's looks. FX thread only.
///
/// It is bound to its view model until [#dispose()]. All sizes come from [WallSizes], all colours
/// from the style sheets.
public final class WallView extends Region {

  private final WallViewModel model;
  private final HeaderView header;
  private final FloorStripView strip;
  private final TilesView tiles;
  private final AttentionView attention;
  private final MessageView message;
  private final BannerView banner;

  private WallSizes sizes;
  private Subscription bound = Subscription.EMPTY;

  public WallView(WallViewModel model) {
    Fonts.load();
    this.model = model;
    sizes = sizesFor(1920, 1080);
    header = new HeaderView(model.headerProperty().get(), sizes);
    strip = new FloorStripView(model.floor().strip().contentProperty().get(), sizes);
    tiles = new TilesView(sizes.grid());
    attention = new AttentionView(sizes);
    message = new MessageView(sizes);
    banner = new BannerView(model.floor().bannerProperty().get(), sizes);
    getStyleClass().addAll("andon", "wall");
    getStylesheets().setAll(model.settings().theme().stylesheets("graphics.css", "wall.css"));
    getChildren().setAll(header, strip, tiles, attention, message, banner);
    applySize();
    bound =
        Subscription.combine(
            model.headerProperty().subscribe(this::showHeader),
            model.floor().bannerProperty().subscribe(now -> banner.show(now, sizes)),
            model.floor().strip().contentProperty().subscribe(now -> strip.show(now, sizes)),
            model.attention().shownProperty().subscribe(_ -> showAttention()),
            model.pageProperty().subscribe(_ -> showPage()),
            widthProperty().subscribe(_ -> resized()),
            heightProperty().subscribe(_ -> resized()));
  }

  /// Whether everything is as large as the farthest reader needs it.
  public boolean isLegible() {
    return sizes.legible();
  }

  private WallSizes sizesFor(double width, double height) {
    return WallSizes.of(
        width, height, model.settings().panelInches(), model.settings().readerMetres());
  }

  private void resized() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    sizes = sizesFor(getWidth(), getHeight());
    applySize();
    header.show(model.headerProperty().get(), sizes);
    banner.show(model.floor().bannerProperty().get(), sizes);
    strip.show(model.floor().strip().contentProperty().get(), sizes);
    showPage();
  }

  /// The one font size that all others in the style sheet are relative to.
  private void applySize() {
    model.fit(sizes.tilesPerPage(), sizes.listRows());
    setStyle("-fx-font-size: " + sizes.label() + "px;");
  }

  private void showPage() {
    ShownPage page = model.pageProperty().get();
    tiles.setVisible(page instanceof ShownPage.Campaigns);
    attention.setVisible(page instanceof ShownPage.Attention);
    message.setVisible(page instanceof ShownPage.Message);
    switch (page) {
      case ShownPage.Campaigns(var shown) -> tiles.show(shown, sizes.grid());
      case ShownPage.Attention _ -> {
        tiles.unbind();
        showAttention();
      }
      case ShownPage.Message(var words, var wholeWall) -> {
        tiles.unbind();
        message.show(words, sizes);
        strip.setVisible(!wholeWall);
        requestLayout();
        return;
      }
    }
    strip.setVisible(true);
  }

  private void showHeader(HeaderContent now) {
    header.show(now, sizes);
    showAttention();
  }

  private void showAttention() {
    if (model.pageProperty().get() instanceof ShownPage.Attention) {
      attention.show(
          model.attention().shownProperty().get(),
          model.attention().summary(),
          model.headerProperty().get().freshness() == Freshness.STALE,
          sizes);
    }
  }

  /// Moves all that is drawn by a pixel or two, so that nothing burns into the panel.
  void shift(double right, double down) {
    for (Node part : getChildren()) {
      part.setTranslateX(right);
      part.setTranslateY(down);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double side = Math.rint(sizes.px(WallSizes.SIDE));
    double headBottom = Math.rint(sizes.px(WallSizes.HEAD));
    double top = sizes.pageTop();
    double height = sizes.pageBottom() - top;
    double bannerTop = Math.rint(getHeight() - sizes.px(WallSizes.BANNER));
    header.resizeRelocate(0, 0, width, headBottom);
    strip.resizeRelocate(side, headBottom, width - 2 * side, Math.rint(sizes.px(WallSizes.STRIP)));
    tiles.resizeRelocate(side, top, width - 2 * side, height);
    attention.resizeRelocate(side, top, width - 2 * side, height);
    double messageTop = strip.isVisible() ? top : headBottom;
    message.resizeRelocate(0, messageTop, width, sizes.pageBottom() - messageTop);
    banner.resizeRelocate(0, bannerTop, width, getHeight() - bannerTop);
  }

  /// Lets go of the view model.
  public void dispose() {
    bound.unsubscribe();
    tiles.unbind();
  }
}
