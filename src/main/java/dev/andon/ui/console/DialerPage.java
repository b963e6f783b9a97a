package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Page;
import dev.andon.ui.console.DialerFacts.Fact;
import dev.andon.ui.console.DialerFacts.Section;
import dev.andon.ui.console.DialerFacts.Trouble;
import dev.andon.ui.floor.FloorNow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is known of the dialer, how old each part is, and what is wrong. FX thread only.
final class DialerPage implements Page {

  private final ConsoleViewModel model;
  private final VBox troubles = new VBox();
  private final FlowPane cards = new FlowPane();
  private final NoNumbersPane message;
  private final Button copy = new Button(Messages.text("dialer.copy"));
  private final Label copied = new Label();
  private final ScrollPane scroll;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.DIALER.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final List<CopyText> values = new ArrayList<>();
  private DialerFacts shown = new DialerFacts(List.of(), List.of());
  private Subscription bound = Subscription.EMPTY;

  DialerPage(ConsoleViewModel model) {
    this.model = model;
    message = new NoNumbersPane(model);
    message.managedProperty().bind(message.visibleProperty());
    troubles.getStyleClass().add("troubles");
    cards.getStyleClass().add("facts");
    copy.setTooltip(new Tooltip(Messages.text("dialer.copy.help")));
    copy.setAccessibleHelp(Messages.text("dialer.copy.help"));
    copy.setOnAction(
        _ -> {
          CopyText.put(shown.forSupport());
          copied.setText(Messages.text("dialer.copied"));
        });
    HBox foot = new HBox(copy, copied);
    foot.getStyleClass().add("foot");
    VBox page = new VBox(message, troubles, cards, foot);
    page.getStyleClass().add("page");
    scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
  }

  @Override
  public void attach() {
    copied.setText("");
    bound = model.floor().nowProperty().subscribe(this::follow);
  }

  private void follow(FloorNow now) {
    message.show(NoNumbers.of(now));
    show(DialerFacts.of(now, model.others()));
  }

  private void show(DialerFacts now) {
    if (!now.troubles().equals(shown.troubles())) {
      troubles.getChildren().setAll(now.troubles().stream().map(DialerPage::card).toList());
    }
    if (shape(now).equals(shape(shown))) {
      List<Fact> facts = facts(now);
      for (int i = 0; i < facts.size(); i++) {
        values.get(i).setText(facts.get(i).value());
      }
    } else {
      values.clear();
      cards.getChildren().setAll(now.sections().stream().map(this::card).toList());
    }
    shown = now;
  }

  private static List<Fact> facts(DialerFacts all) {
    return all.sections().stream().flatMap(section -> section.facts().stream()).toList();
  }

  /// All but the values: while it stays, values change in place and keep focus and selection.
  private static List<String> shape(DialerFacts all) {
    List<String> names = new ArrayList<>();
    for (Section section : all.sections()) {
      names.add(section.title());
      section.facts().forEach(fact -> names.add(fact.name()));
    }
    return names;
  }

  private static Node card(Trouble trouble) {
    CopyText what = new CopyText("trouble-what");
    what.setText(trouble.what());
    CopyText remedy = new CopyText("trouble-remedy");
    remedy.setText(trouble.remedy());
    VBox card = new VBox(what, remedy);
    card.getStyleClass().addAll("card", "trouble");
    return card;
  }

  private Node card(Section section) {
    Label heading = new Label(section.title());
    heading.getStyleClass().add("card-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("fact-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints told = new ColumnConstraints();
    told.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, told);
    for (int i = 0; i < section.facts().size(); i++) {
      Fact fact = section.facts().get(i);
      Label name = new Label(fact.name());
      name.getStyleClass().add("fact-name");
      CopyText value = new CopyText("fact-value");
      value.setText(fact.value());
      name.setLabelFor(value);
      values.add(value);
      grid.add(name, 0, i);
      grid.add(value, 1, i);
    }
    VBox card = new VBox(heading, grid);
    card.getStyleClass().addAll("card", "fact-card");
    return card;
  }

  @Override
  public void detach() {
    bound.unsubscribe();
  }

  @Override
  public Region node() {
    return scroll;
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
    copy.requestFocus();
  }
}
