package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The preferences as the page of settings changes them: at once, and to be taken back. FX thread
/// only; needs no toolkit.
final class SettingsViewModel {

  private final ObservableValue<Preferences> source;
  private final Consumer<UnaryOperator<Preferences>> update;
  private final SettingsHistory history = new SettingsHistory();
  private final ReadOnlyObjectWrapper<Preferences> preferences;
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  private Subscription bound = Subscription.EMPTY;

  SettingsViewModel(
      ObservableValue<Preferences> source, Consumer<UnaryOperator<Preferences>> update) {
    this.source = source;
    this.update = update;
    preferences = new ReadOnlyObjectWrapper<>(this, "preferences", source.getValue());
  }

  /// Follows the preferences, also where somebody else changes them.
  void attach() {
    bound = source.subscribe(preferences::set);
  }

  void detach() {
    bound.unsubscribe();
    history.settle();
  }

  /// Changes the preferences at once.
  ///
  /// @param field changes of one field in a row are taken back at one stroke; empty for a change
  ///   that stands alone
  void change(String field, UnaryOperator<Preferences> change) {
    Preferences before = preferences.get();
    Preferences after = change.apply(before);
    history.add(field, before, after);
    if (!after.equals(before)) {
      take(change);
    }
  }

  /// Somebody left a field: what comes next is a change of its own.
  void settle() {
    history.settle();
  }

  /// Takes the last change back, where there is one.
  void undo() {
    take(history.undo());
  }

  /// Does again what was taken back last.
  void redo() {
    take(history.redo());
  }

  private void take(Optional<UnaryOperator<Preferences>> change) {
    change.ifPresent(this::take);
  }

  private void take(UnaryOperator<Preferences> change) {
    undoable.set(history.canUndo());
    redoable.set(history.canRedo());
    Preferences after = change.apply(preferences.get());
    update.accept(change);
    // The store may tell of it later; the page shows it at once.
    preferences.set(after);
  }

  /// What holds now.
  Preferences now() {
    return preferences.get();
  }

  ReadOnlyObjectProperty<Preferences> preferencesProperty() {
    return preferences.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }
}
