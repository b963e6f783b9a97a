package dev.andon.ui.console;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.Offer;
import dev.andon.alert.Severity;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.AuditWords;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import dev.andon.ui.floor.CommandState;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.OpenAlert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// The chosen alert: its numbers, why it was raised, what to do about it, and what happened so far.
/// FX thread only.
final class AlertDetail extends HBox {

  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass DRILL = PseudoClass.getPseudoClass("drill");

  private static final int EVENTS = 5;
  private static final int MEMBERS = 8;
  private static final int LONGEST_NAME = 60;

  private final ConsoleViewModel model;
  private final AlertDesk desk;
  private final StateChip chip = new StateChip(ChipState.WATCH);
  private final Text title = new Text();
  private final Text sentence = new Text();
  private final Label why = new Label();
  private final FlowPane facts = new FlowPane();
  private final VBox members = new VBox();
  private final Text todoHead = new Text(Messages.text("alerts.todo"));
  private final Text todo = new Text();
  private final Label does = new Label();
  private final CommandButton pause = new CommandButton(true);
  private final Button acknowledge = button("alerts.acknowledge-field", "A");
  private final Button shelve = button("alerts.shelve-field", "S");
  private final Button unshelve = button("alerts.unshelve", "U");
  private final Button open = button("alerts.open-campaign", "Enter");
  private final StepsBox steps;
  private final FlowPane buttons = new FlowPane(pause, acknowledge, shelve, unshelve, open);
  private final VBox timeline = new VBox();
  private final Text timelineHead = new Text(Messages.text("alerts.timeline"));
  private final List<CommandButton> memberButtons = new ArrayList<>();
  private @Nullable OpenAlert shown;
  private @Nullable CampaignViewModel followed;

  AlertDetail(ConsoleViewModel model, AlertDesk desk, Runnable onAcknowledge, Runnable onShelve) {
    this.model = model;
    this.desk = desk;
    steps = new StepsBox(model);
    getStyleClass().addAll("card", "alert-detail");
    chip.getStyleClass().add("on-surface");
    title.getStyleClass().add("detail-title");
    sentence.getStyleClass().add("detail-sentence");
    why.getStyleClass().add("detail-words");
    does.getStyleClass().add("detail-words");
    facts.getStyleClass().add("detail-facts");
    members.getStyleClass().add("detail-members");
    todoHead.getStyleClass().add("detail-strong");
    todo.getStyleClass().add("detail-text");
    timelineHead.getStyleClass().add("detail-strong");
    timeline.getStyleClass().add("detail-timeline");
    buttons.getStyleClass().add("detail-buttons");
    for (Label label : new Label[] {why, does}) {
      label.setWrapText(true);
      label.setMinSize(0, Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    pause.showKey("P");
    pause.getStyleClass().add("main");
    for (Region part : new Region[] {pause, acknowledge, shelve, unshelve, open, members}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    acknowledge.setOnAction(_ -> onAcknowledge.run());
    shelve.setOnAction(_ -> onShelve.run());
    unshelve.setOnAction(_ -> withShown(it -> desk.unshelve(it.key())));
    open.setOnAction(_ -> openCampaign());
    TextFlow heading = new TextFlow(title, sentence);
    heading.setMinWidth(0);
    HBox.setHgrow(heading, Priority.ALWAYS);
    HBox head = new HBox(chip, heading);
    head.getStyleClass().add("detail-head");
    TextFlow guidance = new TextFlow(todoHead, new Text("  "), todo);
    guidance.getStyleClass().add("detail-guidance");
    VBox left = new VBox(head, why, facts, members, guidance, buttons, does, steps);
    left.getStyleClass().add("detail-left");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    timeline.setMinWidth(0);
    getChildren().setAll(left, timeline);
    setMinHeight(USE_PREF_SIZE);
  }

  private static Button button(String key, String letter) {
    Button button = new Button(Messages.text("command.with-key", Messages.text(key), letter));
    button.setTooltip(new Tooltip(Messages.text(key + ".help")));
    button.setAccessibleText(Messages.text(key));
    button.setAccessibleHelp(Messages.text(key + ".help"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private void withShown(Consumer<OpenAlert> action) {
    if (shown != null) {
      action.accept(shown);
    }
  }

  /// Shows this alert as it is at this moment.
  void show(OpenAlert alert) {
    shown = alert;
    boolean urgent = alert.isDrill() || (!alert.clear() && alert.severity() != Severity.WARNING);
    pseudoClassStateChanged(STOP, urgent);
    pseudoClassStateChanged(WATCH, !urgent && !alert.clear());
    pseudoClassStateChanged(DRILL, alert.isDrill());
    chip.show(AlertWords.chip(alert));
    title.setText(Formats.shortened(AlertWords.subject(alert), LONGEST_NAME));
    sentence.setText("  " + AlertWords.sentence(alert));
    why.setText((AlertWords.why(alert) + " " + AlertWords.until(alert)).strip());
    showFacts(alert);
    showMembers(alert);
    todo.setText(AlertWords.guidance(alert));
    showCommands(alert);
    showTimeline(alert);
  }

  private void showCommands(OpenAlert alert) {
    Optional<CampaignViewModel> campaign =
        alert.offer().flatMap(_ -> alert.campaign()).flatMap(id -> model.floor().campaign(id));
    steps.follow(campaign.orElse(null));
    pause.setVisible(campaign.isPresent());
    CampaignViewModel wanted = campaign.orElse(null);
    if (wanted != followed) {
      followed = wanted;
      pause.follow(wanted);
    }
    String told =
        joined("\n", joined(" · ", becameOf(alert, campaign), drained(alert)), automatic(alert));
    does.setText(told);
    does.setVisible(!told.isEmpty());
    boolean shelved = alert.shelving().isPresent();
    acknowledge.setVisible(alert.unacknowledged());
    shelve.setVisible(!shelved);
    unshelve.setVisible(shelved);
    open.setVisible(alert.campaign().isPresent());
  }

  private String becameOf(OpenAlert alert, Optional<CampaignViewModel> campaign) {
    return campaign
        .filter(it -> !(it.command() instanceof CommandState.None))
        .map(it -> CommandWords.whole(it.command(), model.clock()))
        .orElseGet(() -> alert.offer().map(AlertWords::does).orElse(""));
  }

  private static String joined(String by, String... parts) {
    return Stream.of(parts).filter(words -> !words.isEmpty()).collect(Collectors.joining(by));
  }

  /// What a rule has done by itself must never look like a person's doing.
  private String automatic(OpenAlert alert) {
    return alert
        .campaign()
        .flatMap(id -> model.floor().desk().pausedByRule(id))
        .map(entry -> AuditWords.byRule(entry, desk.content().rules(), desk.now(), model.clock()))
        .orElse("");
  }

  private String drained(OpenAlert alert) {
    boolean old = model.floor().nowProperty().get().freshness() != Freshness.LIVE;
    return alert
        .campaign()
        .flatMap(id -> model.floor().campaign(id))
        .flatMap(CampaignViewModel::drain)
        .map(drain -> drain.words(model.clock(), old))
        .orElse("");
  }

  private void showFacts(OpenAlert alert) {
    List<Node> shown = new ArrayList<>();
    alert
        .measure()
        .filter(_ -> !alert.isDrill())
        .ifPresent(
            measure -> {
              shown.add(
                  fact(
                      "alerts.fact.value",
                      AlertWords.value(alert.metric(), measure, alert.limit())));
              measure
                  .figures()
                  .ifPresent(
                      figures ->
                          shown.add(
                              fact(
                                  "alerts.fact.counts",
                                  Messages.text(
                                      "tile.counts",
                                      Formats.count(figures.drops()),
                                      Formats.count(figures.answers())))));
              shown.add(
                  fact(
                      "alerts.fact.level", AlertWords.amount(alert.metric(), measure.threshold())));
            });
    shown.add(
        fact(
            alert.clear() ? "alerts.fact.clear-since" : "alerts.fact.since",
            Messages.text(
                "alerts.since",
                model.clock().time(alert.since()),
                Formats.age(Duration.between(alert.since(), desk.now())))));
    shown.add(fact("alerts.fact.rule", AlertWords.ruleName(alert.rule())));
    if (alert.highest() != alert.severity()) {
      shown.add(fact("alerts.fact.worst", AlertWords.chip(alert.metric(), alert.highest()).word()));
    }
    alert
        .shelving()
        .ifPresentOrElse(
            shelving ->
                shown.add(
                    fact(
                        "alerts.fact.shelved",
                        AlertWords.shelvedBy(shelving, model.clock())
                            + " · "
                            + AlertWords.backIn(shelving, desk.now()))),
            () -> {
              String status = AlertWords.status(alert, model.clock());
              if (!status.isEmpty()) {
                shown.add(fact("alerts.fact.status", status));
              }
            });
    facts.getChildren().setAll(shown);
  }

  private static VBox fact(String key, String words) {
    Label name = new Label(Messages.text(key));
    name.getStyleClass().add("fact-name");
    Label value = new Label(words);
    value.getStyleClass().add("fact-value");
    value.setWrapText(true);
    value.setMinHeight(Region.USE_PREF_SIZE);
    VBox fact = new VBox(name, value);
    fact.getStyleClass().add("fact");
    return fact;
  }

  private void showMembers(OpenAlert alert) {
    members.setVisible(!alert.members().isEmpty());
    List<OpenAlert> listed = alert.members().stream().limit(MEMBERS).toList();
    while (memberButtons.size() < listed.size()) {
      memberButtons.add(new CommandButton(false));
    }
    List<Node> lines = new ArrayList<>();
    for (int i = 0; i < memberButtons.size(); i++) {
      CommandButton button = memberButtons.get(i);
      if (i >= listed.size()) {
        button.follow(null);
        continue;
      }
      OpenAlert member = listed.get(i);
      StateChip of = new StateChip(AlertWords.chip(member));
      of.getStyleClass().add("on-surface");
      Label words =
          new Label(
              Messages.text(
                  "alerts.member", member.subject(), AlertWords.sentenceWithCounts(member)));
      words.getStyleClass().add("row-sentence");
      words.setMinWidth(0);
      words.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(words, Priority.ALWAYS);
      boolean pausable = member.offer().filter(it -> it instanceof Offer.PauseCampaign).isPresent();
      button.setVisible(pausable);
      button.follow(
          pausable
              ? member.campaign().flatMap(id -> model.floor().campaign(id)).orElse(null)
              : null);
      HBox line = new HBox(of, words, button);
      line.getStyleClass().add("row-line");
      lines.add(line);
    }
    if (alert.members().size() > MEMBERS) {
      lines.add(
          new Label(
              Messages.text(
                  "banner.more", Formats.count(alert.members().size() - (long) MEMBERS))));
    }
    members.getChildren().setAll(lines);
  }

  private void showTimeline(OpenAlert alert) {
    List<Node> lines = new ArrayList<>();
    lines.add(new TextFlow(timelineHead));
    List<AlertEvent> events = desk.content().historyOf(alert.key());
    for (AlertEvent event : events.stream().limit(EVENTS).toList()) {
      Label time = new Label(model.clock().timeWithSeconds(event.at()));
      time.getStyleClass().add("detail-time");
      time.setMinWidth(Region.USE_PREF_SIZE);
      Text words = new Text(AlertWords.event(event, Optional.of(alert.metric()), model.clock()));
      words.getStyleClass().add("detail-text");
      TextFlow flow = new TextFlow(words);
      flow.setMinWidth(0);
      HBox.setHgrow(flow, Priority.ALWAYS);
      HBox line = new HBox(time, flow);
      line.getStyleClass().add("detail-event");
      line.setMinHeight(Region.USE_PREF_SIZE);
      lines.add(line);
    }
    timeline.getChildren().setAll(lines);
    timeline.setVisible(!events.isEmpty());
    timeline.setManaged(!events.isEmpty());
    timeline.setAccessibleText(
        events.stream()
            .limit(EVENTS)
            .map(event -> AlertWords.event(event, Optional.of(alert.metric()), model.clock()))
            .collect(Collectors.joining(", ")));
  }

  /// As if somebody had pressed its pause button; nothing while there is none.
  void pressPause() {
    if (isVisible() && pause.isVisible()) {
      pause.press();
    }
  }

  /// As if somebody had pressed the step with this key.
  boolean pressStep(KeyCode key) {
    return isVisible() && steps.press(key);
  }

  /// Opens the campaign that it is about.
  void openCampaign() {
    withShown(alert -> alert.campaign().ifPresent(model::openCampaign));
  }

  /// Lets go of the campaigns.
  void dispose() {
    followed = null;
    pause.follow(null);
    steps.follow(null);
    memberButtons.forEach(button -> button.follow(null));
  }
}
