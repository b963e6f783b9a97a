package dev.andon.ui.console;

import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.ui.common.AgentsBar;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.console.AgentsViewModel.Choice;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorStripViewModel;
import dev.andon.ui.floor.FloorViewModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Every agent in one table. FX thread only.
///
/// `/` goes to the filter, Escape clears all filters, Ctrl+E writes a file, Ctrl+L opens the list
/// of columns.
final class AgentsPage implements Page {

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass SOME = PseudoClass.getPseudoClass("some");

  private static final String FILTER = PageKey.AGENTS.key();
  private static final String FILTER_STATE = FILTER + ".state";
  private static final String FILTER_CAMPAIGN = FILTER + ".campaign";
  private static final String FILTER_GROUP = FILTER + ".group";
  private static final String FILTER_OVER = FILTER + ".over";

  private final ConsoleViewModel console;
  private final AgentsViewModel model;
  private final ConsoleTable<AgentRow> table =
      new ConsoleTable<>(AgentColumns.all(), AgentsViewModel.USUAL, _ -> null);
  private final TableTools tools;
  private final TableMemory memory;
  private final TextField text = new TextField();
  private final ToggleButton all = new ToggleButton();
  private final Map<AgentState.Group, ToggleButton> states = new EnumMap<>(AgentState.Group.class);
  private final ComboBox<Choice> campaign = new ComboBox<>();
  private final ComboBox<Choice> userGroup = new ComboBox<>();
  private final ToggleButton over = new ToggleButton();
  private final AgentsBar bar = new AgentsBar();
  private final Label chosen = new Label();
  private final Label sentence = new Label();
  private final Label rows = new Label();
  private final VBox root = new VBox();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.AGENTS.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  private AgentFilter filter = AgentFilter.ALL;
  private Subscription bound = Subscription.EMPTY;
  private Optional<Place.OfAgent> wanted = Optional.empty();
  private boolean clearing;

  /// The focus was wanted before there was anything to put it on.
  private boolean focusing;

  AgentsPage(ConsoleViewModel console, TableTools.Outside outside) {
    this.console = console;
    memory = outside.memory();
    FloorViewModel floor = console.floor();
    model =
        new AgentsViewModel(
            floor.settings().attention(), DialerClock.local(floor.settings().localZone()));
    tools = new TableTools(PageKey.AGENTS.key(), table, console, outside);
    memory.keep(PageKey.AGENTS.key(), table);
    root.getStyleClass().addAll("table-page", "agents-page");
    VBox.setVgrow(table, Priority.ALWAYS);
    bar.setMinHeight(Region.USE_PREF_SIZE);
    root.getChildren().setAll(filters(), bar, table, bottom());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    tools.follow(root);
    table.selectedProperty().subscribe(this::showChosen);
    table.inViewProperty().subscribe(view -> rows.setText(view.words()));
    restoreFilter();
    table.filter(filter::lets);
  }

  /// The filter as somebody left it; its names are known with the first poll.
  private void restoreFilter() {
    clearing = true;
    text.setText(memory.filtered().apply(FILTER));
    String state = memory.filtered().apply(FILTER_STATE);
    states.forEach((group, button) -> button.setSelected(group.name().equals(state)));
    all.setSelected(states.values().stream().noneMatch(ToggleButton::isSelected));
    restore(campaign, memory.filtered().apply(FILTER_CAMPAIGN));
    restore(userGroup, memory.filtered().apply(FILTER_GROUP));
    over.setSelected(!memory.filtered().apply(FILTER_OVER).isBlank());
    clearing = false;
    filter = chosenFilter();
  }

  private static void restore(ComboBox<Choice> box, String id) {
    if (!id.isBlank()) {
      Choice before = new Choice(id, Formats.oneLine(id));
      box.getItems().add(before);
      box.setValue(before);
    }
  }

  private FlowPane filters() {
    text.setPromptText(Messages.text("agents.filter"));
    text.setTooltip(new Tooltip(Messages.text("agents.filter.help")));
    text.setAccessibleText(Messages.text("agents.filter.help"));
    text.getStyleClass().add("filter-text");
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInText);
    text.textProperty().subscribe(this::filterChanged);
    HBox segments = new HBox(all);
    segments.getStyleClass().add("segments");
    segment(all, AgentFilter.ALL.state());
    all.setSelected(true);
    for (AgentState.Group group : AgentState.Group.values()) {
      ToggleButton button = new ToggleButton();
      ShapeGraphic shape = new ShapeGraphic(ChipState.of(group).shape(), 11);
      button.setGraphic(shape);
      button.getStyleClass().add("agents-" + FloorStripViewModel.key(group));
      states.put(group, button);
      segment(button, Optional.of(group));
      segments.getChildren().add(button);
    }
    prepare(campaign, "agents.all-campaigns", "agents.campaign.help");
    prepare(userGroup, "agents.all-groups", "agents.group.help");
    over.setGraphic(new ShapeGraphic(StateShape.TRIANGLE, 11));
    over.getStyleClass().addAll("tool", "over-limit");
    over.setTooltip(new Tooltip(Messages.text("agents.over-limit.help")));
    over.setAccessibleHelp(Messages.text("agents.over-limit.help"));
    over.setOnAction(_ -> filterChanged());
    FlowPane filters = new FlowPane(text, segments, campaign, userGroup, over);
    filters.getStyleClass().add("tools");
    return filters;
  }

  private void segment(ToggleButton button, Optional<AgentState.Group> state) {
    button.getStyleClass().add("segment");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.text("agents.state.help")));
    button.setOnAction(_ -> chooseState(state));
  }

  private void chooseState(Optional<AgentState.Group> state) {
    all.setSelected(state.isEmpty());
    states.forEach((group, button) -> button.setSelected(state.equals(Optional.of(group))));
    filterChanged();
  }

  private void prepare(ComboBox<Choice> box, String everything, String help) {
    Choice whole = new Choice("", Messages.text(everything));
    box.getItems().setAll(List.of(whole));
    box.setValue(whole);
    box.setTooltip(new Tooltip(Messages.text(help)));
    box.setAccessibleHelp(Messages.text(help));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice choice) {
            return choice == null ? "" : choice.name();
          }

          @Override
          public Choice fromString(String name) {
            return whole;
          }
        });
    box.valueProperty().subscribe(this::filterChanged);
  }

  private HBox bottom() {
    chosen.getStyleClass().add("chosen");
    chosen.setMinWidth(0);
    sentence.getStyleClass().add("chosen-sentence");
    sentence.setMinWidth(0);
    HBox.setHgrow(sentence, Priority.SOMETIMES);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    rows.getStyleClass().add("quiet-line");
    rows.setMinWidth(Region.USE_PREF_SIZE);
    HBox bottom =
        new HBox(
            chosen,
            sentence,
            space,
            tools.export().outcome(),
            rows,
            tools.columns(),
            tools.export().button());
    bottom.getStyleClass().addAll("card", "bottom-bar");
    return bottom;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && isFiltering()) {
      clear();
      table.focusRows();
      event.consume();
    }
  }

  /// From the filter to what it found.
  private void keyPressedInText(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      table.focusRows();
      event.consume();
    }
  }

  private boolean isFiltering() {
    return !filter.equals(AgentFilter.ALL) || table.isFilteredByColumns();
  }

  private void clear() {
    clearing = true;
    text.clear();
    all.setSelected(true);
    states.values().forEach(button -> button.setSelected(false));
    campaign.getSelectionModel().selectFirst();
    userGroup.getSelectionModel().selectFirst();
    over.setSelected(false);
    table.clearColumnFilters();
    clearing = false;
    filterChanged();
  }

  private void filterChanged() {
    if (clearing) {
      return;
    }
    AgentFilter before = filter;
    filter = chosenFilter();
    table.filter(filter::lets);
    if (!filter.equals(before)) {
      rememberFilter();
    }
  }

  private AgentFilter chosenFilter() {
    return new AgentFilter(
        text.getText(),
        states.entrySet().stream()
            .filter(entry -> entry.getValue().isSelected())
            .map(Map.Entry::getKey)
            .findFirst(),
        chosen(campaign),
        chosen(userGroup),
        over.isSelected());
  }

  private void rememberFilter() {
    memory.filterChanged().accept(FILTER, filter.text());
    memory.filterChanged().accept(FILTER_STATE, filter.state().map(Enum::name).orElse(""));
    memory.filterChanged().accept(FILTER_CAMPAIGN, filter.campaign().orElse(""));
    memory.filterChanged().accept(FILTER_GROUP, filter.userGroup().orElse(""));
    memory.filterChanged().accept(FILTER_OVER, filter.over() ? "over" : "");
  }

  private static Optional<String> chosen(ComboBox<Choice> box) {
    return Optional.ofNullable(box.getValue())
        .filter(choice -> !choice.equals(box.getItems().getFirst()))
        .map(Choice::id);
  }

  @Override
  public void attach() {
    bound =
        Subscription.combine(
            console.floor().nowProperty().subscribe(this::follow),
            console.navigator().placeProperty().subscribe(this::goTo));
  }

  private void follow(FloorNow now) {
    if (model.show(now)) {
      offer(campaign, model.campaigns());
      offer(userGroup, model.userGroups());
      bar.show(model.counts().orElse(AgentCounts.NONE));
      bar.setVisible(model.counts().isPresent());
      root.pseudoClassStateChanged(STALE, model.isStale());
      table.pseudoClassStateChanged(STALE, model.isStale());
      table.show(model.rows());
      count();
    } else {
      table.redraw();
    }
    table.notes(
        model.note(),
        new TableNote(Messages.text("agents.hidden.title"), Messages.text("agents.hidden.text")));
    over.setText(
        Messages.text(
            "agents.over-limit", model.over().map(Formats::count).orElse(Formats.UNKNOWN)));
    over.pseudoClassStateChanged(SOME, model.over().orElse(0) > 0 && !model.isStale());
    subtitle.set(model.subtitle());
    showChosen(table.selectedProperty().get());
    findWanted();
    if (focusing && !model.rows().isEmpty() && isShowing()) {
      focus();
    }
  }

  private void count() {
    all.setText(
        Messages.text(
            "agents.all",
            model.counts().map(known -> Formats.count(known.loggedIn())).orElse(Formats.UNKNOWN)));
    AgentCounts counts = model.counts().orElse(AgentCounts.NONE);
    states.forEach(
        (group, button) -> {
          int agents = counts.in(group);
          button.setText(
              Messages.text(
                  "agents.state." + FloorStripViewModel.key(group), Formats.count(agents)));
          boolean shown = agents > 0 || button.isSelected();
          button.setVisible(shown);
          button.setManaged(shown);
        });
  }

  /// Changes what is offered; what was chosen stays chosen, even if nobody is there any more.
  private static void offer(ComboBox<Choice> box, List<Choice> choices) {
    List<Choice> offered = new ArrayList<>();
    offered.add(box.getItems().getFirst());
    offered.addAll(choices);
    Choice value = box.getValue();
    Optional<Choice> same =
        offered.stream()
            .filter(choice -> value != null && choice.id().equals(value.id()))
            .findFirst();
    if (value != null && same.isEmpty()) {
      offered.add(value);
    }
    if (!offered.equals(box.getItems())) {
      box.getItems().setAll(offered);
      box.setValue(same.orElse(value));
    }
  }

  private void goTo(Place place) {
    wanted = place instanceof Place.OfAgent agent ? Optional.of(agent) : Optional.empty();
    findWanted();
  }

  private void findWanted() {
    wanted
        .flatMap(place -> model.row(place.agent()))
        .ifPresent(
            row -> {
              wanted = Optional.empty();
              if (!table.select(row)) {
                clear();
                table.select(row);
              }
            });
  }

  private void showChosen(Optional<AgentRow> row) {
    chosen.setText(row.map(AgentRow::name).orElse(""));
    sentence.setText(row.map(agent -> agent.sentence(model.clock())).orElse(""));
  }

  @Override
  public void detach() {
    bound.unsubscribe();
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
    focusing = !isShowing() || model.rows().isEmpty();
    table.focusRows();
  }

  @Override
  public void filter() {
    text.requestFocus();
    text.selectAll();
  }

  @Override
  public Optional<Runnable> export() {
    return Optional.of(tools.export()::ask);
  }

  private boolean isShowing() {
    return root.getScene() != null
        && root.getScene().getWindow() != null
        && root.getScene().getWindow().isShowing();
  }
}
