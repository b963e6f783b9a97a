package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorStripView;
import dev.andon.ui.floor.TileGrid;
import dev.andon.ui.floor.TilesView;
import dev.andon.ui.floor.Totals;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The whole floor: a strip of its sums, and the wall's tiles, smaller; a click opens the campaign.
/// FX thread only.
final class FloorPage implements Page {

  private static final double STRIP_LABEL = 16;

  private final ConsoleViewModel model;
  private final FloorStripView strip;
  private final StackPane stripFrame;
  private final TilesView tiles = new TilesView(new TileGrid(STRIP_LABEL, 3, 2));
  private final ScrollPane scroll;
  private final VBox floor;
  private final NoNumbersPane message;
  private final StackPane node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.FLOOR.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;
  private List<CampaignViewModel> shown = List.of();
  private Looks looks = Looks.DEFAULT;
  private Optional<TileFit> fit = Optional.empty();

  FloorPage(ConsoleViewModel model) {
    this.model = model;
    strip = new FloorStripView(model.floor().strip().contentProperty().get(), stripSizes());
    stripFrame = new StackPane(strip);
    stripFrame.getStyleClass().add("wall");
    tiles.getStyleClass().add("wall");
    tiles.onOpen(campaign -> model.openCampaign(campaign.id()));
    // A pane keeps the tiles at their own size; a scroll pane would stretch them.
    StackPane frame = new StackPane(tiles);
    frame.getStyleClass().add("tiles-frame");
    tiles.onFocus(this::reveal);
    scroll = new ScrollPane(frame);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("floor-page");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    floor = new VBox(stripFrame, scroll);
    floor.getStyleClass().add("floor");
    message = new NoNumbersPane(model);
    node = new StackPane(floor, message);
  }

  private TileGrid stripSizes() {
    return new TileGrid(STRIP_LABEL * looks.textScale(), 1, 1);
  }

  @Override
  public void attach() {
    bound =
        Subscription.combine(
            model.preferred().looksProperty().subscribe(this::dress),
            model.floor().strip().contentProperty().subscribe(now -> strip.show(now, stripSizes())),
            model.floor().nowProperty().subscribe(this::follow),
            scroll.vvalueProperty().subscribe(_ -> view()),
            scroll.viewportBoundsProperty().subscribe((Bounds _) -> fill()));
  }

  private void dress(Looks now) {
    looks = now;
    TileGrid sizes = stripSizes();
    stripFrame.setStyle("-fx-font-size: " + sizes.label() + "px;");
    double high = Math.ceil(sizes.px(FloorStripView.HEIGHT));
    stripFrame.setMinHeight(high);
    stripFrame.setPrefHeight(high);
    strip.show(model.floor().strip().contentProperty().get(), sizes);
    fill();
  }

  private void follow(FloorNow now) {
    Optional<NoNumbers> instead = NoNumbers.of(now);
    message.show(instead);
    floor.setVisible(instead.isEmpty());
    subtitle.set(
        instead.isPresent()
            ? ""
            : now.reading()
                .map(
                    reading ->
                        Messages.text(
                            "floor-page.subtitle",
                            model.floor().campaigns().size(),
                            Formats.count(model.floor().campaigns().size()),
                            Totals.of(reading.snapshot()).getFirst()))
                .orElse(""));
    List<CampaignViewModel> campaigns = instead.isPresent() ? List.of() : model.floor().campaigns();
    if (!campaigns.equals(shown)) {
      shown = campaigns;
      fit = Optional.empty();
      fill();
    }
  }

  private void fill() {
    Bounds page = scroll.getViewportBounds();
    TileFit now = TileFit.of(shown.size(), page.getWidth(), page.getHeight(), looks.textScale());
    if (fit.filter(now::equals).isPresent()) {
      view();
      return;
    }
    fit = Optional.of(now);
    tiles.setStyle("-fx-font-size: " + now.grid().label() + "px;");
    tiles.setMinSize(now.width(), now.height());
    tiles.setPrefSize(now.width(), now.height());
    tiles.setMaxSize(now.width(), now.height());
    view();
    tiles.show(shown, now.grid());
  }

  /// Tiles above and below the page need not follow their campaigns.
  private void view() {
    fit.ifPresent(
        now -> {
          double page = scroll.getViewportBounds().getHeight();
          double row = now.height() / now.grid().rows();
          double top = scroll.getVvalue() * Math.max(0, now.height() - page);
          int first = (int) Math.floor(top / row);
          int end = (int) Math.ceil((top + page) / row);
          tiles.view(first * now.grid().columns(), end * now.grid().columns());
        });
  }

  /// Scrolls until the tile that got the focus is wholly on the page.
  private void reveal(int place) {
    fit.ifPresent(
        now -> {
          double page = scroll.getViewportBounds().getHeight();
          double hidden = now.height() - page;
          double row = now.height() / now.grid().rows();
          int line = place / now.grid().columns();
          double top = line * row;
          double scrolled = scroll.getVvalue() * hidden;
          if (hidden > 0 && (top < scrolled || top + row > scrolled + page)) {
            double wanted = top < scrolled ? top : top + row - page;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
          }
        });
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    tiles.unbind();
    shown = List.of();
    fit = Optional.empty();
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  @Override
  public void focus() {
    if (message.isVisible()) {
      message.focus();
    } else {
      tiles.focusTile();
    }
  }
}
