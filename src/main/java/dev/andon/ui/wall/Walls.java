package dev.andon.ui.wall;

import dev.andon.config.PinHash;
import dev.andon.config.WallPage;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.model.Pause;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.FloorViewModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One wall on each chosen screen. FX thread only.
///
/// A screen that goes takes its wall with it and gets it back when it comes back; the walls of
/// other screens stand meanwhile. A wall that fails leaves the others alone.
public final class Walls {

  /// What the program hears of them.
  public interface Listener {

    /// Walls are shown, or would be on a screen that is not plugged in now.
    void opened();

    /// Somebody has closed the last one.
    void closed();
  }

  /// What all of them need of the program.
  ///
  /// @param preferences what people set; followed
  /// @param change changes and saves them
  /// @param theme followed
  /// @param pause waits between two looks at the screen saver
  /// @param background where a PIN is matched
  /// @param fxThread leads back
  /// @param tryAgain for a person who has mended a refused login
  public record Surroundings(
      ObservableValue<WallPreferences> preferences,
      Consumer<UnaryOperator<WallPreferences>> change,
      ObservableValue<Theme> theme,
      ScreenAwake awake,
      Pause pause,
      Executor background,
      Executor fxThread,
      Runnable tryAgain) {}

  private static final Logger LOG = LoggerFactory.getLogger(Walls.class);

  /// A wall that stands.
  private record Standing(
      WallWindow window, WallViewModel model, SimpleObjectProperty<WallSettings> settings) {}

  private final FloorViewModel floor;
  private final Surroundings around;
  private final Listener listener;
  private final FloorHour hour;
  private final PinGate gate;
  private final SimpleObjectProperty<Optional<PinHash>> pin;
  private final Subscription following;
  private final ListChangeListener<Screen> screensChanged = _ -> look();

  private final Map<String, Standing> standing = new LinkedHashMap<>();
  private final Set<String> closedByHand = new HashSet<>();
  private final ReadOnlyObjectWrapper<List<WallSpot>> spots =
      new ReadOnlyObjectWrapper<>(this, "spots", List.of());

  private Map<String, Screen> present = new LinkedHashMap<>();
  private List<ScreenPlace.Known> known = List.of();
  private Optional<String> makeshift = Optional.empty();
  private Optional<String> spared = Optional.empty();
  private boolean open;
  private @Nullable AwakeWatch awake;
  private String notice = "";

  public Walls(FloorViewModel floor, Surroundings around, Listener listener) {
    this.floor = floor;
    this.around = around;
    this.listener = listener;
    hour = new FloorHour(floor);
    gate = new PinGate(around.background(), around.fxThread());
    pin = new SimpleObjectProperty<>(around.preferences().getValue().pin());
    known =
        around.preferences().getValue().screens().stream()
            .map(WallScreen::screen)
            .flatMap(
                key -> ScreenPlace.parse(key).map(at -> new ScreenPlace.Known(key, at)).stream())
            .toList();
    Screen.getScreens().addListener(screensChanged);
    following =
        Subscription.combine(
            around.preferences().subscribe((_, _) -> changed()),
            around.theme().subscribe((_, _) -> changed()));
    look();
  }

  /// Opens walls on the screens that were shown last; the first time on the first screen.
  public void open() {
    open(Optional.empty());
  }

  /// Opens walls on the screens that were shown last, or brings them to the front.
  ///
  /// @param console its screen gets no wall, unless there is no other
  public void open(Optional<Window> console) {
    closedByHand.clear();
    spared = console.flatMap(this::keyOf).filter(_ -> present.size() > 1);
    if (shown().isEmpty()) {
      makeshift =
          present.keySet().stream().filter(key -> !spared.equals(Optional.of(key))).findFirst();
      if (nobodyChose()) {
        makeshift.ifPresent(key -> choose(key, true));
      }
    }
    if (!open) {
      open = true;
      listener.opened();
    }
    sync();
    standing.values().forEach(wall -> wall.window().toFront());
  }

  /// Puts a wall on this screen or takes it away, and remembers that.
  public void choose(String key, boolean shown) {
    closedByHand.remove(key);
    around
        .change()
        .accept(
            preferences ->
                preferences.withScreen(
                    preferences
                        .screen(key)
                        .orElseGet(() -> new WallScreen(key, shown, List.of()))
                        .withShown(shown)));
  }

  private void changed() {
    pin.set(around.preferences().getValue().pin());
    standing.forEach((key, wall) -> wall.settings().set(settings(key)));
    sync();
  }

  private WallSettings settings(String key) {
    WallPreferences preferences = around.preferences().getValue();
    List<WallPage> pages = preferences.screen(key).map(WallScreen::pages).orElseGet(List::of);
    return WallSettings.of(preferences, around.theme().getValue(), pages);
  }

  /// Who is there now, and who is who.
  private void look() {
    List<Screen> screens = List.copyOf(Screen.getScreens());
    List<ScreenPlace> places = screens.stream().map(Walls::place).toList();
    List<String> keys = ScreenPlace.keys(known, places);
    Map<String, Screen> now = new LinkedHashMap<>();
    List<ScreenPlace.Known> seen = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      now.put(keys.get(i), screens.get(i));
      seen.add(new ScreenPlace.Known(keys.get(i), places.get(i)));
    }
    // Those that are gone keep their place, in case they come back.
    known.stream().filter(each -> !now.containsKey(each.key())).forEach(seen::add);
    known = seen;
    present = now;
    sync();
    standing.forEach(
        (key, wall) -> {
          Screen screen = present.get(key);
          if (screen != null) {
            wall.window().place(screen);
          }
        });
  }

  private static ScreenPlace place(Screen screen) {
    Rectangle2D bounds = screen.getBounds();
    return new ScreenPlace(
        (int) bounds.getMinX(),
        (int) bounds.getMinY(),
        (int) bounds.getWidth(),
        (int) bounds.getHeight(),
        screen.getOutputScaleX());
  }

  private Optional<String> keyOf(Window window) {
    double x = window.getX() + window.getWidth() / 2;
    double y = window.getY() + window.getHeight() / 2;
    return present.entrySet().stream()
        .filter(each -> each.getValue().getBounds().contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Chosen screens that are there and not spared.
  private List<String> shown() {
    WallPreferences preferences = around.preferences().getValue();
    return present.keySet().stream()
        .filter(key -> preferences.screen(key).filter(WallScreen::shown).isPresent())
        .filter(key -> !spared.equals(Optional.of(key)))
        .toList();
  }

  private void sync() {
    showSpots();
    if (!open) {
      return;
    }
    List<String> wanted = new ArrayList<>(shown());
    if (wanted.isEmpty()) {
      makeshift.filter(present::containsKey).ifPresent(wanted::add);
    }
    wanted.removeAll(closedByHand);
    boolean stood = !standing.isEmpty();
    for (String key : List.copyOf(standing.keySet())) {
      if (!wanted.contains(key)) {
        close(key);
      }
    }
    for (String key : wanted) {
      Screen screen = present.get(key);
      if (screen != null && !standing.containsKey(key)) {
        stand(key, screen);
      }
    }
    keepAwake();
    if (stood && standing.isEmpty() && nobodyChose()) {
      closed();
    }
  }

  private boolean nobodyChose() {
    return around.preferences().getValue().screens().stream().noneMatch(WallScreen::shown);
  }

  private void closed() {
    open = false;
    makeshift = Optional.empty();
    listener.closed();
  }

  private void showSpots() {
    WallPreferences preferences = around.preferences().getValue();
    List<String> keys = List.copyOf(present.keySet());
    spots.set(
        known.stream()
            .map(
                each ->
                    new WallSpot(
                        each.key(),
                        keys.indexOf(each.key()) + 1,
                        each.place().size(),
                        standing.containsKey(each.key())
                            || preferences
                                .screen(each.key())
                                .filter(WallScreen::shown)
                                .isPresent()))
            .toList());
    standing.values().forEach(wall -> wall.model().spots(spots.get()));
  }

  private void stand(String key, Screen screen) {
    try {
      SimpleObjectProperty<WallSettings> settings = new SimpleObjectProperty<>(settings(key));
      WallViewModel model = new WallViewModel(floor, settings, hour);
      Stage stage = new Stage();
      WallWindow window =
          new WallWindow(
              stage, model, new WallLockViewModel(pin, gate), this::choose, around.tryAgain());
      int number = List.copyOf(present.keySet()).indexOf(key) + 1;
      window.title(Messages.text("wall.title", floor.settings().title(), Integer.toString(number)));
      standing.put(key, new Standing(window, model, settings));
      stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closedByHand(key, window));
      window.show(screen);
      showSpots();
      model.tell(notice, Messages.text("awake.not-held.short"));
    } catch (RuntimeException e) {
      standing.remove(key);
      LOG.error("The wall on screen {} cannot be shown because of a bug in this program", key, e);
    }
  }

  private void close(String key) {
    Standing wall = standing.remove(key);
    if (wall != null) {
      wall.window().close();
    }
  }

  private void closedByHand(String key, WallWindow window) {
    Standing wall = standing.get(key);
    if (wall == null || wall.window() != window) {
      return;
    }
    standing.remove(key);
    closedByHand.add(key);
    showSpots();
    keepAwake();
    if (standing.isEmpty()) {
      closed();
    }
  }

  private void keepAwake() {
    if (standing.isEmpty() && awake != null) {
      awake.close();
      awake = null;
    } else if (!standing.isEmpty() && awake == null) {
      awake = new AwakeWatch(around.awake(), around.pause(), around.fxThread(), this::tellAwake);
    }
  }

  private void tellAwake(ScreenAwake.Outcome outcome) {
    notice =
        switch (outcome) {
          case ScreenAwake.Held _ -> "";
          case ScreenAwake.MachineOnly(var by, _) -> Messages.text("awake.machine-only", by);
          case ScreenAwake.NotHeld _ -> Messages.text("awake.not-held");
        };
    standing
        .values()
        .forEach(wall -> wall.model().tell(notice, Messages.text("awake.not-held.short")));
  }

  /// Why the screens may go dark; empty while they are kept awake.
  public String notice() {
    return notice;
  }

  /// All screens that are there or were chosen once.
  public ReadOnlyObjectProperty<List<WallSpot>> spotsProperty() {
    return spots.getReadOnlyProperty();
  }

  /// Closes all walls; nothing goes on behind.
  public void close() {
    open = false;
    List.copyOf(standing.keySet()).forEach(this::close);
    keepAwake();
    Screen.getScreens().removeListener(screensChanged);
    following.unsubscribe();
    hour.dispose();
  }
}
