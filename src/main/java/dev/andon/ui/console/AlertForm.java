package dev.andon.ui.console;

import dev.andon.alert.AlertKey;
import dev.andon.alert.Level;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.OpenAlert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Where an answer to an alert is written: a note, a reason with an end, or a drill. FX thread
/// only.
final class AlertForm extends VBox {

  private static final List<Integer> MINUTES = List.of(15, 30, 60, 120, 240);

  /// What is being asked.
  private enum Mode {
    NONE,
    ACKNOWLEDGE,
    SHELVE,
    DRILL
  }

  /// What a drill is about.
  private record Target(Subject subject, String name) {}

  private final ConsoleViewModel model;
  private final AlertDesk desk;
  private final Runnable closed;
  private final Label question = new Label();
  private final TextField words = new TextField();
  private final TextField time = new TextField();
  private final ComboBox<Rule> rule = new ComboBox<>();
  private final ComboBox<Target> target = new ComboBox<>();
  private final ComboBox<Level> level = new ComboBox<>();
  private final Label told = new Label();
  private final Button yes = new Button();
  private final Button no = new Button(Messages.text("alerts.cancel"));
  private final FlowPane line = new FlowPane();
  private Mode mode = Mode.NONE;
  private @Nullable AlertKey about;

  /// @param closed puts the focus back
  AlertForm(ConsoleViewModel model, AlertDesk desk, Runnable closed) {
    this.model = model;
    this.desk = desk;
    this.closed = closed;
    getStyleClass().addAll("card", "alert-form");
    question.getStyleClass().add("form-question");
    told.getStyleClass().add("form-told");
    for (Label label : new Label[] {question, told}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    line.getStyleClass().add("detail-buttons");
    words.getStyleClass().addAll("filter-field", "form-words");
    time.getStyleClass().addAll("filter-field", "form-time");
    yes.getStyleClass().add("form-yes");
    yes.setMinWidth(Region.USE_PREF_SIZE);
    no.setMinWidth(Region.USE_PREF_SIZE);
    no.setTooltip(new Tooltip(Messages.text("alerts.cancel.help")));
    no.setAccessibleHelp(Messages.text("alerts.cancel.help"));
    no.setOnAction(_ -> close());
    yes.setOnAction(_ -> send());
    words.setOnAction(_ -> send());
    time.setOnAction(_ -> send());
    words.textProperty().subscribe(this::check);
    time.textProperty().subscribe(this::check);
    rule.setConverter(shown(AlertWords::ruleName));
    target.setConverter(shown(Target::name));
    level.setConverter(
        shown(
            it ->
                rule.getValue() == null
                    ? ""
                    : AlertWords.chip(rule.getValue().metric(), it.severity()).word()));
    rule.valueProperty().subscribe(this::ruleChosen);
    rule.setAccessibleText(Messages.text("alerts.drill.rule"));
    target.setAccessibleText(Messages.text("alerts.drill.target"));
    level.setAccessibleText(Messages.text("alerts.drill.level"));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    getChildren().setAll(question, line, told);
    close();
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  /// Whether somebody is writing an answer.
  boolean isOpen() {
    return mode != Mode.NONE;
  }

  /// Whether an answer to this alert is being written.
  boolean isAbout(AlertKey key) {
    return key.equals(about);
  }

  void askNote(OpenAlert alert) {
    about = alert.key();
    words.clear();
    words.setPromptText(Messages.text("alerts.note"));
    words.setAccessibleText(Messages.text("alerts.note"));
    open(Mode.ACKNOWLEDGE, Messages.text("alerts.ask.note", AlertWords.subject(alert)));
    line.getChildren().setAll(words, yes, no);
    yes.setText(Messages.text("alerts.acknowledge"));
    words.requestFocus();
  }

  void askShelving(OpenAlert alert) {
    about = alert.key();
    words.clear();
    words.setPromptText(Messages.text("alerts.reason"));
    words.setAccessibleText(Messages.text("alerts.reason"));
    time.setPromptText(Messages.text("alerts.end"));
    time.setAccessibleText(Messages.text("alerts.end.help"));
    time.setTooltip(new Tooltip(Messages.text("alerts.end.help")));
    Duration longest = desk.longest(alert);
    open(
        Mode.SHELVE,
        Messages.text("alerts.ask.shelve", AlertWords.subject(alert), minutes(longest)));
    line.getChildren().setAll(words, time);
    for (int minutes : MINUTES) {
      if (Duration.ofMinutes(minutes).compareTo(longest) <= 0) {
        Button preset = new Button(minutes(Duration.ofMinutes(minutes)));
        preset.getStyleClass().add("form-preset");
        preset.setTooltip(new Tooltip(Messages.text("alerts.preset.help", preset.getText())));
        preset.setOnAction(_ -> time.setText(Integer.toString(minutes)));
        line.getChildren().add(preset);
      }
    }
    line.getChildren().addAll(yes, no);
    yes.setText(Messages.text("alerts.shelve"));
    time.setText("15");
    words.requestFocus();
  }

  private static String minutes(Duration time) {
    return time.toMinutes() < 60
        ? Messages.text("alerts.minutes", Formats.count(time.toMinutes()))
        : Messages.text("alerts.hours", Formats.count(time.toHours()));
  }

  void askDrill() {
    about = null;
    open(Mode.DRILL, Messages.text("alerts.ask.drill"));
    rule.setItems(
        FXCollections.observableArrayList(
            desk.content().rules().stream().filter(Rule::enabled).toList()));
    rule.getSelectionModel().selectFirst();
    line.getChildren().setAll(rule, target, level, yes, no);
    yes.setText(Messages.text("alerts.drill.start"));
    rule.requestFocus();
  }

  private void ruleChosen(@Nullable Rule chosen) {
    if (chosen == null) {
      return;
    }
    List<Target> targets =
        chosen.metric().isOfCampaigns()
            ? model.floor().campaigns().stream()
                .map(CampaignViewModel::campaign)
                .map(
                    it ->
                        new Target(
                            Subject.campaign(it.id()),
                            Formats.shortened(Formats.oneLine(it.label()), 40)))
                .toList()
            : List.of(new Target(Subject.FLOOR, Messages.text("alerts.floor")));
    target.setItems(FXCollections.observableArrayList(targets));
    target.getSelectionModel().selectFirst();
    level.setItems(FXCollections.observableArrayList(chosen.levels()));
    level.getSelectionModel().selectLast();
    check();
  }

  private void open(Mode wanted, String asked) {
    mode = wanted;
    question.setText(asked);
    setVisible(true);
    setManaged(true);
    check();
  }

  /// Puts it away; nothing is sent.
  void close() {
    boolean open = mode != Mode.NONE;
    mode = Mode.NONE;
    about = null;
    setVisible(false);
    setManaged(false);
    if (open) {
      closed.run();
    }
  }

  private void check() {
    Optional<String> whyNot = whyNot();
    yes.setDisable(whyNot.isPresent());
    told.setText(
        whyNot.orElseGet(
            () ->
                mode == Mode.SHELVE
                    ? end()
                        .map(at -> Messages.text("alerts.until", model.clock().time(at)))
                        .orElse("")
                    : ""));
  }

  private Optional<String> whyNot() {
    AlertKey key = about;
    return switch (mode) {
      case NONE, ACKNOWLEDGE -> Optional.empty();
      case SHELVE -> key == null ? Optional.empty() : whyNotShelve(key);
      case DRILL ->
          target.getValue() == null
              ? Optional.of(Messages.text("alerts.drill.nothing"))
              : Optional.empty();
    };
  }

  private Optional<String> whyNotShelve(AlertKey key) {
    Optional<Instant> end = end();
    return end.isEmpty()
        ? Optional.of(Messages.text("alerts.end.help"))
        : desk.whyNotShelve(key, words.getText(), end.get());
  }

  private Optional<Instant> end() {
    return ShelvingEnd.of(time.getText(), desk.now(), model.clock());
  }

  private void send() {
    if (whyNot().isPresent()) {
      check();
      return;
    }
    AlertKey key = about;
    switch (mode) {
      case NONE -> {}
      case ACKNOWLEDGE -> {
        if (key != null) {
          desk.acknowledge(key, words.getText());
        }
      }
      case SHELVE -> {
        if (key != null) {
          end().ifPresent(at -> desk.shelve(key, words.getText(), at));
        }
      }
      case DRILL -> {
        Severity wanted = level.getValue() == null ? Severity.WARNING : level.getValue().severity();
        desk.drill(rule.getValue().id(), target.getValue().subject(), wanted);
      }
    }
    close();
  }
}
