package dev.andon.ui.console;

import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.ShapeGraphic;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Ready, in call and paused as shapes with numbers. FX thread only.
final class AgentNumbers extends HBox {

  private static final List<AgentState.Group> SHOWN =
      List.of(AgentState.Group.READY, AgentState.Group.IN_CALL, AgentState.Group.PAUSED);

  AgentNumbers() {
    getStyleClass().add("agent-numbers");
    for (AgentState.Group group : SHOWN) {
      ShapeGraphic shape = new ShapeGraphic(ChipState.of(group).shape(), 10);
      shape.getStyleClass().add(AgentsCard.styleClass(group));
      Label number = new Label("", shape);
      number.setMinWidth(USE_PREF_SIZE);
      getChildren().add(number);
    }
  }

  void show(Optional<AgentCounts> counts) {
    for (int i = 0; i < SHOWN.size(); i++) {
      AgentState.Group group = SHOWN.get(i);
      ((Label) getChildren().get(i))
          .setText(counts.map(known -> Formats.count(known.in(group))).orElse(Formats.UNKNOWN));
    }
  }
}
