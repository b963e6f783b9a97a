package dev.andon.ui.settings;

import dev.andon.config.Appearance;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.util.StringConverter;

/// Colours, size of text and language. FX thread only.
final class AppearanceSection implements Section {

  /// Stands for the machine's language among the tags.
  private static final String MACHINE = "";

  private final SettingsViewModel settings;
  private final Choice<ThemeChoice> theme;
  private final Choice<Double> scale;
  private final ComboBox<String> language = new ComboBox<>();
  private final ScrollPane node;
  private boolean quiet;

  AppearanceSection(SettingsViewModel settings) {
    this.settings = settings;
    String colours = Messages.text("settings.appearance.theme");
    String coloursHint = Messages.text("settings.appearance.theme.hint");
    theme =
        new Choice<>(
            colours,
            coloursHint,
            List.of(ThemeChoice.values()),
            choice -> Messages.text("settings.theme." + choice.name().toLowerCase(Locale.ROOT)),
            choice -> change(appearance -> appearance.withTheme(choice)));
    String size = Messages.text("settings.appearance.text");
    String sizeHint = Messages.text("settings.appearance.text.hint");
    scale =
        new Choice<>(
            size,
            sizeHint,
            Appearance.TEXT_SCALES,
            factor -> Formats.withSign(Formats.count(Math.round(factor * 100))),
            factor -> change(appearance -> appearance.withTextScale(factor)));
    String tongue = Messages.text("settings.appearance.language");
    String tongueHint = Messages.text("settings.appearance.language.hint");
    language.setAccessibleText(tongue);
    language.setAccessibleHelp(tongueHint);
    language.setConverter(new LanguageWords());
    language.setOnAction(_ -> languageTaken());
    node =
        Section.column(
            Section.card(
                Messages.text("settings.section.appearance"),
                Section.row(colours, new Label(coloursHint), theme),
                Section.row(size, new Label(sizeHint), scale),
                Section.row(tongue, new Label(tongueHint), language),
                Section.usual(() -> change(_ -> Appearance.DEFAULT))));
  }

  private void languageTaken() {
    String tag = language.getValue();
    if (!quiet && tag != null) {
      change(appearance -> appearance.withLanguage(Optional.of(tag).filter(t -> !t.isEmpty())));
    }
  }

  private void change(UnaryOperator<Appearance> change) {
    settings.change("", now -> now.withAppearance(change.apply(now.appearance())));
  }

  @Override
  public void show(Preferences now) {
    Appearance appearance = now.appearance();
    theme.show(Optional.of(appearance.theme()));
    scale.show(Optional.of(appearance.textScale()));
    String tag = appearance.language().orElse(MACHINE);
    List<String> tags = new ArrayList<>(List.of(MACHINE));
    tags.addAll(Languages.offered());
    if (!tags.contains(tag)) {
      tags.add(tag);
    }
    quiet = true;
    if (!language.getItems().equals(tags)) {
      language.getItems().setAll(tags);
    }
    language.setValue(tag);
    quiet = false;
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
    theme.getChildren().stream()
        .filter(button -> button.isFocusTraversable())
        .findFirst()
        .ifPresent(button -> button.requestFocus());
  }

  private static final class LanguageWords extends StringConverter<String> {

    @Override
    public String toString(String tag) {
      return tag == null || tag.equals(MACHINE)
          ? Messages.text("settings.language.machine")
          : Languages.name(tag);
    }

    @Override
    public String fromString(String words) {
      throw new UnsupportedOperationException("nobody types a language");
    }
  }
}
