package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.config.WallPage;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.settings.Dragging.Place;
import dev.andon.ui.settings.WallEditor.Step;
import dev.andon.ui.settings.WallEditor.Told;
import dev.andon.ui.settings.WallEditorViewModel.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// The pages of each screen's wall, and the campaigns on them, put in place by mouse or keys. FX
/// thread only.
final class PagesSection implements Section {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /// In sizes of the title's font.
  private static final double NARROW_EMS = 50;

  /// Stands for a screen where none is known.
  private static final ScreenChoice USUAL = new ScreenChoice("", "", 1920, 1080, 1);

  private final SettingsViewModel settings;
  private final WallEditorViewModel editor;
  private final FloorViewModel floor;
  private final ObservableList<ScreenChoice> screens;

  private final ComboBox<String> screen = new ComboBox<>();
  private final Label noWall = new Label(Messages.text("settings.pages.no-wall"));
  private final VBox thumbs = new VBox();
  private final Label newPage = new Label(Messages.text("settings.pages.new"));
  private final ScrollPane pagesScroll = new ScrollPane(thumbs);
  private final Label name = new Label();
  private final Label hint = new Label();
  private final Button showAll = button("show-all", () -> keep((wall, page) -> wall.showAll(page)));
  private final Button duplicate = button("duplicate", () -> keep(WallEditor::duplicate));
  private final Button remove = button("remove", () -> keep(WallEditor::removePage));
  private final Label told = new Label();
  private final Hyperlink toldUndo = new Hyperlink(Messages.text("settings.undo"));
  private final HBox toldLine = new HBox(told, toldUndo);
  private final SheetsView sheets = new SheetsView();
  private final ScrollPane sheetsScroll = new ScrollPane(sheets);
  private final Label empty = new Label();
  private final Hyperlink setGoal = new Hyperlink(Messages.text("settings.pages.goals.set"));
  private final VBox emptyBox = new VBox(empty, setGoal);
  private final Label poolTitle = new Label();
  private final TextField filter = new TextField();
  private final VBox pool = new VBox();
  private final ScrollPane poolScroll = new ScrollPane(pool);
  private final Label poolEmpty = new Label();
  private final VBox poolBox;
  private final StackPane root;
  private final Dragging dragging;

  private List<CampaignTile> tiles = List.of();
  private List<CampaignTile> pooled = List.of();
  private Optional<Shown> shown = Optional.empty();
  private Subscription bound = Subscription.EMPTY;
  private boolean quiet;

  /// What is drawn, to draw it once.
  private record Shown(Content content, WallFit fit, double ratio, boolean goal) {}

  /// @param openGoal shows where a goal is set
  PagesSection(
      SettingsViewModel settings,
      WallEditorViewModel editor,
      FloorViewModel floor,
      ObservableList<ScreenChoice> screens,
      Runnable openGoal) {
    this.settings = settings;
    this.editor = editor;
    this.floor = floor;
    this.screens = screens;
    setGoal.setOnAction(_ -> openGoal.run());
    toldUndo.setOnAction(_ -> settings.undo());
    poolBox = poolColumn();
    HBox columns = new HBox(pagesColumn(), middleColumn(), poolBox);
    columns.getStyleClass().add("editor-columns");
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox content = new VBox(screenLine(), columns);
    content.getStyleClass().add("editor");
    content.widthProperty().subscribe(_ -> narrow(content));
    name.fontProperty().subscribe(_ -> narrow(content));
    Pane overlay = new Pane();
    overlay.getStyleClass().add("overlay");
    root = new StackPane(content, overlay);
    dragging = new Dragging(overlay, List.of(sheetsScroll, pagesScroll, poolScroll));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void narrow(Region content) {
    content.pseudoClassStateChanged(
        NARROW, content.getWidth() < NARROW_EMS * name.getFont().getSize());
  }

  private static Button button(String key, Runnable action) {
    return Section.button(
        Messages.text("settings.pages." + key),
        Messages.text("settings.pages." + key + ".help"),
        action);
  }

  private Spread screenLine() {
    Label label = new Label(Messages.text("settings.pages.screen"));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().add("row-name");
    label.setLabelFor(screen);
    screen.setAccessibleText(label.getText());
    screen.setAccessibleHelp(Messages.text("settings.pages.screen.help"));
    screen.setTooltip(new Tooltip(Messages.text("settings.pages.screen.help")));
    screen.setConverter(new ScreenWords());
    screen.setMinWidth(0);
    screen.setOnAction(
        _ -> {
          String key = screen.getValue();
          if (!quiet && key != null) {
            editor.openScreen(key);
          }
        });
    noWall.getStyleClass().add("hint");
    HBox line = new HBox(label, screen, noWall);
    line.getStyleClass().add("screen-line");
    HBox usual = new HBox(button("usual", editor::useUsual));
    return new Spread(line, usual);
  }

  private VBox pagesColumn() {
    Label title = new Label(Messages.text("settings.pages.round"));
    title.getStyleClass().add("card-title");
    thumbs.getStyleClass().add("thumbs");
    thumbs.setAccessibleRole(AccessibleRole.LIST_VIEW);
    thumbs.setAccessibleText(title.getText());
    newPage.getStyleClass().add("new-page");
    newPage.setWrapText(true);
    newPage.setMaxWidth(Double.MAX_VALUE);
    newPage.setVisible(false);
    newPage.setManaged(false);
    scrolls(pagesScroll);
    MenuButton add = new MenuButton(Messages.text("settings.pages.add"));
    add.setMaxWidth(Double.MAX_VALUE);
    add.setTooltip(new Tooltip(Messages.text("settings.pages.add.help")));
    add.setAccessibleHelp(Messages.text("settings.pages.add.help"));
    add.getItems()
        .setAll(
            kind("all", () -> addPage(new WallPage.Campaigns(List.of()))),
            kind("list", this::addList),
            kind("attention", () -> addPage(new WallPage.Attention())),
            kind("goals", () -> addPage(new WallPage.Goals())));
    VBox column = new VBox(title, pagesScroll, newPage, add);
    column.getStyleClass().addAll("card", "pages-column");
    return column;
  }

  private static MenuItem kind(String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.text("settings.pages." + key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static void scrolls(ScrollPane scroll) {
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  private VBox middleColumn() {
    name.getStyleClass().add("card-title");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    VBox words = new VBox(name, hint);
    HBox buttons = new HBox(showAll, duplicate, remove);
    buttons.getStyleClass().add("buttons");
    Spread head = new Spread(words, buttons);
    head.getStyleClass().add("page-head");
    told.setWrapText(true);
    told.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(told, Priority.ALWAYS);
    told.setMaxWidth(Double.MAX_VALUE);
    toldUndo.setMinWidth(Region.USE_PREF_SIZE);
    toldUndo.setAccessibleHelp(Messages.text("settings.undo.help"));
    toldLine.getStyleClass().add("told");
    scrolls(sheetsScroll);
    sheets.setAccessibleRole(AccessibleRole.LIST_VIEW);
    empty.setWrapText(true);
    emptyBox.getStyleClass().add("empty");
    VBox.setVgrow(emptyBox, Priority.ALWAYS);
    VBox column = new VBox(head, toldLine, sheetsScroll, emptyBox);
    column.getStyleClass().addAll("card", "middle-column");
    column.setMinWidth(0);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  private VBox poolColumn() {
    poolTitle.getStyleClass().add("card-title");
    poolTitle.setWrapText(true);
    filter.setPromptText(Messages.text("settings.pool.filter"));
    filter.setAccessibleText(Messages.text("settings.pool.filter"));
    filter.setAccessibleHelp(Messages.text("settings.pool.filter.help"));
    filter.setTooltip(new Tooltip(Messages.text("settings.pool.filter.help")));
    filter.textProperty().subscribe((_, _) -> filterPool());
    pool.getStyleClass().add("pool");
    pool.setAccessibleRole(AccessibleRole.LIST_VIEW);
    poolEmpty.getStyleClass().add("hint");
    poolEmpty.setWrapText(true);
    poolEmpty.setMinHeight(Region.USE_PREF_SIZE);
    scrolls(poolScroll);
    VBox column = new VBox(poolTitle, filter, poolEmpty, poolScroll);
    column.getStyleClass().addAll("card", "pool-column");
    return column;
  }

  // What is shown

  @Override
  public void show(Preferences now) {
    draw();
  }

  @Override
  public void attach() {
    bound =
        Subscription.combine(
            editor.contentProperty().subscribe(_ -> draw()), screens.subscribe(this::draw));
    if (editor.now().screen().isEmpty()) {
      keys().stream().findFirst().ifPresent(editor::openScreen);
    }
    draw();
  }

  @Override
  public void detach() {
    dragging.cancel();
    bound.unsubscribe();
    tiles.forEach(CampaignTile::dispose);
    pooled.forEach(CampaignTile::dispose);
    shown = Optional.empty();
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>(screens.stream().map(ScreenChoice::key).toList());
    settings.now().wall().screens().stream()
        .map(WallScreen::screen)
        .filter(key -> !keys.contains(key))
        .forEach(keys::add);
    return keys;
  }

  private Optional<ScreenChoice> plugged(String key) {
    return screens.stream().filter(one -> one.key().equals(key)).findFirst();
  }

  private void draw() {
    if (dragging.isRunning()) {
      return;
    }
    Content content = editor.now();
    WallPreferences wall = settings.now().wall();
    drawScreens(content.screen(), wall);
    ScreenChoice choice = plugged(content.screen()).orElse(USUAL);
    Shown next =
        new Shown(
            content,
            WallFit.of(choice, wall.panelInches(), wall.readerMetres()),
            choice.width() / choice.height(),
            wall.goal().isPresent());
    if (shown.filter(next::equals).isPresent()) {
      return;
    }
    shown = Optional.of(next);
    drawThumbs(next);
    drawPage(next);
    drawPool(content);
    tell(content.told());
  }

  private void drawScreens(String key, WallPreferences wall) {
    quiet = true;
    List<String> keys = keys();
    if (!screen.getItems().equals(keys)) {
      screen.getItems().setAll(keys);
    }
    screen.setValue(key.isEmpty() ? null : key);
    screen.setDisable(keys.isEmpty());
    quiet = false;
    noWall.setVisible(!key.isEmpty() && wall.screen(key).filter(WallScreen::shown).isEmpty());
  }

  private void drawThumbs(Shown now) {
    WallEditor wall = now.content().editor();
    boolean focused = thumbs.getChildren().stream().anyMatch(Node::isFocused);
    while (thumbs.getChildren().size() > wall.pages().size()) {
      thumbs.getChildren().removeLast();
    }
    while (thumbs.getChildren().size() < wall.pages().size()) {
      thumbs.getChildren().add(thumb(thumbs.getChildren().size()));
    }
    for (int page = 0; page < wall.pages().size(); page++) {
      ((PageThumb) thumbs.getChildren().get(page))
          .show(wall, page, page == now.content().page(), now.fit(), now.ratio(), editor::name);
    }
    if (focused) {
      thumbs.getChildren().get(now.content().page()).requestFocus();
    }
  }

  private PageThumb thumb(int page) {
    PageThumb thumb = new PageThumb();
    thumb.setOnMousePressed(
        _ -> {
          editor.openPage(page);
          thumb.requestFocus();
        });
    dragging.enable(
        thumb, () -> ghost(thumb), point -> pagePlace(page, point), () -> {}, this::draw);
    return thumb;
  }

  private static Region ghost(PageThumb thumb) {
    Label words = new Label(((Label) thumb.getChildren().get(1)).getText());
    words.getStyleClass().addAll("thumb-name", "cut");
    VBox ghost = new VBox(words);
    ghost.getStyleClass().addAll("page-thumb", "ghost");
    ghost.resize(thumb.getWidth(), thumb.getHeight());
    return ghost;
  }

  private void drawPage(Shown now) {
    WallEditor wall = now.content().editor();
    int page = now.content().page();
    boolean hasTiles = wall.hasTiles(page);
    String title = PageThumb.title(wall, page);
    name.setText(title);
    hint.setText(PageThumb.hint(wall, page));
    showAll.setVisible(hasTiles && !wall.isAll(page));
    showAll.setManaged(showAll.isVisible());
    tiles.forEach(CampaignTile::dispose);
    List<String> ids = wall.tiles(page);
    tiles = ids.stream().map(this::tile).toList();
    for (int i = 0; i < tiles.size(); i++) {
      CampaignTile tile = tiles.get(i);
      tile.tellPlace(i + 1, tiles.size(), title);
      tile.setFocusTraversable(i == 0);
      enable(tile, false);
    }
    sheets.setAccessibleText(title);
    sheets.show(tiles, now.fit(), now.ratio());
    boolean any = !tiles.isEmpty();
    sheetsScroll.setVisible(any);
    sheetsScroll.setManaged(any);
    emptyBox.setVisible(!any);
    emptyBox.setManaged(!any);
    boolean noGoal = wall.pages().get(page) instanceof WallPage.Goals && !now.goal();
    empty.setText(
        hasTiles
            ? Messages.text("settings.pages.empty")
            : noGoal ? Messages.text("settings.pages.goals.missing") : hint.getText());
    hint.setVisible(any || hasTiles || noGoal);
    setGoal.setVisible(noGoal);
    setGoal.setManaged(noGoal);
  }

  private CampaignTile tile(String id) {
    CampaignTile tile =
        new CampaignTile(id, editor.name(id), editor.isListed(id), floor.campaign(id));
    tile.offerTakeOff(() -> keep((wall, page) -> wall.remove(page, id)));
    tile.focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                tiles.forEach(other -> other.setFocusTraversable(other.id().equals(id)));
              }
            });
    tile.setOnMousePressed(_ -> tile.requestFocus());
    return tile;
  }

  private void drawPool(Content content) {
    WallEditor wall = content.editor();
    int page = content.page();
    poolTitle.setText(
        Messages.text(
            wall.showsAll() && !wall.isAll(page) ? "settings.pool.shown-by-all" : "settings.pool"));
    pool.setAccessibleText(poolTitle.getText());
    pooled.forEach(CampaignTile::dispose);
    pooled =
        wall.hasTiles(page) ? wall.pool(page).stream().map(this::poolTile).toList() : List.of();
    filterPool();
  }

  private CampaignTile poolTile(String id) {
    CampaignTile tile = new CampaignTile(id, editor.name(id), true, floor.campaign(id));
    tile.setFocusTraversable(true);
    tile.setAccessibleHelp(Messages.text("settings.pool.tile.help"));
    tile.setOnMousePressed(_ -> tile.requestFocus());
    tile.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            addFromPool(id);
          }
        });
    enable(tile, true);
    return tile;
  }

  private void filterPool() {
    Content content = editor.now();
    String wanted = fold(filter.getText());
    List<CampaignTile> found =
        pooled.stream()
            .filter(
                tile ->
                    fold(tile.id()).contains(wanted)
                        || fold(editor.name(tile.id())).contains(wanted))
            .toList();
    pool.getChildren().setAll(found);
    for (int i = 0; i < found.size(); i++) {
      found.get(i).setFocusTraversable(i == 0);
    }
    filter.setVisible(!pooled.isEmpty());
    filter.setManaged(!pooled.isEmpty());
    poolEmpty.setVisible(found.isEmpty());
    poolEmpty.setManaged(found.isEmpty());
    WallEditor wall = content.editor();
    int page = content.page();
    poolEmpty.setText(
        Messages.text(
            !wall.hasTiles(page)
                ? "settings.pool.no-tiles"
                : wall.isAll(page)
                    ? "settings.pool.all"
                    : pooled.isEmpty() ? "settings.pool.empty" : "settings.pool.no-match"));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }

  private void tell(Told what) {
    boolean any = what != Told.NOTHING;
    toldLine.setVisible(any);
    toldLine.setManaged(any);
    if (any) {
      told.setText(
          Messages.text("settings.told." + what.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    boolean undo = what == Told.NOW_A_LIST || what == Told.PAGE_WENT;
    toldUndo.setVisible(undo);
    toldUndo.setManaged(undo);
  }

  // Steps

  private void keep(BiFunction<WallEditor, Integer, Step> how) {
    editor.change(how);
  }

  private void addPage(WallPage page) {
    keep((wall, after) -> wall.addPage(page, after));
  }

  /// A list cannot be empty, so it begins with the first campaign that has no place yet.
  private void addList() {
    WallEditor wall = editor.now().editor();
    List<String> free = wall.pool(editor.now().page());
    (free.isEmpty() ? wall.listed() : free)
        .stream().findFirst().ifPresent(first -> addPage(new WallPage.Campaigns(List.of(first))));
  }

  /// Does this and keeps the tile in hand.
  private void move(BiFunction<WallEditor, Integer, Step> how) {
    editor.change(how).tile().ifPresent(this::focusTile);
  }

  private void focusTile(String id) {
    tiles.stream()
        .filter(tile -> tile.id().equals(id))
        .findFirst()
        .ifPresent(
            tile -> {
              tile.requestFocus();
              reveal(tile, sheetsScroll);
            });
  }

  private static void reveal(Node node, ScrollPane scroll) {
    scroll.applyCss();
    scroll.layout();
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    Bounds inContent = scroll.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = scroll.getVvalue() * hidden;
    double bottom = top + scroll.getViewportBounds().getHeight();
    if (inContent.getMinY() < top) {
      scroll.setVvalue(inContent.getMinY() / hidden);
    } else if (inContent.getMaxY() > bottom) {
      scroll.setVvalue((inContent.getMaxY() - scroll.getViewportBounds().getHeight()) / hidden);
    }
  }

  private void addFromPool(String id) {
    int place = shownInPool().indexOf(id);
    keep((wall, page) -> wall.add(id, page, wall.tiles(page).size()));
    List<String> left = shownInPool();
    if (left.isEmpty()) {
      focusTile(id);
    } else {
      pool.getChildren().get(Math.min(place, left.size() - 1)).requestFocus();
    }
  }

  private List<String> shownInPool() {
    return pool.getChildren().stream().map(node -> ((CampaignTile) node).id()).toList();
  }

  // Keys

  private void keyPressed(KeyEvent event) {
    Node focused = root.getScene().getFocusOwner();
    boolean taken =
        switch (focused) {
          case CampaignTile tile when tiles.contains(tile) -> tileKey(tile, event);
          case CampaignTile tile -> poolKey(tile, event);
          case PageThumb thumb -> thumbKey(thumbs.getChildren().indexOf(thumb), event);
          case null, default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  private boolean tileKey(CampaignTile tile, KeyEvent event) {
    int place = tiles.indexOf(tile);
    OptionalInt step = step(event.getCode());
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      move((wall, page) -> wall.remove(page, tile.id()));
      return true;
    }
    if (step.isEmpty() || event.isAltDown()) {
      return false;
    }
    int by = step.getAsInt();
    if (event.isShortcutDown() && event.isShiftDown()) {
      if (Math.abs(by) != 1 || event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        return false;
      }
      move((wall, page) -> wall.moveToNeighbour(page, tile.id(), by));
    } else if (event.isShortcutDown()) {
      int to = Math.clamp(place + by, 0, tiles.size() - 1);
      move((wall, page) -> wall.move(page, tile.id(), to > place ? to + 1 : to));
    } else {
      CampaignTile next = tiles.get(Math.clamp(place + by, 0, tiles.size() - 1));
      next.requestFocus();
      reveal(next, sheetsScroll);
    }
    return true;
  }

  private OptionalInt step(KeyCode code) {
    return switch (code) {
      case LEFT -> OptionalInt.of(-1);
      case RIGHT -> OptionalInt.of(1);
      case UP -> OptionalInt.of(-sheets.columns());
      case DOWN -> OptionalInt.of(sheets.columns());
      case HOME -> OptionalInt.of(-tiles.size());
      case END -> OptionalInt.of(tiles.size());
      default -> OptionalInt.empty();
    };
  }

  private boolean poolKey(CampaignTile tile, KeyEvent event) {
    int place = pool.getChildren().indexOf(tile);
    switch (event.getCode()) {
      case ENTER, SPACE -> addFromPool(tile.id());
      case UP, DOWN -> {
        int step = event.getCode() == KeyCode.UP ? -1 : 1;
        Node next =
            pool.getChildren().get(Math.clamp(place + step, 0, pool.getChildren().size() - 1));
        next.requestFocus();
        reveal(next, poolScroll);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean thumbKey(int page, KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.UP || code == KeyCode.DOWN) {
      int step = code == KeyCode.UP ? -1 : 1;
      int to = Math.clamp(page + step, 0, thumbs.getChildren().size() - 1);
      if (event.isShortcutDown()) {
        keep((wall, from) -> wall.movePage(from, to > from ? to + 1 : to));
      } else {
        editor.openPage(to);
      }
      reveal(thumbs.getChildren().get(to), pagesScroll);
    } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      keep(WallEditor::removePage);
    } else if (code == KeyCode.D && event.isShortcutDown()) {
      keep(WallEditor::duplicate);
    } else {
      return false;
    }
    return true;
  }

  // Mouse

  private void enable(CampaignTile tile, boolean fromPool) {
    dragging.enable(
        tile,
        tile::ghost,
        point -> tilePlace(tile.id(), fromPool, point),
        () -> {
          tile.markDragged(true);
          newPage.setVisible(true);
          newPage.setManaged(true);
        },
        () -> {
          tile.markDragged(false);
          newPage.setVisible(false);
          newPage.setManaged(false);
          draw();
        });
  }

  private Optional<Place> tilePlace(String id, boolean fromPool, Point2D point) {
    int page = editor.now().page();
    WallEditor wall = editor.now().editor();
    if (has(pagesScroll, point)) {
      return thumbAt(point).stream()
          .boxed()
          .filter(to -> to != page && wall.hasTiles(to))
          .map(to -> thumbPlace(id, fromPool, to))
          .findFirst();
    }
    if (has(newPage, point)) {
      return Optional.of(
          new Place(
              inScene(newPage),
              true,
              () ->
                  move(
                      (now, from) ->
                          now.addPageWith(id, fromPool ? Optional.empty() : Optional.of(from)))));
    }
    if (!tiles.isEmpty() && has(sheetsScroll, point)) {
      SheetsView.Spot spot = sheets.spotAt(point);
      return Optional.of(
          new Place(
              spot.marker(),
              false,
              () ->
                  move(
                      (now, at) ->
                          fromPool
                              ? now.add(id, at, spot.index())
                              : now.move(at, id, spot.index()))));
    }
    return !fromPool && has(poolBox, point)
        ? Optional.of(
            new Place(inScene(poolBox), true, () -> move((now, at) -> now.remove(at, id))))
        : Optional.empty();
  }

  private Place thumbPlace(String id, boolean fromPool, int to) {
    return new Place(
        inScene(thumbs.getChildren().get(to)),
        true,
        () ->
            move(
                (now, from) ->
                    fromPool
                        ? now.add(id, to, now.tiles(to).size())
                        : now.moveToPage(from, id, to, now.tiles(to).size())));
  }

  private OptionalInt thumbAt(Point2D point) {
    for (int page = 0; page < thumbs.getChildren().size(); page++) {
      if (has(thumbs.getChildren().get(page), point)) {
        return OptionalInt.of(page);
      }
    }
    return OptionalInt.empty();
  }

  private Optional<Place> pagePlace(int from, Point2D point) {
    if (!has(pagesScroll, point)) {
      return Optional.empty();
    }
    int index = 0;
    for (Node thumb : thumbs.getChildren()) {
      Bounds bounds = inScene(thumb);
      if (bounds.getCenterY() < point.getY()) {
        index++;
      }
    }
    int to = index;
    boolean last = index == thumbs.getChildren().size();
    Bounds beside = inScene(thumbs.getChildren().get(last ? index - 1 : index));
    double gap = thumbs.getSpacing() / 2;
    double y = last ? beside.getMaxY() + gap : beside.getMinY() - gap;
    return Optional.of(
        new Place(
            new BoundingBox(beside.getMinX(), y - 2, beside.getWidth(), 4),
            false,
            () -> keep((wall, _) -> wall.movePage(from, to))));
  }

  private static boolean has(Node node, Point2D scene) {
    return node.isVisible() && inScene(node).contains(scene);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public boolean revert() {
    return false;
  }

  @Override
  public void focus() {
    thumbs.getChildren().stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private final class ScreenWords extends StringConverter<String> {

    @Override
    public String toString(String key) {
      return key == null ? "" : plugged(key).map(FitTable::name).orElse(Formats.oneLine(key));
    }

    @Override
    public String fromString(String words) {
      throw new UnsupportedOperationException("nobody types a screen");
    }
  }
}
