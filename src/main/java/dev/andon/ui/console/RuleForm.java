package dev.andon.ui.console;

import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.config.RuleFields;
import dev.andon.config.RuleFields.RuleKey;
import dev.andon.config.RulesRead;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.RulesDesk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The numbers of one rule as fields. What is typed goes into the text of the file at once; whether
/// it can be read, the text tells. FX thread only.
final class RuleForm extends VBox {

  private final RulesDesk desk;
  private final Label name = new Label();
  private final CheckBox enabled = box("rules.field.enabled");
  private final CheckBox sound = box("rules.field.sound");
  private final CheckBox acknowledge = box("rules.field.acknowledge");
  private final Map<Severity, LevelFields> levels = new EnumMap<>(Severity.class);
  private final GridPane levelGrid = new GridPane();
  private final Map<RuleKey, TextField> fields = new EnumMap<>(RuleKey.class);
  private final Map<RuleKey, Node> places = new EnumMap<>(RuleKey.class);
  private final ComboBox<From> automatic = new ComboBox<>();
  private final VBox automaticPlace;
  private final Label warning = new Label(Messages.text("rules.automatic.warning"));
  private @Nullable Rule shown;
  private boolean filling;

  /// From which severity on it pauses by itself.
  private record From(Optional<Severity> severity) {}

  /// Of one severity.
  private record LevelFields(Label name, TextField raise, TextField clear, TextField snapshots) {
    List<TextField> all() {
      return List.of(raise, clear, snapshots);
    }
  }

  RuleForm(RulesDesk desk) {
    this.desk = desk;
    getStyleClass().addAll("rule-form");
    name.getStyleClass().add("rule-form-name");
    enabled.setOnAction(_ -> put("enabled", Boolean.toString(enabled.isSelected())));
    sound.setOnAction(_ -> put("sound", Boolean.toString(sound.isSelected())));
    acknowledge.setOnAction(_ -> put("acknowledge", Boolean.toString(acknowledge.isSelected())));
    levelGrid.getStyleClass().add("rule-levels");
    levelGrid.addRow(
        0,
        small("rules.field.level"),
        small("rules.field.raise"),
        small("rules.field.clear"),
        small("rules.field.snapshots"));
    int line = 1;
    for (Severity severity : Severity.values()) {
      LevelFields row = levelFields(severity);
      levels.put(severity, row);
      levelGrid.addRow(line, row.name(), row.raise(), row.clear(), row.snapshots());
      line++;
    }
    FlowPane lines = new FlowPane();
    lines.getStyleClass().add("rule-fields");
    for (RuleKey key : RuleKey.values()) {
      TextField field = field(key);
      fields.put(key, field);
      VBox place = new VBox(small("rules.field." + key.word()), field);
      place.managedProperty().bind(place.visibleProperty());
      places.put(key, place);
      lines.getChildren().add(place);
    }
    automatic.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable From from) {
            return from == null ? "" : automaticWords(from.severity());
          }

          @Override
          public @Nullable From fromString(String text) {
            return null;
          }
        });
    automatic.setAccessibleText(Messages.text("rules.field.automatic"));
    automatic.setOnAction(_ -> putAutomatic());
    warning.getStyleClass().add("rule-warning");
    warning.setWrapText(true);
    warning.setMinHeight(Region.USE_PREF_SIZE);
    warning.managedProperty().bind(warning.visibleProperty());
    automaticPlace = new VBox(small("rules.field.automatic"), automatic, warning);
    automaticPlace.managedProperty().bind(automaticPlace.visibleProperty());
    FlowPane boxes = new FlowPane(enabled, sound, acknowledge);
    boxes.getStyleClass().add("rule-fields");
    getChildren().setAll(name, boxes, levelGrid, lines, automaticPlace);
  }

  private static CheckBox box(String key) {
    CheckBox box = new CheckBox(Messages.text(key));
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private static Label small(String key) {
    Label label = new Label(Messages.text(key));
    label.getStyleClass().add("fact-name");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private LevelFields levelFields(Severity severity) {
    Label label = new Label();
    label.setMinWidth(Region.USE_PREF_SIZE);
    LevelFields row = new LevelFields(label, new TextField(), new TextField(), new TextField());
    for (TextField field : row.all()) {
      field.getStyleClass().addAll("filter-field", "rule-number");
      field
          .textProperty()
          .subscribe(
              _ -> {
                if (!filling) {
                  put(
                      severity.word(),
                      RuleFields.level(
                          metric(),
                          row.raise().getText(),
                          row.clear().getText(),
                          row.snapshots().getText()));
                }
              });
    }
    return row;
  }

  private TextField field(RuleKey key) {
    TextField field = new TextField();
    field
        .getStyleClass()
        .addAll(
            "filter-field",
            key == RuleKey.GUIDANCE || key == RuleKey.DAYS ? "rule-text" : "rule-number");
    field.setAccessibleText(Messages.text("rules.field." + key.word()));
    field
        .textProperty()
        .subscribe(
            text -> {
              if (!filling) {
                put(key.word(), RuleFields.toml(key, text));
              }
            });
    return field;
  }

  private static String automaticWords(Optional<Severity> from) {
    return from.map(
            severity ->
                Messages.text(
                    "rules.automatic.from", AlertWords.chip(Metric.DROP_DAY, severity).word()))
        .orElseGet(() -> Messages.text("rules.automatic.off"));
  }

  private Metric metric() {
    return shown == null ? Metric.DROP_DAY : shown.metric();
  }

  private void put(String key, String toml) {
    if (!filling && shown != null) {
      desk.set(shown.id(), key, toml);
    }
  }

  private void putAutomatic() {
    @Nullable From chosen = automatic.getValue();
    if (filling || shown == null || chosen == null) {
      return;
    }
    Optional<Severity> from = chosen.severity();
    if (from.isPresent() && shown.action() == Rule.Action.NONE) {
      put("action", "\"pause-campaign\"");
    }
    put("automatic", "\"" + from.map(Severity::word).orElse("off") + "\"");
    warning.setVisible(from.isPresent());
  }

  /// Shows this rule. A field that somebody is in keeps what was typed.
  void show(Rule rule, RulesRead read) {
    boolean other = shown == null || !shown.id().equals(rule.id());
    shown = rule;
    filling = true;
    name.setText(AlertWords.ruleName(rule));
    enabled.setSelected(rule.enabled());
    sound.setSelected(rule.sound());
    acknowledge.setSelected(rule.acknowledge());
    levels.forEach((severity, row) -> showLevel(rule, severity, row, other, read));
    for (RuleKey key : RuleKey.values()) {
      TextField field = fields.get(key);
      Node place = places.get(key);
      if (field != null && place != null) {
        place.setVisible(key.isFor(rule.metric()));
        fill(field, RuleFields.text(key, rule), other, read);
      }
    }
    automaticPlace.setVisible(rule.metric().isOfCampaigns());
    List<From> choices = new ArrayList<>();
    choices.add(new From(Optional.empty()));
    rule.levels().forEach(level -> choices.add(new From(Optional.of(level.severity()))));
    if (!automatic.getItems().equals(choices)) {
      automatic.getItems().setAll(choices);
    }
    automatic.setValue(new From(rule.automatic()));
    warning.setVisible(rule.automatic().isPresent());
    filling = false;
  }

  private static void showLevel(
      Rule rule, Severity severity, LevelFields row, boolean other, RulesRead read) {
    row.name().setText(AlertWords.chip(rule.metric(), severity).word());
    Optional<Level> level = rule.level(severity);
    fill(
        row.raise(),
        level.map(it -> RuleFields.amount(rule.metric(), it.raise())).orElse(""),
        other,
        read);
    fill(
        row.clear(),
        level.map(it -> RuleFields.amount(rule.metric(), it.clear())).orElse(""),
        other,
        read);
    fill(row.snapshots(), level.map(it -> Integer.toString(it.fresh())).orElse(""), other, read);
    String words = row.name().getText();
    row.raise().setAccessibleText(words + ", " + Messages.text("rules.field.raise"));
    row.clear().setAccessibleText(words + ", " + Messages.text("rules.field.clear"));
    row.snapshots().setAccessibleText(words + ", " + Messages.text("rules.field.snapshots"));
  }

  /// While the text has an error, the fields hold what was typed, and the rule is an older one.
  private static void fill(TextField field, String text, boolean other, RulesRead read) {
    if (other || (!field.isFocused() && read instanceof RulesRead.Good)) {
      if (!field.getText().equals(text)) {
        field.setText(text);
      }
    }
  }

  /// Puts the focus into the first field.
  void focus() {
    enabled.requestFocus();
  }
}
