package dev.andon.ui.console;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.Metric;
import dev.andon.alert.Refusal;
import dev.andon.alert.Rule;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.AlertBell;
import dev.andon.ui.floor.AlertContent;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.OpenAlert;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

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
  private final ObservableList<AlertRow> rows = FXCollections.observableArrayList();
  private final ListView<AlertRow> list = new ListView<>(rows);
  private final List<AlertCell> cells = new ArrayList<>();
  private final ObservableList<AlertEvent> events = FXCollections.observableArrayList();
  private final ListView<AlertEvent> history = new ListView<>(events);
  private final AlertForm form;
  private final AlertDetail detail;
  private final ScrollPane detailFrame;
  private final MessageStrip refusal;
  private final DeadPlaces dead;
  private final Label calmTitle = new Label(Messages.text("alerts.calm"));
  private final Label calmText = new Label();
  private final VBox calm = new VBox(calmTitle, calmText);
  private final AlertsBody openPart;
  private final RulesList rules;
  private final Optional<RulesEditor> editor;
  private final MessageStrip trouble;
  private final ScrollPane rulesFrame;
  private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
  private final VBox node;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.ALERTS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Part part = Part.OPEN;
  private @Nullable AlertKey chosen;
  private boolean filling;
  private Subscription bound = Subscription.EMPTY;

  AlertsPage(ConsoleViewModel model, AlertDesk desk) {
    this.model = model;
    this.desk = desk;
    form = new AlertForm(model, desk, this::focus);
    detail =
        new AlertDetail(
            model,
            desk,
            () -> alert().ifPresent(form::askNote),
            () -> alert().ifPresent(form::askShelving));
    detailFrame = new ScrollPane(detail);
    detailFrame.setFitToWidth(true);
    detailFrame.setFocusTraversable(false);
    detailFrame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    detailFrame.getStyleClass().add("detail-frame");
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
    list.getStyleClass().addAll("card", "alert-list");
    list.setAccessibleText(PageKey.ALERTS.title());
    list.setCellFactory(
        _ -> {
          AlertCell cell =
              new AlertCell(
                  model,
                  desk,
                  alert -> {
                    choose(alert.key());
                    form.askNote(alert);
                  });
          cells.add(cell);
          return cell;
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (!filling && row instanceof AlertRow.Of(var key)) {
                choose(key);
              }
            });
    history.getStyleClass().addAll("card", "alert-history");
    history.setCellFactory(_ -> new EventCell());
    history.setAccessibleText(Messages.text("alerts.part.history"));
    Label none = new Label(Messages.text("alerts.history.empty"));
    none.setWrapText(true);
    history.setPlaceholder(none);
    calm.getStyleClass().addAll("card", "alerts-calm");
    calmTitle.getStyleClass().add("calm-title");
    calmText.getStyleClass().add("calm-text");
    calmText.setWrapText(true);
    calmText.setMinHeight(Region.USE_PREF_SIZE);
    openPart = new AlertsBody(detailFrame, detail, list);
    StackPane parts = new StackPane(openPart, calm, history, rulesFrame);
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

  private Optional<OpenAlert> alert() {
    return chosen == null ? Optional.empty() : desk.content().alert(chosen);
  }

  private void choose(AlertKey key) {
    if (!key.equals(chosen)) {
      chosen = key;
      if (form.isOpen() && !form.isAbout(key)) {
        form.close();
      }
      detailFrame.setVvalue(0);
    }
    showDetail();
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
            model.floor().nowProperty().subscribe(_ -> refresh()),
            model.floor().desk().entries().subscribe(this::refresh));
  }

  private void showPlace(Place place) {
    if (place instanceof Place.OfAlert(var key)) {
      part = Part.OPEN;
      showPart();
      if (desk.content().alert(key).isPresent()) {
        choose(key);
        select();
        list.scrollTo(new AlertRow.Of(key));
      }
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

  /// Rows are replaced only where there are others: what is chosen and where the list stands stay.
  private void fill() {
    AlertContent content = desk.content();
    List<AlertRow> wanted = new ArrayList<>();
    if (!content.open().isEmpty()) {
      wanted.add(new AlertRow.Head(false));
      content.open().forEach(alert -> wanted.add(new AlertRow.Of(alert.key())));
    }
    if (!content.shelved().isEmpty()) {
      wanted.add(new AlertRow.Head(true));
      content.shelved().forEach(alert -> wanted.add(new AlertRow.Of(alert.key())));
    }
    if (!wanted.equals(rows)) {
      filling = true;
      rows.setAll(wanted);
      filling = false;
    }
    if (chosen == null || !wanted.contains(new AlertRow.Of(chosen))) {
      if (chosen != null && form.isAbout(chosen)) {
        form.close();
      }
      chosen =
          wanted.stream()
              .filter(row -> row instanceof AlertRow.Of)
              .map(row -> ((AlertRow.Of) row).key())
              .findFirst()
              .orElse(null);
    }
    select();
    List<AlertEvent> happened =
        content.history().stream().filter(AlertWords::isWorthReading).toList();
    if (!happened.equals(events)) {
      events.setAll(happened);
    }
    showSubtitle(desk.bellProperty().get());
    showPart();
    refresh();
  }

  private void focusTab() {
    ToggleButton tab = tabs.get(part);
    if (tab != null) {
      tab.requestFocus();
    }
  }

  private void select() {
    if (chosen != null) {
      AlertRow row = new AlertRow.Of(chosen);
      if (!row.equals(list.getSelectionModel().getSelectedItem())) {
        filling = true;
        list.getSelectionModel().select(row);
        list.getFocusModel().focus(rows.indexOf(row));
        filling = false;
      }
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
    boolean none = rows.isEmpty();
    openPart.setVisible(part == Part.OPEN && !none);
    calm.setVisible(part == Part.OPEN && none);
    history.setVisible(part == Part.HISTORY);
    rulesFrame.setVisible(part == Part.RULES && editor.isEmpty());
    editor.ifPresent(it -> it.setVisible(part == Part.RULES));
    showTrouble();
    if (calm.isVisible()) {
      showCalm();
    }
    if (rulesFrame.isVisible()) {
      rules.show(desk.content());
    }
  }

  private void showCalm() {
    List<Rule> watching = desk.content().rules().stream().filter(Rule::enabled).toList();
    boolean told = desk.isKnown();
    calmTitle.setText(Messages.text(told ? "alerts.calm" : "alerts.starting"));
    calmText.setText(
        told
            ? Messages.text(
                "alerts.calm.rules",
                watching.size(),
                Formats.count(watching.size()),
                watching.stream()
                    .map(Rule::metric)
                    .distinct()
                    .map(AlertWords::ruleName)
                    .collect(Collectors.joining(", ")))
            : Messages.text("alerts.starting.text"));
  }

  /// Ages and countdowns.
  private void refresh() {
    cells.forEach(AlertCell::refresh);
    showDetail();
  }

  private void showDetail() {
    alert().ifPresent(detail::show);
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
    boolean open = part == Part.OPEN;
    switch (event.getCode()) {
      case A -> {
        if (open) {
          alert().filter(OpenAlert::unacknowledged).ifPresent(form::askNote);
        }
      }
      case S -> {
        if (open) {
          alert().filter(it -> it.shelving().isEmpty()).ifPresent(form::askShelving);
        }
      }
      case U -> {
        if (open) {
          alert().filter(it -> it.shelving().isPresent()).ifPresent(it -> desk.unshelve(it.key()));
        }
      }
      case P -> {
        if (open) {
          detail.pressPause();
        }
      }
      case D -> askDrill();
      case ENTER -> {
        if (!open || !list.isFocused()) {
          return;
        }
        detail.openCampaign();
      }
      default -> {
        if (!open || !detail.pressStep(event.getCode())) {
          return;
        }
      }
    }
    event.consume();
  }

  /// One event on a line.
  private final class EventCell extends ListCell<AlertEvent> {
    private final Label time = new Label();
    private final Label subject = new Label();
    private final Label words = new Label();
    private final Label drill = new Label(Messages.text("state.drill"));
    private final HBox line = new HBox(time, drill, subject, words);
    private final Tooltip whole = new Tooltip();

    EventCell() {
      time.getStyleClass().add("event-time");
      subject.getStyleClass().add("row-subject");
      words.getStyleClass().add("row-sentence");
      drill.getStyleClass().add("drill-mark");
      drill.managedProperty().bind(drill.visibleProperty());
      line.getStyleClass().add("row-line");
      time.setMinWidth(Region.USE_PREF_SIZE);
      drill.setMinWidth(Region.USE_PREF_SIZE);
      subject.setMinWidth(0);
      words.setMinWidth(0);
      setPrefWidth(0);
      Tooltip.install(line, whole);
    }

    @Override
    protected void updateItem(@Nullable AlertEvent event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setGraphic(null);
        return;
      }
      AlertContent content = desk.content();
      Optional<Metric> metric =
          content.rules().stream()
              .filter(rule -> rule.id().equals(event.alert().rule()))
              .map(Rule::metric)
              .findFirst();
      String name = content.nameOf(event.alert().subject(), event.label());
      time.setText(
          Messages.text(
              "audit.at",
              model.clock().date(event.at()),
              model.clock().timeWithSeconds(event.at())));
      drill.setVisible(event.alert().drill());
      subject.setText(name.isEmpty() ? Messages.text("alerts.floor") : name);
      words.setText(
          Messages.text(
              "alerts.happened",
              metric.map(AlertWords::ruleName).orElse(event.alert().rule()),
              AlertWords.event(event, metric, model.clock())));
      whole.setText(time.getText() + "  " + subject.getText() + "\n" + words.getText());
      setAccessibleText(String.join(", ", time.getText(), subject.getText(), words.getText()));
      setGraphic(line);
    }
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    editor.ifPresent(RulesEditor::detach);
    detail.dispose();
    cells.forEach(AlertCell::dispose);
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
        if (rows.isEmpty()) {
          focusTab();
        } else {
          list.requestFocus();
          select();
        }
      }
      case HISTORY -> history.requestFocus();
      case RULES -> editor.ifPresentOrElse(RulesEditor::focus, this::focusTab);
    }
  }
}
