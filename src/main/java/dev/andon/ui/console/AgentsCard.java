package dev.andon.ui.console;

import dev.andon.model.AgentState;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StepChart;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Agents by state over the day, and the dial level below on the same time axis. FX thread only.
final class AgentsCard extends VBox {

  private final StepChart agents = new StepChart(true);
  private final StepChart levels = new StepChart(false);
  private final FlowPane legend = new FlowPane();
  private final Map<AgentState.Group, HBox> entries = new EnumMap<>(AgentState.Group.class);
  private final Map<AgentState.Group, Phrase> words = new EnumMap<>(AgentState.Group.class);
  private final Label loggedIn = new Label();
  private final Label level = new Label();

  AgentsCard() {
    getStyleClass().addAll("card", "agents-card");
    agents.getStyleClass().add("agents");
    legend.getStyleClass().add("legend-flow");
    HBox.setHgrow(legend, Priority.ALWAYS);
    for (AgentState.Group group : AgentState.Group.values()) {
      ShapeGraphic shape = new ShapeGraphic(ChipState.of(group).shape(), 11);
      shape.getStyleClass().add(styleClass(group));
      Phrase phrase = new Phrase();
      HBox entry = new HBox(shape, phrase);
      entry.getStyleClass().add("legend");
      entry.setAlignment(Pos.CENTER_LEFT);
      entries.put(group, entry);
      words.put(group, phrase);
    }
    VBox.setVgrow(agents, Priority.ALWAYS);
    getChildren()
        .setAll(
            head("campaign.agents.title", legend, loggedIn),
            agents,
            head("campaign.level.title", new Region(), level),
            levels);
  }

  static String styleClass(AgentState.Group group) {
    return "agents-" + group.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static HBox head(String key, Region middle, Label end) {
    Label title = new Label(Messages.text(key));
    title.getStyleClass().add("card-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    end.getStyleClass().add("card-caption");
    end.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox head = new HBox(title, middle, end);
    head.getStyleClass().add("card-head");
    return head;
  }

  void show(CampaignDetail detail) {
    agents.show(detail.day().agents());
    levels.show(detail.day().levels());
    loggedIn.setText(detail.loggedIn());
    level.setText(detail.day().levelWords());
    detail
        .states()
        .forEach(
            state -> {
              Phrase phrase = words.get(state.group());
              if (phrase != null) {
                phrase.show(state.words());
              }
            });
    List<HBox> shown =
        detail.states().stream()
            .flatMap(state -> Stream.ofNullable(entries.get(state.group())))
            .toList();
    if (!legend.getChildren().equals(shown)) {
      legend.getChildren().setAll(shown);
    }
  }
}
