package dev.andon.ui.settings;

import dev.andon.config.NameDisplay;
import dev.andon.config.Preferences;
import dev.andon.config.WallPreferences;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// Who reads the walls and from where, the time of a page, names and the PIN. FX thread only.
final class WallSection implements Section {

  private final SettingsViewModel settings;
  private final ObservableList<ScreenChoice> screens;
  private final Figure<Double> inches;
  private final Figure<Double> metres;
  private final Figure<Duration> pageTime;
  private final Choice<NameDisplay> names;
  private final Label namesHint = new Label();
  private final FitTable fit = new FitTable();
  private final PinCard pin;
  private final ScrollPane node;
  private Subscription bound = Subscription.EMPTY;

  /// A field that holds a figure of the wall.
  private record Figure<T>(
      EntryField field,
      Function<String, Typed<T>> read,
      Function<T, String> write,
      Function<WallPreferences, T> part) {

    /// What is typed stays while it means what is stored: 5. is on its way to 5.5.
    void show(WallPreferences wall) {
      T value = part.apply(wall);
      if (read.apply(field.text()).good().filter(value::equals).isPresent()) {
        field.accept(write.apply(value));
      } else {
        field.show(write.apply(value));
      }
    }
  }

  WallSection(
      SettingsViewModel settings,
      ObservableList<ScreenChoice> screens,
      Executor background,
      Executor fxThread,
      SecureRandom random) {
    this.settings = settings;
    this.screens = screens;
    inches =
        number(
            "inches",
            Typed::inches,
            Formats::decimal,
            WallPreferences::panelInches,
            (wall, value) -> wall.withReader(value, wall.readerMetres()),
            (value, step) -> Math.clamp(value + step, 10, 300));
    metres =
        number(
            "metres",
            Typed::metres,
            Formats::decimal,
            WallPreferences::readerMetres,
            (wall, value) -> wall.withReader(wall.panelInches(), value),
            (value, step) -> Math.clamp(value + step * 0.5, 0.5, 50));
    pageTime =
        number(
            "page-time",
            Typed::pageTime,
            time -> Long.toString(time.toSeconds()),
            WallPreferences::pageTime,
            WallPreferences::withPageTime,
            (value, step) -> value.plusSeconds(5L * step));
    String namesName = Messages.text("settings.wall.names");
    names =
        new Choice<>(
            namesName,
            "",
            List.of(NameDisplay.values()),
            style -> Messages.text("settings.names." + key(style)),
            style -> change(wall -> wall.withNames(style)));
    pin = new PinCard(settings, background, fxThread, random);
    node =
        Section.column(
            Section.card(
                Messages.text("settings.wall.reading"),
                row("inches", inches.field()),
                row("metres", metres.field()),
                fit),
            Section.card(
                Messages.text("settings.wall.rounds"),
                row("page-time", pageTime.field()),
                Section.row(namesName, namesHint, names),
                Section.usual(() -> change(WallSection::usual))),
            pin.node());
  }

  private static HBox row(String key, EntryField field) {
    return Section.row(
        Messages.text("settings.wall." + key),
        new Label(Messages.text("settings.wall." + key + ".hint")),
        field);
  }

  private <T> Figure<T> number(
      String key,
      Function<String, Typed<T>> read,
      Function<T, String> write,
      Function<WallPreferences, T> part,
      BiFunction<WallPreferences, T, WallPreferences> with,
      BiFunction<T, Integer, T> stepped) {
    EntryField field =
        EntryField.of(
            Messages.text("settings.wall." + key),
            Messages.text("settings.wall." + key + ".hint"),
            Messages.text("settings.wall." + key + ".unit"));
    field.field().getStyleClass().add("figure");
    field.onTyped(
        text -> {
          Typed<T> typed = read.apply(text);
          field.tell(typed.words());
          typed.good().ifPresent(value -> change(key, wall -> with.apply(wall, value)));
        });
    field.onStep(
        step -> change(key, wall -> with.apply(wall, stepped.apply(part.apply(wall), step))));
    field.onLeft(settings::settle);
    return new Figure<>(field, read, write, part);
  }

  /// The PIN stays: nobody who resets a distance means to open the walls, or to close them.
  private static WallPreferences usual(WallPreferences wall) {
    WallPreferences usual = WallPreferences.DEFAULT;
    return wall.withReader(usual.panelInches(), usual.readerMetres())
        .withPageTime(usual.pageTime())
        .withNames(usual.names());
  }

  private void change(UnaryOperator<WallPreferences> change) {
    change("", change);
  }

  private void change(String field, UnaryOperator<WallPreferences> change) {
    settings.change(field, now -> now.withWall(change.apply(now.wall())));
  }

  private static String key(NameDisplay style) {
    return style.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void show(Preferences now) {
    WallPreferences wall = now.wall();
    inches.show(wall);
    metres.show(wall);
    pageTime.show(wall);
    names.show(Optional.of(wall.names()));
    namesHint.setText(
        Messages.text(
            "settings.wall.names.hint",
            Messages.text("settings.names." + key(wall.names()) + ".example")));
    pin.show(wall.pin().isPresent());
    fit.show(screens, wall);
  }

  @Override
  public void attach() {
    bound = screens.subscribe(() -> fit.show(screens, settings.now().wall()));
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    pin.clear();
  }

  @Override
  public ScrollPane node() {
    return node;
  }

  @Override
  public boolean revert() {
    return pin.revert()
        || Stream.of(inches.field(), metres.field(), pageTime.field()).anyMatch(EntryField::revert);
  }

  @Override
  public void focus() {
    inches.field().field().requestFocus();
  }
}
