package dev.andon.ui.wall;

import dev.andon.ui.common.Fonts;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorStripView;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.TilesView;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.animation.FadeTransition;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The wall's looks. FX thread only.
///
/// It is bound to its view model until [#dispose()]. All sizes come from [WallSizes], all colours
/// from the style sheets.
public final class WallView extends Region {

  /// Width of goal and connect rate beside the agents.
  private static final double GOALS_WIDTH = 524;

  private static final Duration ARRIVAL = Duration.millis(180);

  private final boolean drawnByCard = Platform.isSupported(ConditionalFeature.SCENE3D);
  private final FadeTransition arrival = new FadeTransition(ARRIVAL);
  private final WallViewModel model;
  private final HeaderView header;
  private final FloorStripView strip;
  private final TilesView tiles;
  private final AttentionView attention;
  private final GoalsView goals;
  private final MessageView message;
  private final BannerView banner;
  private final @Nullable WallLockViewModel lock;
  private final BiConsumer<String, Boolean> choose;

  /// Made when somebody wants to act for the first time: a wall starts sooner without them.
  private @Nullable Unlocking unlocking;

  private record Unlocking(PinPadView pad, UnlockedBar bar) {}

  private WallSizes sizes;
  private List<String> sheets = List.of();
  private double screenDiagonal;
  private long hoursOf;
  private @Nullable ShownPage shown;
  private Subscription bound = Subscription.EMPTY;

  /// A wall that only shows.
  public WallView(WallViewModel model) {
    this(model, null, (_, _) -> {});
  }

  /// @param lock lets somebody act on it
  /// @param choose puts a wall on the screen with this key, or takes it away
  WallView(
      WallViewModel model, @Nullable WallLockViewModel lock, BiConsumer<String, Boolean> choose) {
    Fonts.load();
    this.model = model;
    arrival.setFromValue(0);
    arrival.setToValue(1);
    sizes = sizesFor(1920, 1080);
    header = new HeaderView(model.headerProperty().get(), sizes);
    strip = new FloorStripView(model.floor().strip().contentProperty().get(), sizes.grid());
    tiles = new TilesView(sizes.grid());
    attention = new AttentionView(sizes);
    goals = new GoalsView(sizes);
    message = new MessageView(sizes);
    banner = new BannerView(model.bannerProperty().get(), sizes);
    this.lock = lock;
    this.choose = choose;
    getStyleClass().addAll("andon", "wall");
    getChildren().setAll(header, strip, tiles, attention, goals, message, banner);
    bound =
        Subscription.combine(
            model.settingsProperty().subscribe(this::wear),
            model.headerProperty().subscribe(this::showHeader),
            model.bannerProperty().subscribe(now -> banner.show(now, sizes)),
            model.floor().strip().contentProperty().subscribe(now -> strip.show(now, sizes.grid())),
            model.attention().shownProperty().subscribe(_ -> showAttention()),
            model.goalProperty().subscribe(_ -> showGoals()),
            model.pageProperty().subscribe(_ -> showPage()),
            model.floor().nowProperty().subscribe(this::showHour),
            sceneProperty().subscribe(this::wearSheets),
            widthProperty().subscribe(_ -> resized()),
            heightProperty().subscribe(_ -> resized()));
    if (lock != null) {
      bound =
          Subscription.combine(
              bound,
              lock.contentProperty().subscribe(_ -> showLock()),
              model
                  .spotsProperty()
                  .subscribe(
                      spots -> {
                        if (unlocking != null) {
                          unlocking.bar().show(spots);
                        }
                      }));
    }
  }

  /// Whether everything is as large as the farthest reader needs it.
  public boolean isLegible() {
    return sizes.legible();
  }

  /// The sparklines change with each poll, also where no number did.
  private void showHour(FloorNow now) {
    if (now.snapshots() != hoursOf && now.reading().isPresent()) {
      hoursOf = now.snapshots();
      tiles.showHour(now.reading().get().snapshot().takenAt());
    }
  }

  private void showLock() {
    if (lock == null) {
      return;
    }
    LockContent now = lock.contentProperty().get();
    if (unlocking == null && !(now instanceof LockContent.Locked)) {
      unlocking = unlocking(lock);
    }
    if (unlocking != null) {
      unlocking.pad().show(now);
      unlocking.bar().setVisible(now instanceof LockContent.Unlocked);
      if (now instanceof LockContent.Unlocked(var left)) {
        unlocking.bar().show(left, model.notices(), sizes);
      }
    }
    boolean unlocked = now instanceof LockContent.Unlocked;
    model.keepPage(unlocked);
    tiles.setCommandable(unlocked);
    banner.setCommandable(unlocked, id -> model.floor().campaign(id));
    showStrip();
  }

  private Unlocking unlocking(WallLockViewModel lock) {
    Unlocking made =
        new Unlocking(new PinPadView(lock), new UnlockedBar(lock::lock, choose, sizes));
    made.bar().show(model.spotsProperty().get());
    getChildren().addAll(made.bar(), made.pad());
    return made;
  }

  private boolean isUnlocked() {
    return unlocking != null && unlocking.bar().isVisible();
  }

  private void showStrip() {
    boolean wholeWall =
        model.pageProperty().get() instanceof ShownPage.Message(_, var whole) && whole;
    strip.setVisible(!wholeWall && !isUnlocked());
  }

  private void wear(WallSettings settings) {
    sheets = settings.theme().stylesheets("graphics.css", "wall.css");
    wearSheets();
    resized();
  }

  /// On the scene: sheets of a node cost each node below it more than twice the time.
  private void wearSheets() {
    Scene scene = getScene();
    if (scene != null && !sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  /// How large the whole screen is whose panel the settings tell, in the units of this wall.
  /// Without this the wall takes itself for the whole screen.
  void onScreen(double width, double height) {
    screenDiagonal = Math.hypot(width, height);
    resized();
  }

  private WallSizes sizesFor(double width, double height) {
    return WallSizes.of(
        width,
        height,
        screenDiagonal > 0 ? screenDiagonal : Math.hypot(width, height),
        model.settings().panelInches(),
        model.settings().readerMetres());
  }

  private void resized() {
    if (getWidth() > 0 && getHeight() > 0) {
      sizes = sizesFor(getWidth(), getHeight());
    }
    applySize();
    header.show(model.headerProperty().get(), sizes);
    banner.show(model.bannerProperty().get(), sizes);
    strip.show(model.floor().strip().contentProperty().get(), sizes.grid());
    showPage();
    showLock();
    requestLayout();
  }

  /// The one font size that all others in the style sheet are relative to.
  private void applySize() {
    model.fit(sizes.room());
    setStyle("-fx-font-size: " + sizes.label() + "px;");
  }

  private void showPage() {
    ShownPage page = model.pageProperty().get();
    tiles.setVisible(page instanceof ShownPage.Campaigns);
    attention.setVisible(page instanceof ShownPage.Attention);
    goals.setVisible(
        page instanceof ShownPage.Goals
            || (page instanceof ShownPage.Attention(_, _, var beside) && beside));
    message.setVisible(page instanceof ShownPage.Message);
    showStrip();
    if (page instanceof ShownPage.Campaigns(var slots)) {
      tiles.showSlots(slots, sizes.grid());
    } else {
      tiles.unbind();
    }
    if (page instanceof ShownPage.Message(var words, _)) {
      message.show(words, sizes);
    }
    showAttention();
    showGoals();
    requestLayout();
    if (shown != null && !page.continues(shown)) {
      arrive(page);
    }
    shown = page;
  }

  private void showGoals() {
    ShownPage page = model.pageProperty().get();
    if (goals.isVisible()) {
      goals.show(
          model.goalProperty().get(),
          page instanceof ShownPage.Goals some ? some : new ShownPage.Goals(0, 2),
          page instanceof ShownPage.Attention || sizes.columns() == 1,
          isStale(),
          sizes);
    }
  }

  private boolean isStale() {
    return model.headerProperty().get().freshness() == Freshness.STALE;
  }

  private void showHeader(HeaderContent now) {
    header.show(now, sizes);
    showAttention();
    showGoals();
  }

  private void showAttention() {
    if (model.pageProperty().get() instanceof ShownPage.Attention) {
      attention.show(
          model.attention().shownProperty().get(), model.attention().summary(), isStale(), sizes);
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
    boolean beside = goals.isVisible() && attention.isVisible();
    double goalsWidth = beside ? Math.rint(sizes.px(GOALS_WIDTH)) : width - 2 * side;
    double gap = Math.rint(sizes.px(WallSizes.GAP));
    attention.resizeRelocate(side, top, width - 2 * side - (beside ? goalsWidth + gap : 0), height);
    goals.resizeRelocate(width - side - goalsWidth, top, goalsWidth, height);
    boolean stripTaken = strip.isVisible() || isUnlocked();
    double messageTop = stripTaken ? top : headBottom;
    message.resizeRelocate(0, messageTop, width, sizes.pageBottom() - messageTop);
    banner.resizeRelocate(0, bannerTop, width, getHeight() - bannerTop);
    if (unlocking != null) {
      unlocking
          .bar()
          .resizeRelocate(side, headBottom, width - 2 * side, Math.rint(sizes.px(WallSizes.STRIP)));
      unlocking.pad().place(0, headBottom, width, bannerTop - headBottom, sizes);
    }
  }

  /// A new page comes within 200 ms, unless the person at this machine wants no motion. In a
  /// picture it is there at once, and also without a graphics card: there the ten frames would be
  /// most of what a wall costs between two polls.
  private void arrive(ShownPage page) {
    Node arriving =
        switch (page) {
          case ShownPage.Campaigns _ -> tiles;
          case ShownPage.Attention _ -> attention;
          case ShownPage.Goals _ -> goals;
          case ShownPage.Message _ -> message;
        };
    arrival.jumpTo(ARRIVAL);
    arrival.stop();
    arriving.setOpacity(1);
    boolean seen =
        getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    if (seen && drawnByCard && !Platform.getPreferences().isReducedMotion()) {
      arrival.setNode(arriving);
      arrival.playFromStart();
    }
  }

  /// Lets go of the view model.
  public void dispose() {
    bound.unsubscribe();
    arrival.stop();
    tiles.unbind();
  }
}
