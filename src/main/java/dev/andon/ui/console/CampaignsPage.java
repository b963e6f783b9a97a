package dev.andon.ui.console;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.config.ColumnLayout;
import dev.andon.config.TableLayout;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.AgentsBar;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandButton;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.NameStyle;
import dev.andon.ui.floor.OverLimit;
import dev.andon.ui.floor.OverLimits;
import dev.andon.ui.floor.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// All campaigns in one table, with the agents that need attention and the last actions below. FX
/// thread only.
///
/// Rows change in place. They take another order only with a poll, and not while the pointer is on
/// a row's button, or its question open: nobody pauses a campaign that slipped under the pointer.
final class CampaignsPage implements Page {

  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

  /// Columns that a narrow window can do without, the first one first.
  private static final List<String> SPARED =
      List.of("calls", "hopper", "level", "hour", "drops", "agents");

  private static final int MOST_ACTIONS = 50;
  private static final String FILTER = PageKey.CAMPAIGNS.key();
  private static final String FILTER_STATE = FILTER + ".state";

  private final ConsoleViewModel model;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.CAMPAIGNS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  /// One for each campaign and not for each cell: a cell shows another campaign after any layout,
  /// and what somebody began to press, or was asked, must stay with theirs.
  private final Map<CampaignViewModel, CommandButton> buttons = new HashMap<>();

  private final ConsoleTable<CampaignViewModel> table;
  private final Map<CampaignsViewModel.Filter, ToggleButton> segments =
      new EnumMap<>(CampaignsViewModel.Filter.class);
  private final TextField text = new TextField();
  private final Label sorted = new Label();
  private final TotalsRow totals = new TotalsRow();
  private final Label attentionSum = new Label();
  private final RowsPane<OverLimit, AttentionRow> attention;
  private final Label noAttention = new Label();
  private final RowsPane<Done, DoneRow> actions;
  private final Label noActions = new Label(Messages.text("campaigns.actions.none"));
  private final CampaignsBody body;
  private final TableTools tools;
  private final TableMemory memory;
  private final ObservableList<ActionEntry> entries;
  private final ListChangeListener<ActionEntry> entriesChanged = _ -> commandsChanged();

  private CampaignsViewModel.Filter filter = CampaignsViewModel.Filter.ALL;
  private @Nullable FloorNow shownAt;
  private List<CampaignState> states = List.of();
  private Optional<String> selectedBefore = Optional.empty();
  private boolean pointerOnButton;
  private boolean orderIsDue;
  private boolean columnsChosen;
  private double fittedTo;
  private List<String> fitted;
  private Subscription bound = Subscription.EMPTY;

  /// A command of this run in words.
  private record Done(String time, String campaign, String words, String outcome) {}

  CampaignsPage(ConsoleViewModel model, TableTools.Outside outside) {
    this.model = model;
    memory = outside.memory();
    entries = model.floor().desk().entries();
    table =
        new ConsoleTable<>(
            new CampaignColumns(this::takenAt, this::buttonOf).all(),
            CampaignsViewModel.USUAL_ORDER,
            // The page says when rows have changed, so that none is followed while it is hidden.
            _ -> null);
    tools = new TableTools(PageKey.CAMPAIGNS.key(), table, model, outside);
    fitted = shown(table.layoutProperty().get());
    table.getStyleClass().addAll("two-lines", "campaigns-table");
    table.onOpen(row -> model.openCampaign(row.id()));
    table.rowLook(
        (row, campaign) -> {
          row.pseudoClassStateChanged(OLD, campaign.state() == CampaignState.STALE);
          row.pseudoClassStateChanged(PAUSED, campaign.state() == CampaignState.PAUSED);
        });
    memory
        .remembered()
        .apply(PageKey.CAMPAIGNS.key())
        .ifPresent(
            before -> {
              columnsChosen = !before.columns().isEmpty();
              table.show(before);
            });
    table.onLayoutChange(this::layoutChanged);
    attention = new RowsPane<>(() -> new AttentionRow(model::openAgent), AttentionRow::show);
    actions = new RowsPane<>(DoneRow::new, DoneRow::show);
    body =
        new CampaignsBody(
            toolbar(),
            table,
            totals,
            card("attention.title", attentionSum, attention, noAttention),
            card("campaigns.actions.title", new Label(), actions, noActions));
    body.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    body.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    table.control().widthProperty().subscribe(_ -> fitColumns());
    tools.follow(body);
    restoreFilter();
    sortedChanged();
  }

  private void restoreFilter() {
    String before = memory.filtered().apply(FILTER_STATE);
    for (CampaignsViewModel.Filter each : CampaignsViewModel.Filter.values()) {
      if (each.key().equals(before)) {
        filter = each;
      }
    }
    segments.forEach((each, segment) -> segment.setSelected(each == filter));
    text.setText(memory.filtered().apply(FILTER));
    applyFilter();
  }

  private VBox toolbar() {
    SegmentedButton segmented = new SegmentedButton();
    for (CampaignsViewModel.Filter each : CampaignsViewModel.Filter.values()) {
      ToggleButton segment = new ToggleButton();
      segment.setMinWidth(Region.USE_PREF_SIZE);
      String help = Messages.text("campaigns.filter." + each.key() + ".help");
      segment.setTooltip(new Tooltip(help));
      segment.setAccessibleHelp(help);
      segment.setSelected(each == filter);
      segment.setOnAction(_ -> choose(each));
      segments.put(each, segment);
      segmented.getButtons().add(segment);
    }
    segmented.setMinWidth(Region.USE_PREF_SIZE);
    text.setPromptText(Messages.text("campaigns.find"));
    text.setTooltip(new Tooltip(Messages.text("campaigns.find.help")));
    text.setAccessibleText(Messages.text("campaigns.find"));
    text.setAccessibleHelp(Messages.text("campaigns.find.help"));
    text.getStyleClass().add("filter-field");
    text.textProperty().subscribe((_, _) -> filterChanged());
    text.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            text.clear();
            table.focusRows();
            event.consume();
          } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            table.focusRows();
            event.consume();
          }
        });
    sorted.getStyleClass().add("card-caption");
    sorted.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox toolbar =
        new HBox(segmented, text, space, sorted, tools.columns(), tools.export().button());
    toolbar.getStyleClass().add("toolbar");
    toolbar.setAlignment(Pos.CENTER_LEFT);
    return new VBox(toolbar, tools.export().outcome());
  }

  private static VBox card(String titleKey, Label end, Region rows, Label none) {
    Label name = new Label(Messages.text(titleKey));
    name.getStyleClass().add("card-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    end.getStyleClass().add("card-caption");
    none.getStyleClass().add("card-caption");
    none.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(name, space, end);
    head.getStyleClass().add("card-head");
    VBox.setVgrow(rows, Priority.ALWAYS);
    VBox card = new VBox(head, none, rows);
    card.getStyleClass().addAll("card", "rows-card");
    return card;
  }

  private CommandButton buttonOf(CampaignViewModel campaign) {
    return buttons.computeIfAbsent(campaign, this::commandButton);
  }

  private CommandButton commandButton(CampaignViewModel campaign) {
    CommandButton button = new CommandButton(false);
    button.setOnMouseEntered(_ -> pointerOnButton = true);
    button.setOnMouseExited(
        _ -> {
          pointerOnButton = false;
          orderIfDue();
        });
    // Two clicks on a button are not two clicks on its row.
    button.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    button.follow(campaign);
    return button;
  }

  private Instant takenAt() {
    return model
        .floor()
        .nowProperty()
        .get()
        .reading()
        .map(reading -> reading.snapshot().takenAt())
        .orElse(Instant.EPOCH);
  }

  @Override
  public void attach() {
    entries.addListener(entriesChanged);
    bound = model.floor().nowProperty().subscribe(this::follow);
    selectedBefore.flatMap(model.floor()::campaign).ifPresent(table::select);
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    entries.removeListener(entriesChanged);
    shownAt = null;
    selectedBefore = table.selectedProperty().get().map(CampaignViewModel::id);
    buttons.values().forEach(button -> button.follow(null));
    buttons.clear();
    pointerOnButton = false;
  }

  private void follow(FloorNow now) {
    FloorNow before = shownAt;
    shownAt = now;
    boolean fresh =
        before == null
            || before.snapshots() != now.snapshots()
            || before.freshness() != now.freshness();
    List<CampaignState> newStates = campaigns().stream().map(CampaignViewModel::state).toList();
    if (fresh) {
      arrange();
    } else if (!newStates.equals(states)) {
      table.redraw();
      showCounts();
    }
    orderIfDue();
    states = newStates;
    now.reading().ifPresentOrElse(_ -> showAttention(), this::showNoAttention);
    body.pseudoClassStateChanged(OLD, now.reading().filter(each -> !each.stale()).isEmpty());
  }

  /// None while there are no numbers: those of before must not stand there.
  private List<CampaignViewModel> campaigns() {
    return model.floor().nowProperty().get().reading().isPresent()
        ? model.floor().campaigns()
        : List.of();
  }

  private void arrange() {
    if (isInHand() && !table.shownRows().isEmpty()) {
      orderIsDue = true;
      table.redraw();
    } else {
      orderIsDue = false;
      table.show(campaigns());
    }
    table.notes(
        emptyNote(),
        new TableNote(
            Messages.text("campaigns.hidden.title"), Messages.text("campaigns.hidden.text")));
    showCounts();
    commandsChanged();
  }

  /// Whether somebody is about to press a button, or to answer what it asks.
  private boolean isInHand() {
    return pointerOnButton || buttons.values().stream().anyMatch(CommandButton::isAsking);
  }

  private void orderIfDue() {
    if (orderIsDue && shownAt != null && !isInHand()) {
      arrange();
    }
  }

  private TableNote emptyNote() {
    return switch (model.floor().nowProperty().get().state()) {
      case FeedState.Starting() ->
          new TableNote(Messages.text("starting.title"), Messages.text("starting.text"));
      case FeedState.Down _ ->
          new TableNote(Messages.text("down.title"), Messages.text("campaign.down"));
      case FeedState.Live _, FeedState.Stale _ ->
          new TableNote(
              Messages.text("no-campaigns.title"),
              Messages.text("no-campaigns.text") + " " + Messages.text("no-campaigns.next"));
    };
  }

  private void showCounts() {
    List<CampaignViewModel> all = campaigns();
    boolean known = model.floor().nowProperty().get().reading().isPresent();
    segments.forEach((each, segment) -> segment.setText(known ? each.words(all) : each.unknown()));
    totals.show(CampaignsViewModel.totals(all));
    totals.setVisible(!all.isEmpty());
  }

  private void showNoAttention() {
    attention.show(List.of());
    attentionSum.setText("");
    noAttention.setText(Messages.text("campaigns.attention.unknown"));
    show(noAttention, true);
  }

  private void showAttention() {
    OverLimits over = model.floor().over();
    attention.show(over.all());
    attentionSum.setText(over.all().isEmpty() ? "" : over.summary());
    noAttention.setText(
        Messages.text(over.isKnown() ? "campaigns.attention.none" : "campaigns.attention.unknown"));
    show(noAttention, over.all().isEmpty());
  }

  private void commandsChanged() {
    FloorNow now = shownAt;
    if (now == null) {
      return;
    }
    table.redraw();
    actions.show(
        entries.stream()
            .limit(MOST_ACTIONS)
            .map(
                entry ->
                    new Done(
                        clock(now).timeWithSeconds(entry.at()),
                        Formats.oneLine(entry.name()),
                        Messages.text(
                            entry.command().wanted() == Wanted.PAUSED
                                ? "campaign.action.pause"
                                : "campaign.action.resume",
                            Formats.oneLine(entry.who())),
                        CommandWords.whole(entry.state(), clock(now))))
            .toList());
    show(noActions, entries.isEmpty());
  }

  private DialerClock clock(FloorNow now) {
    return now.reading()
        .map(Reading::clock)
        .orElseGet(() -> DialerClock.local(model.floor().settings().localZone()));
  }

  private static void show(Region node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void choose(CampaignsViewModel.Filter chosen) {
    filter = chosen;
    // A second click on a segment would leave none chosen.
    segments.forEach((each, segment) -> segment.setSelected(each == chosen));
    filterChanged();
  }

  private void filterChanged() {
    applyFilter();
    memory.filterChanged().accept(FILTER, text.getText());
    memory
        .filterChanged()
        .accept(FILTER_STATE, filter == CampaignsViewModel.Filter.ALL ? "" : filter.key());
  }

  private void applyFilter() {
    CampaignsViewModel.Filter chosen = filter;
    String wanted = text.getText();
    table.filter(
        campaign -> chosen.shows(campaign) && CampaignsViewModel.matches(campaign, wanted));
  }

  private void layoutChanged(TableLayout layout) {
    columnsChosen = columnsChosen || !shown(layout).equals(fitted);
    sortedChanged();
    memory
        .changed()
        .accept(
            PageKey.CAMPAIGNS.key(),
            // Columns that merely fit this window are not what somebody wants in another.
            columnsChosen ? layout : new TableLayout(List.of(), layout.sort()));
  }

  private static List<String> shown(TableLayout layout) {
    return layout.columns().stream().filter(ColumnLayout::shown).map(ColumnLayout::id).toList();
  }

  private void sortedChanged() {
    List<String> keys =
        table.layoutProperty().get().sort().stream()
            .map(key -> Messages.text("campaigns.column." + key.column()))
            .toList();
    sorted.setText(
        keys.isEmpty()
            ? Messages.text("campaigns.sorted.usual")
            : Messages.text("campaigns.sorted", String.join(", ", keys)));
  }

  /// Until somebody chooses columns, those that the window has no room for are left out.
  private void fitColumns() {
    double width = table.control().getWidth();
    if (!columnsChosen && width > 0 && width != fittedTo) {
      fittedTo = width;
      TableLayout fitting = fitting(width);
      fitted = shown(fitting);
      table.show(fitting);
    }
  }

  private TableLayout fitting(double width) {
    double scale = sorted.getFont().getSize() / 14;
    List<String> hidden = new ArrayList<>();
    double needed = 18 * scale;
    for (Column<CampaignViewModel> column : table.columns()) {
      needed += Math.ceil(column.width() * scale);
    }
    for (String spared : SPARED) {
      if (needed <= width) {
        break;
      }
      hidden.add(spared);
      needed -=
          table.columns().stream()
              .filter(column -> column.id().equals(spared))
              .mapToDouble(column -> Math.ceil(column.width() * scale))
              .sum();
    }
    return new TableLayout(
        table.columns().stream()
            .map(
                column ->
                    new ColumnLayout(column.id(), column.width(), !hidden.contains(column.id())))
            .toList(),
        table.layoutProperty().get().sort());
  }

  private void keyPressed(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (event.isAltDown() && !event.isControlDown()) {
      Optional<CampaignsViewModel.Filter> chosen =
          switch (event.getCode()) {
            case A -> Optional.of(CampaignsViewModel.Filter.ALL);
            case N -> Optional.of(CampaignsViewModel.Filter.NEEDS_ACTION);
            case D -> Optional.of(CampaignsViewModel.Filter.DIALING);
            case P -> Optional.of(CampaignsViewModel.Filter.PAUSED);
            default -> Optional.empty();
          };
      chosen.ifPresent(
          each -> {
            choose(each);
            event.consume();
          });
    } else if (typing || event.isControlDown() || event.isMetaDown()) {
      return;
    } else if (event.getCode() == KeyCode.P) {
      table.selectedProperty().get().ifPresent(this::press);
      event.consume();
    }
  }

  /// By the character, because "/" is another key on other keyboards; and not by the press, after
  /// which the character would be typed into the field.
  private void keyTyped(KeyEvent event) {
    if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
      text.requestFocus();
      text.selectAll();
      event.consume();
    }
  }

  /// As if somebody had clicked on the row's button, which is scrolled to where it is not seen.
  private void press(CampaignViewModel campaign) {
    CommandButton button = buttonOf(campaign);
    if (button.getScene() == null) {
      table.select(campaign);
      table.control().layout();
    }
    if (button.getScene() != null) {
      button.press();
    }
  }

  @Override
  public Region node() {
    return body;
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
    table.focusRows();
  }

  /// The sums under the table.
  private static final class TotalsRow extends HBox {
    private final Label name = new Label();
    private final AgentNumbers numbers = new AgentNumbers();
    private final AgentsBar bar = new AgentsBar();
    private final Phrase waiting = new Phrase();
    private final Phrase calls = new Phrase();
    private final Phrase pooled = new Phrase();

    TotalsRow() {
      getStyleClass().addAll("card", "totals-row");
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add("line-value");
      name.setMinWidth(USE_PREF_SIZE);
      bar.setMaxHeight(USE_PREF_SIZE);
      bar.setMaxWidth(200);
      HBox.setHgrow(bar, Priority.SOMETIMES);
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      getChildren().setAll(name, numbers, bar, space, waiting, calls, pooled);
      for (Phrase phrase : List.of(waiting, calls, pooled)) {
        phrase.setMinWidth(USE_PREF_SIZE);
        phrase.setMaxHeight(USE_PREF_SIZE);
      }
      widthProperty().subscribe(_ -> fit());
      name.fontProperty().subscribe(_ -> fit());
    }

    /// What a narrow window can do without is left out.
    private void fit() {
      double width = getWidth() / name.getFont().getSize();
      bar.setManaged(width > 66);
      bar.setVisible(width > 66);
      CampaignsPage.show(calls, width > 58);
    }

    void show(CampaignsViewModel.Totals sums) {
      name.setText(sums.name());
      numbers.show(sums.agents());
      bar.show(sums.agents().orElse(AgentCounts.NONE));
      waiting.show(Messages.wording("campaigns.total.waiting", sums.waiting()));
      calls.show(Messages.wording("campaigns.total.calls", sums.calls()));
      pooled.show(Messages.wording("campaigns.total.pooled", sums.counts(), sums.rate()));
    }
  }

  /// An agent over a limit.
  private static final class AttentionRow extends HBox {
    private final ShapeGraphic shape = new ShapeGraphic(StateShape.TWO_BARS, 13);
    private final Label name = new Label();
    private final Label campaign = new Label();
    private final Label words = new Label();
    private final Label limit = new Label();
    private final Label time = new Label();
    private final Button open = new Button(Messages.text("campaigns.attention.open"));
    private Agent.@Nullable Key agent;
    private AgentState.@Nullable Group group;

    AttentionRow(Consumer<Agent.Key> opens) {
      getStyleClass().add("attention-row");
      setAlignment(Pos.CENTER_LEFT);
      name.getStyleClass().add("attention-name");
      campaign.getStyleClass().add("attention-campaign");
      words.getStyleClass().add("attention-words");
      limit.getStyleClass().add("attention-limit");
      time.getStyleClass().add("attention-time");
      limit.setMinWidth(USE_PREF_SIZE);
      time.setMinWidth(USE_PREF_SIZE);
      open.setMinWidth(USE_PREF_SIZE);
      open.getStyleClass().add("row-button");
      open.setTooltip(new Tooltip(Messages.text("campaigns.attention.open.help")));
      open.setOnAction(
          _ -> {
            Agent.Key shown = agent;
            if (shown != null) {
              opens.accept(shown);
            }
          });
      words.setMinWidth(0);
      for (Label each : List.of(name, campaign)) {
        each.setMinWidth(0);
        each.setPrefWidth(0);
        each.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(each, Priority.ALWAYS);
      }
      getChildren().setAll(shape, name, campaign, words, limit, time, open);
    }

    void show(OverLimit over) {
      agent = over.agent().key();
      if (!over.group().equals(group)) {
        group = over.group();
        shape.show(ChipState.of(group).shape());
        shape.getStyleClass().setAll("shape-graphic", AgentsCard.styleClass(group));
      }
      name.setText(NameStyle.FULL.of(over.agent()));
      campaign.setText(over.campaign());
      words.setText(over.words());
      limit.setText(over.limitWords());
      time.setText(over.timeWords());
      open.setAccessibleText(
          Messages.text("campaigns.attention.open.named", NameStyle.FULL.of(over.agent())));
    }
  }

  /// A command of this run.
  private static final class DoneRow extends HBox {
    private final Label time = new Label();
    private final Label campaign = new Label();
    private final Label words = new Label();
    private final Label outcome = new Label();
    private final Tooltip whole = new Tooltip();

    DoneRow() {
      getStyleClass().add("attention-row");
      setAlignment(Pos.CENTER_LEFT);
      time.getStyleClass().add("attention-limit");
      time.setMinWidth(USE_PREF_SIZE);
      campaign.getStyleClass().addAll("attention-name", "done-campaign");
      words.getStyleClass().addAll("attention-words", "done-words");
      outcome.getStyleClass().add("attention-words");
      for (Label each : List.of(campaign, words, outcome)) {
        each.setMinWidth(0);
      }
      outcome.setPrefWidth(0);
      outcome.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(outcome, Priority.ALWAYS);
      outcome.setTooltip(whole);
      getChildren().setAll(time, campaign, words, outcome);
    }

    void show(Done done) {
      time.setText(done.time());
      campaign.setText(done.campaign());
      words.setText(done.words());
      outcome.setText(done.outcome());
      whole.setText(done.outcome());
    }
  }
}
