package dev.andon.ui.console;

import dev.andon.history.AuditEntry;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.FloorNow;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One campaign: its rates and budgets, its day, what it is set to, and the button that stops it.
/// FX thread only.
final class CampaignPage implements Page {

  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

  /// Longer names are cut in the head of the window.
  private static final int LONGEST_TITLE = 40;

  /// In font sizes: below the first all stands in one column, from the second on in three.
  private static final double TWO_COLUMNS = 62;

  private static final double THREE_COLUMNS = 130;

  private enum Arrangement {
    ONE_COLUMN,
    TWO_COLUMNS,
    THREE_COLUMNS
  }

  private final ConsoleViewModel model;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final RateCard hour = new RateCard();
  private final RateCard today = new RateCard();
  private final DayCard day = new DayCard();
  private final AgentsCard agents = new AgentsCard();
  private final CommandCard command;
  private final OutcomesCard outcomes = new OutcomesCard();
  private final LinesCard settings = new LinesCard("campaign.settings.title");
  private final LinesCard actions = new LinesCard("campaign.actions.title");
  private final Label old = new Label();
  private final HBox rates = new HBox(hour, today);
  private final HBox columns = new HBox();
  private final VBox body = new VBox(old, columns);
  private final ScrollPane scroll = new ScrollPane(body);
  private final NoteView note;
  private final StackPane root;
  private final Label probe = new Label();
  private final ObservableList<ActionEntry> entries;
  private final ListChangeListener<ActionEntry> entriesChanged = _ -> compose();
  private final ObservableList<AuditEntry> earlier;
  private final ListChangeListener<AuditEntry> earlierChanged = _ -> compose();

  private String id = "";
  private @Nullable CampaignViewModel campaign;
  private @Nullable Arrangement arranged;
  private @Nullable FloorNow shownAt;
  private Subscription bound = Subscription.EMPTY;
  private Subscription following = Subscription.EMPTY;

  CampaignPage(ConsoleViewModel model) {
    this.model = model;
    command = new CommandCard(model);
    entries = model.floor().desk().entries();
    earlier = model.floor().desk().earlier();
    note = new NoteView("campaign.back", () -> model.open(PageKey.CAMPAIGNS));
    probe.setManaged(false);
    probe.setVisible(false);
    old.getStyleClass().add("old-note");
    old.setWrapText(true);
    body.getStyleClass().add("page-body");
    rates.getStyleClass().add("columns");
    columns.getStyleClass().add("columns");
    VBox.setVgrow(columns, Priority.ALWAYS);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    root = new StackPane(scroll, note, probe);
    root.getStyleClass().add("campaign-page");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scroll.viewportBoundsProperty().subscribe(_ -> arrange());
    probe.fontProperty().subscribe(_ -> arrange());
  }

  /// Chooses the campaign.
  void open(String campaignId) {
    if (campaignId.equals(id)) {
      return;
    }
    id = campaignId;
    scroll.setVvalue(0);
    if (shownAt != null) {
      follow(model.floor().nowProperty().get());
    }
  }

  @Override
  public void attach() {
    entries.addListener(entriesChanged);
    earlier.addListener(earlierChanged);
    bound = model.floor().nowProperty().subscribe(this::follow);
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    entries.removeListener(entriesChanged);
    earlier.removeListener(earlierChanged);
    followCampaign(null);
    shownAt = null;
  }

  private void follow(FloorNow now) {
    FloorNow before = shownAt;
    shownAt = now;
    CampaignViewModel known = model.floor().campaign(id).orElse(null);
    if (known == null || now.reading().isEmpty()) {
      followCampaign(null);
      explain(now);
    } else if (!known.equals(campaign)) {
      followCampaign(known);
    } else if (before == null
        || before.snapshots() != now.snapshots()
        || before.freshness() != now.freshness()) {
      compose();
    }
  }

  private void followCampaign(@Nullable CampaignViewModel next) {
    following.unsubscribe();
    following = Subscription.EMPTY;
    campaign = next;
    command.button().follow(next);
    command.steps().follow(next);
    if (next != null) {
      following =
          Subscription.combine(
              next.contentProperty().subscribe(this::compose),
              next.desk().stateProperty(next.id()).subscribe(this::compose));
      compose();
    }
  }

  /// Says why there is nothing to show.
  private void explain(FloorNow now) {
    title.set(CampaignWords.shortened(Formats.oneLine(id), LONGEST_TITLE));
    subtitle.set("");
    show(note, true);
    switch (now.state()) {
      case FeedState.Starting() ->
          note.show(Messages.text("starting.title"), Messages.text("starting.text"));
      case FeedState.Down _ ->
          note.show(Messages.text("down.title"), Messages.text("campaign.down"));
      case FeedState.Live _, FeedState.Stale _ ->
          note.show(
              Messages.text("campaign.unknown.title", Formats.oneLine(id)),
              Messages.text("campaign.unknown.text"));
    }
  }

  private void compose() {
    CampaignViewModel shown = campaign;
    FloorNow now = shownAt;
    if (shown == null || now == null || now.reading().isEmpty()) {
      return;
    }
    show(note, false);
    CampaignDetail detail =
        CampaignDetail.of(shown, now.reading().get(), List.copyOf(entries), List.copyOf(earlier));
    title.set(CampaignWords.shortened(detail.name(), LONGEST_TITLE));
    subtitle.set(detail.subtitle());
    root.pseudoClassStateChanged(OLD, detail.old());
    old.setText(
        shown.isListed()
            ? Messages.text("campaign.old", detail.why())
            : Messages.text("campaign.not-listed"));
    show(old, detail.old());
    hour.show(detail.hour());
    today.show(detail.today());
    command.show(detail);
    day.show(detail.day());
    agents.show(detail);
    outcomes.show(detail);
    settings.showSettings(detail.settings());
    actions.showActions(detail.actions());
  }

  private void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
    if (node.equals(note)) {
      scroll.setVisible(!visible);
    }
  }

  private void arrange() {
    double width = scroll.getViewportBounds().getWidth() / probe.getFont().getSize();
    Arrangement fitting =
        width < TWO_COLUMNS
            ? Arrangement.ONE_COLUMN
            : width < THREE_COLUMNS ? Arrangement.TWO_COLUMNS : Arrangement.THREE_COLUMNS;
    if (fitting == arranged || width == 0) {
      return;
    }
    arranged = fitting;
    columns.getChildren().forEach(column -> ((VBox) column).getChildren().clear());
    switch (fitting) {
      case ONE_COLUMN ->
          columns
              .getChildren()
              .setAll(
                  column(
                      Priority.ALWAYS, command, rates, day, agents, outcomes, settings, actions));
      case TWO_COLUMNS ->
          columns
              .getChildren()
              .setAll(
                  column(Priority.ALWAYS, rates, day, agents),
                  side(command, outcomes, settings, actions));
      case THREE_COLUMNS ->
          columns
              .getChildren()
              .setAll(
                  column(Priority.ALWAYS, rates, day),
                  column(Priority.ALWAYS, agents, actions),
                  side(command, outcomes, settings));
    }
    VBox.setVgrow(day, Priority.ALWAYS);
    VBox.setVgrow(agents, fitting == Arrangement.THREE_COLUMNS ? Priority.ALWAYS : Priority.NEVER);
  }

  private static VBox column(Priority grow, Node... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("column");
    HBox.setHgrow(column, grow);
    // Columns that grow share the width alike, whatever their content.
    column.setPrefWidth(0);
    return column;
  }

  private static VBox side(Node... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().addAll("column", "side");
    return column;
  }

  private void keyPressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || note.isVisible()) {
      return;
    }
    if (event.getCode() == KeyCode.P) {
      command.button().press();
      event.consume();
    } else if (event.getCode() == KeyCode.F) {
      day.toggleFormula();
      event.consume();
    } else if (command.steps().press(event.getCode())) {
      event.consume();
    }
  }

  @Override
  public Region node() {
    return root;
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
    (note.isVisible() ? note.button() : scroll).requestFocus();
  }
}
