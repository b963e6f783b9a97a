package dev.andon.ui.common;

import dev.andon.config.Appearance;
import dev.andon.config.Notice;
import dev.andon.config.Preferences;
import dev.andon.config.PreferencesStore;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The preferences as all windows share them: what one changes, all show. FX thread only; needs no
/// toolkit.
public final class Preferred {

  private final Optional<PreferencesStore> store;
  private final Optional<Notice> found;
  private final ObservableValue<ColorScheme> desktop;
  private final ReadOnlyObjectWrapper<Preferences> preferences;
  private final ReadOnlyObjectWrapper<Looks> looks;
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private Optional<Theme> asked;
  private @Nullable Notice dismissed;

  /// @param store has read its file; saves what is changed here
  /// @param desktop colours of the machine's desktop, for those who follow it
  /// @param asked colours that hold until somebody chooses others on a screen
  public Preferred(
      PreferencesStore store, ObservableValue<ColorScheme> desktop, Optional<Theme> asked) {
    this(Optional.of(store), store.load(), desktop, asked);
  }

  private Preferred(
      Optional<PreferencesStore> store,
      PreferencesStore.Loaded loaded,
      ObservableValue<ColorScheme> desktop,
      Optional<Theme> asked) {
    this.store = store;
    this.desktop = desktop;
    this.asked = asked;
    found = loaded.notice();
    preferences = new ReadOnlyObjectWrapper<>(this, "preferences", loaded.preferences());
    looks = new ReadOnlyObjectWrapper<>(this, "looks", currentLooks());
    // Both live as long as the program.
    desktop.subscribe(_ -> looks.set(currentLooks()));
    checkNotice();
  }

  /// Preferences that nobody saves: for a picture or a test.
  public static Preferred unsaved(Preferences first) {
    return new Preferred(
        Optional.empty(),
        new PreferencesStore.Loaded(first, Optional.empty()),
        new SimpleObjectProperty<>(ColorScheme.DARK),
        Optional.empty());
  }

  private Looks currentLooks() {
    Appearance appearance = preferences.get().appearance();
    Theme chosen =
        switch (appearance.theme()) {
          case DARK -> Theme.DARK;
          case LIGHT -> Theme.LIGHT;
          case SYSTEM -> desktop.getValue() == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK;
        };
    return new Looks(asked.orElse(chosen), appearance.textScale());
  }

  /// Changes what holds now, in all windows; saved soon after.
  ///
  /// @param change quick and without side effects
  public void update(UnaryOperator<Preferences> change) {
    Preferences before = preferences.get();
    Preferences after = change.apply(before);
    store.ifPresent(saved -> saved.update(_ -> after));
    if (after.appearance().theme() != before.appearance().theme()) {
      asked = Optional.empty();
    }
    preferences.set(after);
    looks.set(currentLooks());
    checkNotice();
  }

  /// Looks whether saving works; to be called now and then.
  public void checkNotice() {
    Optional<Notice> newest = store.flatMap(PreferencesStore::notice).or(() -> found);
    notice.set(newest.filter(told -> !told.equals(dismissed)));
    if (newest.isEmpty()) {
      dismissed = null;
    }
  }

  /// A person has read the notice; it does not come back until there is another.
  public void dismissNotice() {
    dismissed = notice.get().orElse(dismissed);
    checkNotice();
  }

  /// What holds now.
  public Preferences now() {
    return preferences.get();
  }

  /// What holds now.
  public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
    return preferences.getReadOnlyProperty();
  }

  /// How all windows look now.
  public ReadOnlyObjectProperty<Looks> looksProperty() {
    return looks.getReadOnlyProperty();
  }

  /// What a person must know about the file of preferences, until it was dismissed.
  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }
}
