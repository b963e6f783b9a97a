package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the day's calls ended, by status. FX thread only.
final class OutcomesCard extends VBox {

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

  private final Label calls = new Label();
  private final GridPane grid = new GridPane();
  private final Label note = new Label();
  private final List<Row> rows = new ArrayList<>();

  /// One status; its four parts lie in the grid.
  private static final class Row {
    final Label code = new Label();
    final Label name = new Label();
    final ShareBar bar = new ShareBar();
    final Label count = new Label();
    final Tooltip whole = new Tooltip();

    Row() {
      code.getStyleClass().add("outcome-code");
      name.getStyleClass().add("outcome-name");
      name.setMinWidth(0);
      name.setTooltip(whole);
      count.getStyleClass().add("outcome-count");
      count.setMinWidth(Region.USE_PREF_SIZE);
    }

    List<Node> parts() {
      return List.of(code, name, bar, count);
    }

    void show(Outcome outcome) {
      code.setText(outcome.code());
      name.setText(outcome.name());
      whole.setText(outcome.name().isEmpty() ? outcome.code() : outcome.name());
      bar.show(outcome.share());
      bar.pseudoClassStateChanged(DROP, outcome.drop());
      count.setText(Formats.count(outcome.calls()));
    }
  }

  /// A bar as wide as a share of its room.
  private static final class ShareBar extends Region {
    private final Region bar = new Region();
    private double share;

    ShareBar() {
      getStyleClass().add("share-bar");
      bar.getStyleClass().add("bar");
      bar.setManaged(false);
      getChildren().add(bar);
    }

    void show(double newShare) {
      share = newShare;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double width = Math.max(2, Math.rint(getWidth() * share));
      double height = Math.min(getHeight(), 8);
      bar.resizeRelocate(0, Math.rint((getHeight() - height) / 2), width, height);
    }
  }

  OutcomesCard() {
    getStyleClass().addAll("card", "outcomes-card");
    Label title = new Label(Messages.text("campaign.outcomes.title"));
    title.getStyleClass().add("card-title");
    calls.getStyleClass().add("card-caption");
    HBox head = new HBox(title, calls);
    head.getStyleClass().add("card-head");
    grid.getStyleClass().add("outcomes");
    ColumnConstraints code = new ColumnConstraints();
    code.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.SOMETIMES);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    bar.setMinWidth(40);
    ColumnConstraints count = new ColumnConstraints();
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(code, name, bar, count);
    note.getStyleClass().add("card-caption");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(head, grid, note);
  }

  void show(CampaignDetail detail) {
    calls.setText(detail.calls());
    List<Outcome> outcomes = detail.outcomes().shown();
    while (rows.size() < outcomes.size()) {
      Row row = new Row();
      grid.addRow(rows.size(), row.parts().toArray(new Node[0]));
      rows.add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      boolean used = i < outcomes.size();
      for (Node part : rows.get(i).parts()) {
        part.setVisible(used);
        part.setManaged(used);
      }
      if (used) {
        rows.get(i).show(outcomes.get(i));
      }
    }
    note.setText(detail.outcomes().note());
    note.setVisible(!detail.outcomes().note().isEmpty());
    note.setManaged(note.isVisible());
  }
}
