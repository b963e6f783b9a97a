package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.NotifyDesk;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What people set on the screens themselves; each change holds at once and can be taken back. FX
/// thread only.
///
/// Its colours and sizes are in `settings.css`, which its window loads after `graphics.css` and
/// `console.css`.
public final class SettingsPage implements Page {

  /// The sections, in the order of the tabs.
  private enum Tab {
    APPEARANCE,
    WALL,
    SCREENS,
    PAGES,
    GOAL,
    MESSAGES;

    String words() {
      return Messages.text("settings.section." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final SettingsViewModel settings;
  private final WallEditorViewModel editor;
  private final Map<Tab, Section> sections = new EnumMap<>(Tab.class);
  private final Choice<Tab> tabs;
  private final BorderPane root = new BorderPane();
  private final ReadOnlyStringWrapper title =
      new ReadOnlyStringWrapper(Messages.text("page.settings"));
  private final ReadOnlyStringWrapper subtitle =
      new ReadOnlyStringWrapper(Messages.text("settings.saved"));
  private Tab open = Tab.APPEARANCE;
  private Subscription bound = Subscription.EMPTY;

  /// @param floor knows the campaigns
  /// @param preferences as they hold now
  /// @param change changes them and has them saved
  /// @param screens the physical screens that are plugged in now
  public SettingsPage(
      FloorViewModel floor,
      ObservableValue<Preferences> preferences,
      Consumer<UnaryOperator<Preferences>> change,
      ObservableList<ScreenChoice> screens) {
    this(
        floor,
        preferences,
        change,
        screens,
        task -> Thread.ofVirtual().name("pin").start(task),
        FxThread::execute,
        new SecureRandom());
  }

  /// @param background hashes a PIN, which takes long
  SettingsPage(
      FloorViewModel floor,
      ObservableValue<Preferences> preferences,
      Consumer<UnaryOperator<Preferences>> change,
      ObservableList<ScreenChoice> screens,
      Executor background,
      Executor fxThread,
      SecureRandom random) {
    settings = new SettingsViewModel(preferences, change);
    editor = new WallEditorViewModel(settings, floor);
    sections.put(Tab.APPEARANCE, new AppearanceSection(settings));
    sections.put(Tab.WALL, new WallSection(settings, screens, background, fxThread, random));
    sections.put(Tab.SCREENS, new ScreensSection(settings, screens, this::openPages));
    sections.put(
        Tab.PAGES, new PagesSection(settings, editor, floor, screens, () -> open(Tab.GOAL)));
    sections.put(Tab.GOAL, new GoalSection(settings));
    sections.put(
        Tab.MESSAGES,
        new MessagesSection(
            settings, floor.alerts().map(AlertDesk::messages).orElseGet(NotifyDesk::idle), floor));
    tabs =
        new Choice<>(
            Messages.text("settings.sections"), "", List.of(Tab.values()), Tab::words, this::open);
    tabs.getStyleClass().add("tabs");
    root.getStyleClass().add("settings");
    root.setTop(bar());
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    show(open);
  }

  private Spread bar() {
    Button undo =
        Section.button(
            Messages.text("settings.undo"), Messages.text("settings.undo.help"), settings::undo);
    undo.disableProperty().bind(settings.undoableProperty().not());
    Button redo =
        Section.button(
            Messages.text("settings.redo"), Messages.text("settings.redo.help"), settings::redo);
    redo.disableProperty().bind(settings.redoableProperty().not());
    HBox buttons = new HBox(undo, redo);
    buttons.getStyleClass().add("buttons");
    Spread bar = new Spread(tabs, buttons);
    bar.getStyleClass().add("settings-bar");
    return bar;
  }

  private Section section(Tab tab) {
    Section section = sections.get(tab);
    if (section == null) {
      throw new IllegalStateException("no section " + tab);
    }
    return section;
  }

  private void openPages(String screen) {
    editor.openScreen(screen);
    open(Tab.PAGES);
    // What a list shows is in no window before it was laid out.
    root.applyCss();
    root.layout();
    section(Tab.PAGES).focus();
  }

  private void open(Tab tab) {
    if (tab != open) {
      section(open).detach();
      settings.settle();
      open = tab;
      show(tab);
      section(tab).attach();
    }
  }

  private void show(Tab tab) {
    tabs.show(Optional.of(tab));
    section(tab).show(settings.now());
    root.setCenter(section(tab).node());
  }

  private void keyPressed(KeyEvent event) {
    boolean z = event.getCode() == KeyCode.Z;
    if (!event.isShortcutDown() || event.isAltDown() || !(z || event.getCode() == KeyCode.Y)) {
      return;
    }
    event.consume();
    if (event.isShiftDown() || !z) {
      settings.redo();
    } else if (!section(open).revert()) {
      settings.undo();
    }
  }

  @Override
  public Region node() {
    return root;
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
  public void attach() {
    settings.attach();
    editor.attach();
    bound = settings.preferencesProperty().subscribe(now -> section(open).show(now));
    section(open).attach();
  }

  @Override
  public void detach() {
    section(open).detach();
    bound.unsubscribe();
    editor.detach();
    settings.detach();
  }

  @Override
  public void focus() {
    tabs.getChildren().stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }
}
