package dev.andon.ui.console;

import dev.andon.alert.Rule;
import dev.andon.config.RuleFault;
import dev.andon.config.RulesRead;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.RulesDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Changes the rules: one rule as a form or all of them as text, with what the changed rule would
/// say of the floor of now beside it. FX thread only.
final class RulesEditor extends VBox {

  private static final int MOST_FAULTS = 4;

  private final RulesDesk desk;
  private final AlertDesk alerts;
  private final ObservableList<String> ids = FXCollections.observableArrayList();
  private final ListView<String> list = new ListView<>(ids);
  private final RuleForm form;
  private final ScrollPane formFrame;
  private final TextArea text = new TextArea();
  private final RulePreviewView preview = new RulePreviewView();
  private final ToggleButton asForm = toggle("rules.as-form");
  private final ToggleButton asText = toggle("rules.as-text");
  private final Label told = new Label();
  private final Label faults = new Label();
  private final Button undo = button("rules.undo");
  private final Button discard = button("rules.discard");
  private final Button save = button("rules.save");
  private boolean filling;
  private Subscription bound = Subscription.EMPTY;

  RulesEditor(RulesDesk desk, AlertDesk alerts) {
    this.desk = desk;
    this.alerts = alerts;
    form = new RuleForm(desk);
    formFrame = new ScrollPane(form);
    formFrame.setFitToWidth(true);
    formFrame.setFocusTraversable(false);
    getStyleClass().add("rules-editor");
    list.getStyleClass().addAll("card", "rules-ids");
    list.setAccessibleText(Messages.text("alerts.part.rules"));
    list.setCellFactory(_ -> new RuleCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            id -> {
              if (!filling && id != null) {
                show(desk.contentProperty().get());
              }
            });
    text.getStyleClass().addAll("rules-text");
    text.setAccessibleText(Messages.text("rules.as-text"));
    text.textProperty()
        .subscribe(
            typed -> {
              if (!filling) {
                desk.write(typed);
              }
            });
    asForm.setSelected(true);
    asForm.setOnAction(_ -> showAs(true));
    asText.setOnAction(_ -> showAs(false));
    told.getStyleClass().add("rules-told");
    told.setWrapText(true);
    told.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    HBox.setHgrow(told, Priority.ALWAYS);
    faults.getStyleClass().add("rules-faults");
    faults.setWrapText(true);
    faults.setMinHeight(Region.USE_PREF_SIZE);
    faults.setMaxWidth(Double.MAX_VALUE);
    faults.managedProperty().bind(faults.visibleProperty());
    undo.setOnAction(_ -> desk.undo());
    discard.setOnAction(_ -> desk.discard());
    save.setOnAction(_ -> desk.save());
    HBox bar = new HBox(asForm, asText, told, undo, discard, save);
    bar.getStyleClass().add("toolbar");
    StackPane edited = new StackPane(formFrame, text);
    edited.getStyleClass().addAll("card", "rules-edited");
    edited.setMinSize(0, 0);
    HBox.setHgrow(edited, Priority.ALWAYS);
    HBox body = new HBox(list, edited, preview);
    body.getStyleClass().add("columns");
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(bar, faults, body);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            desk.save();
            event.consume();
          }
        });
    showAs(true);
  }

  private static ToggleButton toggle(String key) {
    ToggleButton toggle = new ToggleButton(Messages.text(key));
    toggle.setMinWidth(Region.USE_PREF_SIZE);
    toggle.setTooltip(new Tooltip(Messages.text(key + ".help")));
    toggle.setAccessibleHelp(Messages.text(key + ".help"));
    return toggle;
  }

  private static Button button(String key) {
    Button button = new Button(Messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.text(key + ".help")));
    button.setAccessibleHelp(Messages.text(key + ".help"));
    return button;
  }

  private void showAs(boolean fields) {
    asForm.setSelected(fields);
    asText.setSelected(!fields);
    formFrame.setVisible(fields);
    text.setVisible(!fields);
  }

  /// Follows the file and the floor while it is shown.
  void attach() {
    desk.load();
    bound.unsubscribe();
    bound =
        Subscription.combine(
            desk.contentProperty().subscribe(this::show),
            alerts.contentProperty().subscribe(_ -> showPreview()));
  }

  void detach() {
    bound.unsubscribe();
  }

  private void show(RulesDesk.Content content) {
    filling = true;
    List<String> wanted = content.rules().rules().all().stream().map(Rule::id).toList();
    String chosen = list.getSelectionModel().getSelectedItem();
    if (!wanted.equals(ids)) {
      ids.setAll(wanted);
    }
    if (chosen == null || !wanted.contains(chosen)) {
      list.getSelectionModel().select(wanted.isEmpty() ? null : wanted.getFirst());
    } else {
      list.getSelectionModel().select(chosen);
    }
    list.refresh();
    if (!text.getText().equals(content.text())) {
      int caret = text.getCaretPosition();
      text.setText(content.text());
      text.positionCaret(Math.min(caret, content.text().length()));
    }
    filling = false;
    rule(content).ifPresent(rule -> form.show(rule, content.read()));
    told.setText(
        content.told().isEmpty() && content.isChanged()
            ? Messages.text("rules.changed")
            : content.told());
    save.setDisable(!content.canBeSaved());
    discard.setDisable(!content.isChanged());
    undo.setDisable(content.undo().isEmpty() || content.isChanged());
    showFaults(content.read());
    showPreview();
  }

  private Optional<Rule> rule(RulesDesk.Content content) {
    @Nullable String id = list.getSelectionModel().getSelectedItem();
    return id == null ? Optional.empty() : content.rules().rules().rule(id);
  }

  private void showFaults(RulesRead read) {
    List<RuleFault> shown =
        switch (read) {
          case RulesRead.Bad(var all) -> all;
          case RulesRead.Good(_, var warnings) -> warnings;
        };
    List<String> lines = new ArrayList<>();
    shown.stream()
        .limit(MOST_FAULTS)
        .map(fault -> Formats.oneLine(Messages.text(fault.words())))
        .forEach(lines::add);
    if (read instanceof RulesRead.Bad) {
      lines.add(Messages.text("rules.old-hold"));
    }
    faults.setText(String.join("\n", lines));
    faults.setVisible(!lines.isEmpty());
  }

  private void showPreview() {
    RulesDesk.Content content = desk.contentProperty().get();
    rule(content).ifPresent(rule -> preview.show(RulePreview.of(rule, alerts.content().floor())));
  }

  /// Chooses a rule.
  void choose(String id) {
    list.getSelectionModel().select(id);
    list.scrollTo(id);
  }

  void focus() {
    list.requestFocus();
  }

  /// One rule: its name, and whether it is switched off.
  private final class RuleCell extends ListCell<String> {
    RuleCell() {
      getStyleClass().add("rules-id");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
      super.updateItem(id, empty);
      if (empty || id == null) {
        setText("");
        return;
      }
      setText(
          desk.contentProperty()
              .get()
              .rules()
              .rules()
              .rule(id)
              .map(
                  rule ->
                      rule.enabled()
                          ? AlertWords.ruleName(rule.metric())
                          : Messages.text("rules.off", AlertWords.ruleName(rule.metric())))
              .orElse(id));
      setTooltip(new Tooltip(Messages.text("rules.id.help", getText(), id)));
    }
  }
}
