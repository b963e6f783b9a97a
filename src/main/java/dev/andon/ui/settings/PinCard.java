package dev.andon.ui.settings;

import dev.andon.config.PinHash;
import dev.andon.ui.common.Messages;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Sets, changes and removes the walls' PIN. FX thread only; hashing happens elsewhere.
///
/// The digits are never shown, and are forgotten as soon as they were used or the page is left.
final class PinCard {

  private final SettingsViewModel settings;
  private final Executor background;
  private final Executor fxThread;
  private final SecureRandom random;

  private final EntryField first = field("settings.pin.new");
  private final EntryField second = field("settings.pin.again");
  private final Label state = new Label();
  private final Button take;
  private final Button remove;
  private final VBox node;
  private boolean set;
  private boolean saving;

  PinCard(SettingsViewModel settings, Executor background, Executor fxThread, SecureRandom random) {
    this.settings = settings;
    this.background = background;
    this.fxThread = fxThread;
    this.random = random;
    take =
        Section.button(
            Messages.text("settings.pin.change"),
            Messages.text("settings.pin.take.help"),
            this::take);
    remove =
        Section.button(
            Messages.text("settings.pin.remove"),
            Messages.text("settings.pin.remove.help"),
            this::remove);
    first.onTyped(_ -> judge()).field().setOnAction(_ -> second.field().requestFocus());
    second.onTyped(_ -> judge()).field().setOnAction(_ -> take());
    state.getStyleClass().add("card-state");
    state.setWrapText(true);
    HBox buttons = new HBox(take, remove);
    buttons.getStyleClass().add("buttons");
    node =
        Section.card(
            Messages.text("settings.pin"),
            state,
            Section.row(
                Messages.text("settings.pin.new"),
                new Label(Messages.text("settings.pin.hint")),
                first),
            Section.row(Messages.text("settings.pin.again"), new Label(), second),
            buttons);
    show(false);
  }

  private static EntryField field(String name) {
    EntryField field =
        new EntryField(
            new PasswordField(), Messages.text(name), Messages.text("settings.pin.hint"), "");
    field.field().getStyleClass().add("pin");
    return field;
  }

  VBox node() {
    return node;
  }

  /// Shows whether there is a PIN.
  void show(boolean isSet) {
    set = isSet;
    state.setText(
        Messages.text(
            saving ? "settings.pin.saving" : set ? "settings.pin.set" : "settings.pin.none"));
    take.setText(Messages.text(set ? "settings.pin.change" : "settings.pin.take"));
    remove.setVisible(set);
    remove.setManaged(set);
    judge();
  }

  private void judge() {
    char[] pin = typed(first);
    char[] again = typed(second);
    Typed<Integer> judged = Typed.pin(pin);
    Typed<Boolean> same = Typed.again(pin, again);
    first.tell(pin.length == 0 ? "" : judged.words());
    second.tell(again.length == 0 ? "" : same.words());
    boolean ready = judged.good().isPresent() && same.good().filter(equal -> equal).isPresent();
    take.setDisable(!ready || saving);
    first.field().setDisable(saving);
    second.field().setDisable(saving);
    Arrays.fill(pin, '\0');
    Arrays.fill(again, '\0');
  }

  /// Not by way of a text, which could not be wiped.
  private static char[] typed(EntryField field) {
    CharSequence characters = field.field().getCharacters();
    char[] copy = new char[characters.length()];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = characters.charAt(i);
    }
    return copy;
  }

  private void take() {
    if (take.isDisabled()) {
      return;
    }
    char[] pin = typed(first);
    saving = true;
    clear();
    show(set);
    background.execute(
        () -> {
          PinHash hash = PinHash.of(pin, random);
          Arrays.fill(pin, '\0');
          fxThread.execute(() -> taken(hash));
        });
  }

  private void taken(PinHash hash) {
    saving = false;
    change(Optional.of(hash));
    show(true);
  }

  private void remove() {
    first.field().requestFocus();
    change(Optional.empty());
  }

  private void change(Optional<PinHash> pin) {
    settings.change("", now -> now.withWall(now.wall().withPin(pin)));
  }

  /// Forgets the digits.
  void clear() {
    first.show("");
    second.show("");
  }

  /// Forgets the digits, where somebody is typing them.
  boolean revert() {
    boolean here = first.field().isFocused() || second.field().isFocused();
    boolean any = first.field().getLength() + second.field().getLength() > 0;
    if (here && any) {
      clear();
      judge();
    }
    return here && any;
  }
}
