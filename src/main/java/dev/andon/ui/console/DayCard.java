package dev.andon.ui.console;

import dev.andon.ui.common.DayChart;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The drop rate over the day, what it comes to, and how it was reckoned. FX thread only.
final class DayCard extends VBox {

  private final DayChart chart = new DayChart();
  private final FlowPane facts = new FlowPane();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Label formula = new Label();
  private final ToggleButton showFormula = new ToggleButton();

  DayCard() {
    getStyleClass().addAll("card", "day-card");
    Label title = new Label(Messages.text("campaign.day.title"));
    title.getStyleClass().add("card-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    showFormula.setMinWidth(Region.USE_PREF_SIZE);
    showFormula.setTooltip(new Tooltip(Messages.text("campaign.formula.help")));
    showFormula.setAccessibleHelp(Messages.text("campaign.formula.help"));
    showFormula.selectedProperty().subscribe(this::showFormula);
    HBox head =
        new HBox(
            title,
            legend("legend-line", "campaign.day.so-far"),
            legend("legend-block", "campaign.day.hours"),
            space,
            showFormula);
    head.getStyleClass().add("card-head");
    facts.getStyleClass().add("facts");
    formula.getStyleClass().add("formula");
    formula.setWrapText(true);
    formula.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().setAll(head, chart, facts, formula);
  }

  private static Label legend(String styleClass, String key) {
    Region sample = new Region();
    sample.getStyleClass().add(styleClass);
    Label label = new Label(Messages.text(key), sample);
    label.getStyleClass().add("legend");
    return label;
  }

  private void showFormula(boolean shown) {
    formula.setVisible(shown);
    formula.setManaged(shown);
    showFormula.setText(Messages.text(shown ? "campaign.formula.hide" : "campaign.formula.show"));
  }

  /// Shows the formula, or hides it.
  void toggleFormula() {
    showFormula.setSelected(!showFormula.isSelected());
  }

  void show(DayContent day) {
    chart.show(day.rate());
    List<Wording> words = day.facts();
    while (phrases.size() < words.size()) {
      phrases.add(new Phrase());
    }
    for (int i = 0; i < words.size(); i++) {
      phrases.get(i).show(words.get(i));
    }
    if (facts.getChildren().size() != words.size()) {
      facts.getChildren().setAll(phrases.subList(0, words.size()));
    }
    formula.setText(
        day.formula().isEmpty()
            ? Messages.text("tile.no-counts")
            : String.join("\n", day.formula()));
  }
}
