package dev.andon.ui.console;

import dev.andon.alert.Refusal;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.AlertBell;
import dev.andon.ui.floor.AlertDesk;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
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

/// All alerts: those that stand open with what to do about them, those that are put away, what
/// happened, and the rules. FX thread only.
///
/// ↑ and ↓ choose an alert; A acknowledges it, S shelves it, U brings it back, P pauses its
/// campaign, Enter opens it, D starts a drill.
final class AlertsPage implements Page {

  /// The parts of the page.
  private enum Part {
    OPEN,
    HISTORY,
    RULES
  }

  private final ConsoleViewModel model;
  private final AlertDesk desk;
  private final AlertHistory history;
  private final AlertForm form;
  private final MessageStrip refusal;
  private final DeadPlaces dead;
  private final CalmCard calm = new CalmCard();
  private final OpenAlerts open;
  private final RulesList rules;
  private final Optional<RulesEditor> editor;
  private final MessageStrip trouble;
  private final ScrollPane rulesFrame;
  private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
  private final VBox node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.ALERTS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Part part = Part.OPEN;
  private Subscription bound = Subscription.EMPTY;

  AlertsPage(ConsoleViewModel model, AlertDesk desk) {
    this.model = model;
    this.desk = desk;
    form = new AlertForm(model, desk, this::focus);
    open = new OpenAlerts(model, desk, form);
    rules = new RulesList();
    editor = model.rules().map(it -> new RulesEditor(it, desk));
    trouble = new MessageStrip();
    rulesFrame = new ScrollPane(rules);
    rulesFrame.setFitToWidth(true);
    refusal =
        new MessageStrip(
            Messages.text("outcome.close"),
            Messages.text("alerts.refused.help"),
            desk::dismissRefusal);
    dead = new DeadPlaces(desk.messages(), model.floor().nowProperty());
    history = new AlertHistory(model, desk);
    VBox.setVgrow(history, Priority.ALWAYS);
    VBox behind = new VBox(calm, history);
    behind.getStyleClass().add("alerts-behind");
    behind.visibleProperty().bind(history.visibleProperty());
    StackPane parts = new StackPane(open.node(), behind, rulesFrame);
    editor.ifPresent(parts.getChildren()::add);
    parts.setMinHeight(0);
    VBox.setVgrow(parts, Priority.ALWAYS);
    node = new VBox(toolbar(), trouble, dead, refusal, form, parts);
    node.getStyleClass().addAll("page", "alerts-page");
    PageKeys.follow(node, this::keyPressed);
    showPart();
  }

  private HBox toolbar() {
    HBox bar = new HBox();
    bar.getStyleClass().add("toolbar");
    for (Part each : Part.values()) {
      String key = "alerts.part." + each.name().toLowerCase(Locale.ROOT);
      ToggleButton tab = new ToggleButton(Messages.text(key));
      tab.setTooltip(new Tooltip(Messages.text(key + ".help")));
      tab.setAccessibleHelp(Messages.text(key + ".help"));
      tab.setMinWidth(Region.USE_PREF_SIZE);
      tab.setOnAction(
          _ -> {
            part = each;
            showPart();
          });
      tabs.put(each, tab);
      bar.getChildren().add(tab);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button drill =
        new Button(Messages.text("command.with-key", Messages.text("alerts.drill-field"), "D"));
    drill.setTooltip(new Tooltip(Messages.text("alerts.drill-field.help")));
    drill.setAccessibleText(Messages.text("alerts.drill-field"));
    drill.setAccessibleHelp(Messages.text("alerts.drill-field.help"));
    drill.setMinWidth(Region.USE_PREF_SIZE);
    drill.setOnAction(_ -> askDrill());
    bar.getChildren().addAll(space, drill);
    return bar;
  }

  private void askDrill() {
    form.askDrill();
  }

  @Override
  public void attach() {
    editor.ifPresent(RulesEditor::attach);
    bound =
        Subscription.combine(
            desk.contentProperty().subscribe(_ -> fill()),
            dead.attach(),
            model.navigator().placeProperty().subscribe(this::showPlace),
            desk.refusedProperty().subscribe(this::showRefusal),
            desk.rulesTroubleProperty().subscribe(_ -> showTrouble()),
            model.floor().nowProperty().subscribe(_ -> open.refresh()),
            model.floor().desk().entries().subscribe(open::refresh));
  }

  private void showPlace(Place place) {
    if (place instanceof Place.OfAlert(var key)) {
      part = Part.OPEN;
      showPart();
      open.show(key);
    }
  }

  private void showRefusal(Optional<Refusal> refused) {
    refused.ifPresentOrElse(
        it ->
            refusal.show(
                Messages.text("alerts.refused"), Formats.oneLine(Messages.text(it.why().words()))),
        refusal::hide);
  }

  /// The editor names the faults of the file itself.
  private void showTrouble() {
    boolean edited = part == Part.RULES && editor.isPresent();
    Optional<Problem> problem = desk.rulesTroubleProperty().get().filter(_ -> !edited);
    problem.ifPresentOrElse(
        it ->
            trouble.show(
                Formats.oneLine(Messages.text(it.what())),
                Formats.oneLine(Messages.text(it.remedy()))),
        trouble::hide);
  }

  private void fill() {
    open.fill();
    history.show(desk.content().history());
    showSubtitle(desk.bellProperty().get());
    showPart();
  }

  private void focusTab() {
    ToggleButton tab = tabs.get(part);
    if (tab != null) {
      tab.requestFocus();
    }
  }

  private void showSubtitle(AlertBell bell) {
    subtitle.set(
        bell.open() + bell.shelved() == 0
            ? ""
            : Messages.text(
                "alerts.subtitle",
                bell.open(),
                Formats.count(bell.open()),
                bell.unacknowledged(),
                Formats.count(bell.unacknowledged()),
                bell.shelved(),
                Formats.count(bell.shelved())));
  }

  private void showPart() {
    tabs.forEach((each, tab) -> tab.setSelected(each == part));
    boolean none = open.isEmpty();
    open.node().setVisible(part == Part.OPEN && !none);
    calm.setVisible(part == Part.OPEN && none);
    // A calm floor still shows what happened before.
    history.setVisible(part == Part.HISTORY || calm.isVisible());
    rulesFrame.setVisible(part == Part.RULES && editor.isEmpty());
    editor.ifPresent(it -> it.setVisible(part == Part.RULES));
    showTrouble();
    if (calm.isVisible()) {
      calm.show(desk);
    }
    if (rulesFrame.isVisible()) {
      rules.show(desk.content());
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.isControlDown()
        || event.isAltDown()
        || event.isMetaDown()
        || event.isShiftDown()
        // Letters are for its fields.
        || form.isOpen()
        || (part == Part.RULES && editor.isPresent())) {
      return;
    }
    if (event.getCode() == KeyCode.D) {
      askDrill();
    } else if (part != Part.OPEN || !open.press(event.getCode())) {
      return;
    }
    event.consume();
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    editor.ifPresent(RulesEditor::detach);
    open.dispose();
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  @Override
  public void focus() {
    switch (part) {
      case OPEN -> {
        if (open.isEmpty()) {
          focusTab();
        } else {
          open.focus();
        }
      }
      case HISTORY -> history.requestFocus();
      case RULES -> editor.ifPresentOrElse(RulesEditor::focus, this::focusTab);
    }
  }
}
