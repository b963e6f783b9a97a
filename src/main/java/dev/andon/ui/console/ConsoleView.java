package dev.andon.ui.console;

import dev.andon.config.Notice;
import dev.andon.model.Problem;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Fonts;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.NoticeWords;
import dev.andon.ui.common.Page;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.AlertBell;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.Freshness;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The console's looks: navigation, head, strips, the page, status bar, and over them the palette
/// or the keys. FX thread only.
///
/// It is bound to its view model until [#dispose()].
public final class ConsoleView extends StackPane {

  private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");

  private static final int LONGEST_PERSON = 30;

  private final ConsoleViewModel model;
  private final ConsolePages pages;
  private final Map<PageKey, ToggleButton> links = new EnumMap<>(PageKey.class);
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Button find = new Button();
  private final ShapeGraphic ageShape = new ShapeGraphic(StateShape.DISC, 9);
  private final Button bell = new Button();
  private final ShapeGraphic bellShape = new ShapeGraphic(StateShape.RING, 12);
  private final Label age = new Label();
  private final Label clock = new Label();
  private final AlertStrip strip;
  private final MessageStrip notice;
  private final MessageStrip outcome;
  private final BorderPane frame = new BorderPane();
  private final StackPane overlay = new StackPane();
  private final Palette palette;
  private final KeysOverview keys;
  private final PaletteCatalogue catalogue;
  private final StackPane content = new StackPane();
  private final Label dialer = new Label();
  private final Label poll = new Label();
  private final Label next = new Label();
  private final Label limit = new Label();
  private final Button person = new Button();
  private final Optional<PersonStrip> personStrip;

  private @Nullable Page shown;
  private @Nullable Node focusedBefore;
  private Subscription titles = Subscription.EMPTY;
  private final Subscription bound;

  public ConsoleView(ConsoleViewModel model, ConsolePages pages) {
    Fonts.load();
    this.model = model;
    this.pages = pages;
    strip =
        new AlertStrip(
            model,
            () -> model.open(pages.has(PageKey.CAMPAIGNS) ? PageKey.CAMPAIGNS : PageKey.FLOOR),
            () -> model.open(PageKey.DIALER),
            this::openAlerts);
    notice =
        new MessageStrip(
            Messages.text("notice.close"),
            Messages.text("notice.close.help"),
            model.preferred()::dismissNotice);
    outcome =
        new MessageStrip(
            Messages.text("outcome.close"),
            Messages.text("outcome.close.help"),
            model::acknowledge);
    personStrip = model.shift().map(shift -> new PersonStrip(shift, this::focusPage));
    palette = new Palette(this::closeOverlay);
    keys = new KeysOverview(pages.keys(), this::closeOverlay);
    catalogue = new PaletteCatalogue(model, pages, this::showKeys, this::askPerson);
    getStyleClass().addAll("andon", "console");
    frame.setLeft(navigation());
    frame.setCenter(middle());
    overlay.getStyleClass().add("overlay");
    overlay.setVisible(false);
    overlay.setOnMousePressed(
        event -> {
          if (overlay.equals(event.getTarget())) {
            closeOverlay();
          }
        });
    getChildren().setAll(frame, overlay);
    bound =
        Subscription.combine(
            model
                .floor()
                .alerts()
                .map(
                    alerts ->
                        Subscription.combine(
                            alerts.bellProperty().subscribe(this::showBell),
                            alerts
                                .rulesTroubleProperty()
                                .subscribe(_ -> showBell(alerts.bellProperty().get()))))
                .orElse(Subscription.EMPTY),
            model
                .shift()
                .map(shift -> shift.personProperty().subscribe(this::showPerson))
                .orElse(Subscription.EMPTY),
            model.statusProperty().subscribe(this::showStatus),
            model.floor().nowProperty().subscribe(this::showFreshness),
            model.preferred().noticeProperty().subscribe(this::showNotice),
            model.outcomeProperty().subscribe(this::showOutcome),
            model.navigator().placeProperty().subscribe(this::showPlace));
  }

  private VBox navigation() {
    Label name = new Label("Andon", new Logo());
    name.getStyleClass().add("product");
    VBox navigation = new VBox(name);
    navigation.getStyleClass().add("navigation");
    navigation.setAccessibleRole(AccessibleRole.PARENT);
    List<PageKey> keys = pages.keys();
    for (int i = 0; i < keys.size(); i++) {
      PageKey key = keys.get(i);
      String digit = Integer.toString(i + 1);
      ToggleButton link = new ToggleButton();
      link.getStyleClass().setAll("toggle-button", "link");
      link.setGraphic(named(key.title(), digit));
      link.setMaxWidth(Double.MAX_VALUE);
      link.setAccessibleText(key.title());
      link.setTooltip(new Tooltip(Messages.text("console.page.help", key.title(), digit)));
      link.setOnAction(
          _ -> {
            link.setSelected(true);
            model.open(key);
          });
      links.put(key, link);
      navigation.getChildren().add(link);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button wall = new Button();
    wall.getStyleClass().setAll("button", "link");
    wall.setGraphic(named(Messages.text("console.wall"), "F11"));
    wall.setAccessibleText(Messages.text("console.wall"));
    wall.setTooltip(new Tooltip(Messages.text("console.wall.help")));
    wall.setMaxWidth(Double.MAX_VALUE);
    wall.setOnAction(_ -> model.openWall());
    navigation.getChildren().addAll(space, wall);
    return navigation;
  }

  /// A name at the left, its key at the right.
  private static HBox named(String name, String key) {
    Label label = new Label(name);
    label.getStyleClass().add("link-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label hint = new Label(key);
    hint.getStyleClass().add("key");
    HBox row = new HBox(label, space, hint);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private VBox middle() {
    title.getStyleClass().add("page-title");
    subtitle.getStyleClass().add("page-subtitle");
    subtitle.setMinWidth(0);
    HBox.setHgrow(subtitle, Priority.ALWAYS);
    subtitle.setMaxWidth(Double.MAX_VALUE);
    find.getStyleClass().add("find");
    find.setGraphic(named(Messages.text("console.find"), Messages.text("console.find.key")));
    find.setAccessibleText(Messages.text("console.find.help"));
    find.setTooltip(new Tooltip(Messages.text("console.find.help")));
    find.setOnAction(_ -> openPalette());
    age.getStyleClass().add("age");
    age.setGraphic(ageShape);
    clock.getStyleClass().add("clock");
    title.setMinWidth(Region.USE_PREF_SIZE);
    age.setMinWidth(Region.USE_PREF_SIZE);
    clock.setMinWidth(Region.USE_PREF_SIZE);
    bell.getStyleClass().add("bell");
    bell.setGraphic(bellShape);
    bell.setMinWidth(Region.USE_PREF_SIZE);
    bell.setTooltip(new Tooltip());
    bell.setOnAction(_ -> openAlerts());
    bell.setVisible(pages.has(PageKey.ALERTS));
    bell.setManaged(bell.isVisible());
    HBox head = new HBox(title, subtitle, find, bell, age, clock);
    head.getStyleClass().add("head");
    HBox status = new HBox(dialer, poll, next, spring(), person, limit);
    status.getStyleClass().add("status");
    dialer.getStyleClass().add("status-dialer");
    dialer.setMinWidth(0);
    person.getStyleClass().setAll("status-person");
    person.setMinWidth(Region.USE_PREF_SIZE);
    person.setTooltip(new Tooltip(Messages.text("person.help")));
    person.setAccessibleHelp(Messages.text("person.help"));
    person.setOnAction(_ -> askPerson());
    person.setVisible(model.shift().isPresent());
    person.setManaged(person.isVisible());
    for (Label whole : new Label[] {poll, next, limit}) {
      whole.setMinWidth(Region.USE_PREF_SIZE);
    }
    content.getStyleClass().add("content");
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox middle = new VBox(head, notice, strip, outcome);
    personStrip.ifPresent(middle.getChildren()::add);
    middle.getChildren().addAll(content, status);
    return middle;
  }

  private static Region spring() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private void showStatus(StatusContent now) {
    age.setText(now.age());
    clock.setText(now.clock());
    dialer.setText(now.dialer());
    poll.setText(now.poll());
    next.setText(now.next());
    limit.setText(now.limit());
  }

  /// A rules file with an error is told wherever the alerts are.
  private static String joined(String help, Optional<Problem> trouble) {
    return trouble
        .map(it -> help + "\n" + Messages.text(it.what()) + " " + Messages.text(it.remedy()))
        .orElse(help);
  }

  private void showPerson(Optional<String> name) {
    person.setText(
        name.map(it -> Messages.text("person.here", Formats.shortened(it, LONGEST_PERSON)))
            .orElseGet(() -> Messages.text("person.nobody")));
  }

  /// Asks who sits here, such as whoever takes over.
  void askPerson() {
    personStrip.ifPresent(PersonStrip::ask);
  }

  private void showBell(AlertBell now) {
    bell.pseudoClassStateChanged(
        URGENT, now.worst().filter(it -> it != ChipState.WATCH).isPresent());
    bell.pseudoClassStateChanged(
        WATCH, now.worst().filter(it -> it == ChipState.WATCH).isPresent());
    bell.pseudoClassStateChanged(DRILL, now.drill());
    bellShape.show(now.worst().map(ChipState::shape).orElse(StateShape.RING));
    String worst = now.worst().map(ChipState::word).orElse("");
    String words =
        now.open() == 0
            ? Messages.text(now.known() ? "bell.calm" : "bell.starting")
            : Messages.text("bell.open", worst, Formats.count(now.open())).strip();
    bell.setText(words);
    String help =
        Messages.text(
            "bell.help",
            now.open(),
            Formats.count(now.open()),
            now.unacknowledged(),
            Formats.count(now.unacknowledged()),
            now.shelved(),
            Formats.count(now.shelved()));
    help = joined(help, model.floor().alerts().flatMap(it -> it.rulesTroubleProperty().get()));
    bell.getTooltip().setText(help);
    bell.setAccessibleText(help);
  }

  /// Opens the alerts, where any are watched.
  void openAlerts() {
    if (pages.has(PageKey.ALERTS)) {
      model.open(PageKey.ALERTS);
    }
  }

  private void showFreshness(FloorNow now) {
    Freshness freshness = now.freshness();
    for (Freshness each : Freshness.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(each.key()), each == freshness);
    }
    ageShape.show(
        switch (freshness) {
          case LIVE -> StateShape.DISC;
          case STARTING -> StateShape.THREE_DOTS;
          case STALE, DOWN -> StateShape.CROSS;
        });
  }

  private void showNotice(Optional<Notice> told) {
    told.map(NoticeWords::of)
        .ifPresentOrElse(
            words -> notice.show(words.title(), words.text() + " " + words.next()), notice::hide);
  }

  private void showOutcome(Optional<ActionEntry> told) {
    told.ifPresentOrElse(
        entry ->
            outcome.show(
                Formats.oneLine(entry.name()), CommandWords.whole(entry.state(), model.clock())),
        outcome::hide);
  }

  private void showPlace(Place wanted) {
    Place place = pages.orFloor(wanted);
    Page page = pages.page(place);
    links.forEach((key, link) -> link.setSelected(key == place.page()));
    if (!page.equals(shown)) {
      leave();
      shown = page;
      page.attach();
      titles =
          Subscription.combine(
              page.title().subscribe(title::setText), page.subtitle().subscribe(subtitle::setText));
      content.getChildren().setAll(page.node());
    }
    page.focus();
  }

  private void leave() {
    if (shown != null) {
      titles.unsubscribe();
      shown.detach();
      shown = null;
    }
  }

  /// Opens the field that finds anything.
  public void openPalette() {
    over(palette);
    palette.open(catalogue.items());
  }

  /// Shows all keys.
  public void showKeys() {
    over(keys);
    keys.open();
  }

  private void over(Region shownOver) {
    if (!overlay.isVisible() && getScene() != null) {
      focusedBefore = getScene().getFocusOwner();
    }
    overlay.getChildren().setAll(shownOver);
    overlay.setVisible(true);
  }

  /// Whether something lies over the page.
  boolean isCovered() {
    return overlay.isVisible();
  }

  private void closeOverlay() {
    overlay.setVisible(false);
    overlay.getChildren().clear();
    Node before = focusedBefore;
    focusedBefore = null;
    if (before != null && Objects.equals(before.getScene(), getScene())) {
      before.requestFocus();
    } else if (shown != null) {
      shown.focus();
    }
  }

  /// Puts the focus where somebody starts to work.
  void focusPage() {
    if (shown != null) {
      shown.focus();
    }
  }

  /// Puts the focus into the page's filter, where it has one.
  void filter() {
    if (shown != null) {
      shown.filter();
    }
  }

  /// As if somebody had pressed the strip's pause button.
  void pressPause() {
    strip.pressPause();
  }

  /// Lets go of the view model.
  public void dispose() {
    bound.unsubscribe();
    strip.dispose();
    personStrip.ifPresent(PersonStrip::dispose);
    leave();
  }
}
