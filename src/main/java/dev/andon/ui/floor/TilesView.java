package dev.andon.ui.floor;

import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import eu.hansolo.tilesfx.Tile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One page of campaign tiles. FX thread only.
///
/// It owns as many tiles as a page holds and binds them to whatever page is shown: tiles that are
/// in no window cost memory without an end.
public final class TilesView extends Region {

  /// Of the button on a tile, in px of the drawing.
  private static final double COMMAND_HEIGHT = 52;

  private static final double COMMAND_BOTTOM = 361;
  private static final double COMMAND_RIGHT = 22;

  private final List<Tile> tiles = new ArrayList<>();
  private final List<CampaignTileSkin> skins = new ArrayList<>();
  private final List<NotListedTile> notListed = new ArrayList<>();
  private final List<CommandButton> commands = new ArrayList<>();
  private List<TileSlot> shown = List.of();
  private @Nullable Consumer<CampaignViewModel> open;
  private IntConsumer focusMoved = _ -> {};
  private @Nullable Instant hourAt;
  private boolean commandable;
  private final List<Subscription> bound = new ArrayList<>();
  private int firstInView;
  private int endOfView = Integer.MAX_VALUE;
  private TileGrid sizes;
  private int lastFocused;

  public TilesView(TileGrid sizes) {
    this.sizes = sizes;
    getStyleClass().add("tiles");
  }

  /// A click on a tile, or Enter on the focused one, opens its campaign; arrow keys go from tile to
  /// tile. Without this, tiles are only looked at.
  public void onOpen(Consumer<CampaignViewModel> listener) {
    open = listener;
  }

  /// Told of the place of the tile that has the focus now, so that it can be brought into view.
  public void onFocus(IntConsumer listener) {
    focusMoved = listener;
  }

  /// Binds the tiles to these campaigns.
  public void show(List<CampaignViewModel> campaigns, TileGrid newSizes) {
    showSlots(campaigns.stream().<TileSlot>map(TileSlot.Known::new).toList(), newSizes);
  }

  /// Binds the tiles to the campaigns in these places; the others are told to be missing.
  public void showSlots(List<TileSlot> slots, TileGrid newSizes) {
    bound.forEach(Subscription::unsubscribe);
    bound.clear();
    shown = List.copyOf(slots);
    sizes = newSizes;
    for (int i = 0; i < shown.size(); i++) {
      bound.add(Subscription.EMPTY);
      switch (shown.get(i)) {
        case TileSlot.Known(var campaign) -> {
          while (tiles.size() <= i) {
            addTile(campaign.content());
          }
          if (isInView(i)) {
            bind(i, campaign);
          }
        }
        case TileSlot.NotListed(var id) -> {
          while (notListed.size() <= i) {
            NotListedTile tile = new NotListedTile(newSizes);
            notListed.add(tile);
            getChildren().add(tile);
          }
          notListed.get(i).show(id, newSizes);
        }
      }
    }
    followCommands();
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).setVisible(i < shown.size() && shown.get(i) instanceof TileSlot.Known);
    }
    for (int i = 0; i < notListed.size(); i++) {
      notListed.get(i).setVisible(i < shown.size() && shown.get(i) instanceof TileSlot.NotListed);
    }
    requestLayout();
  }

  /// Lets the tiles in these places follow their campaigns; the others, which nobody sees, stay as
  /// they are until they come into view. Without this all follow.
  ///
  /// @param end the first place after them
  public void view(int first, int end) {
    firstInView = first;
    endOfView = end;
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i) instanceof TileSlot.Known(var campaign)) {
        boolean follows = !bound.get(i).equals(Subscription.EMPTY);
        if (isInView(i) && !follows) {
          bind(i, campaign);
        } else if (!isInView(i) && follows) {
          bound.get(i).unsubscribe();
          bound.set(i, Subscription.EMPTY);
        }
      }
    }
  }

  private boolean isInView(int place) {
    return place >= firstInView && place < endOfView;
  }

  private void bind(int place, CampaignViewModel campaign) {
    CampaignTileSkin skin = skins.get(place);
    Tile tile = tiles.get(place);
    TileGrid now = sizes;
    bound.set(
        place,
        campaign
            .contentProperty()
            .subscribe(
                content -> {
                  skin.show(content, now);
                  tile.setAccessibleText(spoken(content));
                  showHour(place, campaign);
                }));
  }

  /// Draws each campaign's last hour as it stood at this moment; without this none is drawn.
  public void showHour(Instant at) {
    hourAt = at;
    for (int i = 0; i < shown.size(); i++) {
      if (isInView(i) && shown.get(i) instanceof TileSlot.Known(var campaign)) {
        showHour(i, campaign);
      }
    }
  }

  private void showHour(int place, CampaignViewModel campaign) {
    if (hourAt == null) {
      return;
    }
    Wording high =
        campaign.state() == CampaignState.STALE
            ? Wording.of("", false)
            : campaign
                .trail()
                .lastHour(hourAt)
                .filter(figures -> isHigh(DropGate.judge(figures, campaign.limit())))
                .map(
                    figures ->
                        Messages.wording(
                            "wall.last-hour",
                            Formats.withSign(Formats.percent(figures, campaign.limit()))))
                .orElseGet(() -> Wording.of("", false));
    skins.get(place).showHour(campaign.spark(hourAt), high);
  }

  private static boolean isHigh(DropState state) {
    return switch (state) {
      case WATCH, STOP -> true;
      case OK, TOO_FEW, NO_CALLS, UNKNOWN -> false;
    };
  }

  /// Whether each tile has a button that pauses its campaign or lets it dial again. Without it
  /// there is none in the scene at all, so that no key reaches one.
  public void setCommandable(boolean now) {
    if (commandable != now) {
      commandable = now;
      followCommands();
      requestLayout();
    }
  }

  private void followCommands() {
    for (int i = 0; i < shown.size() && commandable; i++) {
      if (commands.size() <= i) {
        CommandButton added = new CommandButton(false);
        added.setManaged(false);
        commands.add(added);
      }
    }
    for (int i = 0; i < commands.size(); i++) {
      CommandButton command = commands.get(i);
      if (commandable
          && i < shown.size()
          && shown.get(i) instanceof TileSlot.Known(var campaign)
          && campaign.isListed()) {
        command.follow(campaign);
        if (!getChildren().contains(command)) {
          getChildren().add(command);
        }
      } else {
        command.follow(null);
        getChildren().remove(command);
      }
    }
    for (int i = 0; i < skins.size(); i++) {
      skins.get(i).showCommanded(i < commands.size() && getChildren().contains(commands.get(i)));
    }
  }

  /// Lets go of the campaigns.
  public void unbind() {
    showSlots(List.of(), sizes);
  }

  /// Name, state, rate with its counts, and what that means.
  private static String spoken(CampaignContent content) {
    CampaignContent.Figure figure = content.figure();
    String rate = String.join(" ", figure.number(), figure.joint(), figure.second()).strip();
    String counts =
        content.asides().isEmpty()
            ? ""
            : (content.asides().getFirst().upper() + " " + content.asides().getFirst().lower())
                .strip();
    return Stream.of(
            content.name(),
            content.state().word(),
            rate,
            counts,
            content.sentences().isEmpty() ? "" : content.sentences().getFirst())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// Puts the focus on the tile that had it last, or on the first one.
  public void focusTile() {
    if (!shown.isEmpty()) {
      tiles.get(Math.min(lastFocused, shown.size() - 1)).requestFocus();
    }
  }

  private void keyPressed(int place, KeyEvent event) {
    if (event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> open(place);
      case LEFT -> focus(place - 1);
      case RIGHT -> focus(place + 1);
      case UP -> focus(place - sizes.columns());
      case DOWN -> focus(place + sizes.columns());
      case HOME -> focus(0);
      case END -> focus(shown.size() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focus(int place) {
    if (place >= 0 && place < shown.size()) {
      tiles.get(place).requestFocus();
    }
  }

  private void open(int place) {
    if (open != null
        && place < shown.size()
        && shown.get(place) instanceof TileSlot.Known(var campaign)) {
      open.accept(campaign);
    }
  }

  private void addTile(CampaignContent content) {
    Tile tile = new Tile(Tile.SkinType.CUSTOM);
    tile.setAnimated(false);
    CampaignTileSkin skin = new CampaignTileSkin(tile, content, sizes);
    tile.setSkin(skin);
    tile.setManaged(false);
    tile.setAccessibleText(spoken(content));
    int place = tiles.size();
    if (open != null) {
      tile.setFocusTraversable(true);
      tile.setAccessibleRole(AccessibleRole.BUTTON);
      tile.setOnMouseClicked(_ -> open(place));
      tile.setAccessibleHelp(Messages.text("tile.open.help"));
      tile.setOnKeyPressed(event -> keyPressed(place, event));
      tile.focusedProperty()
          .subscribe(
              focused -> {
                if (focused) {
                  lastFocused = place;
                  focusMoved.accept(place);
                }
              });
    }
    tiles.add(tile);
    skins.add(skin);
    getChildren().add(tile);
  }

  @Override
  protected void layoutChildren() {
    double gap = Math.rint(sizes.px(TileGrid.GAP));
    double width = (getWidth() - (sizes.columns() - 1) * gap) / sizes.columns();
    double height = (getHeight() - (sizes.rows() - 1) * gap) / sizes.rows();
    for (int i = 0; i < shown.size(); i++) {
      int column = i % sizes.columns();
      int row = i / sizes.columns();
      double left = Math.rint(column * (width + gap));
      double top = Math.rint(row * (height + gap));
      Region tile = shown.get(i) instanceof TileSlot.Known ? tiles.get(i) : notListed.get(i);
      tile.resizeRelocate(
          left,
          top,
          Math.rint(column * (width + gap) + width) - left,
          Math.rint(row * (height + gap) + height) - top);
      if (i < commands.size() && getChildren().contains(commands.get(i))) {
        CommandButton command = commands.get(i);
        double wide = Math.min(Math.ceil(command.prefWidth(-1)), tile.getWidth() / 2);
        double high = Math.rint(sizes.px(COMMAND_HEIGHT));
        double bottom =
            top + Math.rint(sizes.px(COMMAND_BOTTOM) + skins.get(i).stretch(tile.getHeight()));
        command.resizeRelocate(
            left + tile.getWidth() - Math.rint(sizes.px(COMMAND_RIGHT)) - wide,
            bottom - high,
            wide,
            high);
      }
    }
  }
}
