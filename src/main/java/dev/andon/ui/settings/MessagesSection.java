package dev.andon.ui.settings;

import dev.andon.alert.Severity;
import dev.andon.config.Preferences;
import dev.andon.notify.LocalSettings;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.NotifyDesk;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// What this machine lets hear and see of alerts, and how messages to other places fare. FX thread
/// only.
final class MessagesSection implements Section {

  private static final List<Integer> VOLUMES = List.of(25, 50, 70, 100);

  private final SettingsViewModel settings;
  private final NotifyDesk desk;
  private final Choice<Boolean> tone;
  private final Choice<Integer> volume;
  private final Choice<Boolean> speech;
  private final Choice<Boolean> desktop;
  private final Label toneHint = new Label();
  private final Label speechHint = new Label();
  private final Label desktopHint = new Label();
  private final PlacesCard places;
  private final ScrollPane node;
  private Subscription bound = Subscription.EMPTY;

  MessagesSection(SettingsViewModel settings, NotifyDesk desk, FloorViewModel floor) {
    this.settings = settings;
    this.desk = desk;
    places = new PlacesCard(desk, floor);
    tone = onOff("settings.messages.tone", local -> local::withTone);
    speech = onOff("settings.messages.speech", local -> local::withSpeech);
    desktop = onOff("settings.messages.desktop", local -> local::withDesktop);
    String loud = Messages.text("settings.messages.volume");
    String loudHint = Messages.text("settings.messages.volume.hint");
    volume =
        new Choice<>(
            loud,
            loudHint,
            VOLUMES,
            percent -> Formats.withSign(Formats.count(percent)),
            percent -> change(local -> local.withVolume(percent)));
    HBox hear = new HBox();
    hear.getStyleClass().add("buttons");
    for (Severity severity : Severity.values()) {
      String key = "settings.messages.hear." + severity.name().toLowerCase(Locale.ROOT);
      hear.getChildren()
          .add(
              Section.button(
                  Messages.text(key),
                  Messages.text("settings.messages.hear.help"),
                  () -> desk.hear(severity)));
    }
    node =
        Section.column(
            Section.card(
                Messages.text("settings.messages.local"),
                Section.row(Messages.text("settings.messages.tone"), toneHint, tone),
                Section.row(loud, new Label(loudHint), volume),
                Section.row(Messages.text("settings.messages.speech"), speechHint, speech),
                Section.row(Messages.text("settings.messages.desktop"), desktopHint, desktop),
                Section.row(
                    Messages.text("settings.messages.hear"),
                    new Label(Messages.text("settings.messages.hear.hint")),
                    hear),
                Section.usual(() -> change(_ -> LocalSettings.DEFAULT))),
            places.node());
    showLocal();
  }

  private Choice<Boolean> onOff(String key, java.util.function.Function<LocalSettings, With> with) {
    return new Choice<>(
        Messages.text(key),
        Messages.text(key + ".hint"),
        List.of(true, false),
        on -> Messages.text(on ? "settings.messages.on" : "settings.messages.off"),
        on -> change(local -> with.apply(local).set(on)));
  }

  private interface With {
    LocalSettings set(boolean on);
  }

  private void change(UnaryOperator<LocalSettings> change) {
    settings.change("", now -> now.withLocal(change.apply(now.local())));
  }

  /// What this machine cannot do stands where it is switched on.
  private void showLocal() {
    hint(toneHint, "settings.messages.tone.hint", desk.localProperty().get().tone());
    hint(speechHint, "settings.messages.speech.hint", desk.localProperty().get().speech());
    hint(desktopHint, "settings.messages.desktop.hint", desk.localProperty().get().desktop());
  }

  private static void hint(Label label, String key, Optional<dev.andon.model.Sentence> missing) {
    label.setText(missing.map(Messages::text).orElseGet(() -> Messages.text(key)));
  }

  @Override
  public void show(Preferences now) {
    LocalSettings local = now.local();
    tone.show(Optional.of(local.tone()));
    volume.show(Optional.of(local.volumePercent()));
    speech.show(Optional.of(local.speech()));
    desktop.show(Optional.of(local.desktop()));
  }

  @Override
  public void attach() {
    bound = Subscription.combine(desk.localProperty().subscribe(_ -> showLocal()), places.attach());
  }

  @Override
  public void detach() {
    bound.unsubscribe();
  }

  @Override
  public ScrollPane node() {
    return node;
  }

  @Override
  public boolean revert() {
    return false;
  }

  @Override
  public void focus() {
    tone.getChildren().stream()
        .filter(button -> button.isFocusTraversable())
        .findFirst()
        .ifPresent(button -> button.requestFocus());
  }
}
