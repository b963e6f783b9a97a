package dev.andon.ui.console;

import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateChip;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a rule would say of the floor of now, a line for each subject. FX thread only.
final class RulePreviewView extends VBox {

  private final Label summary = new Label();
  private final VBox lines = new VBox();
  private @Nullable RulePreview shown;

  RulePreviewView() {
    getStyleClass().addAll("card", "rule-preview");
    setMinHeight(0);
    Label title = new Label(Messages.text("rules.preview.title"));
    title.getStyleClass().add("card-title");
    title.setWrapText(true);
    summary.getStyleClass().add("rule-words");
    summary.setWrapText(true);
    for (Label label : new Label[] {title, summary}) {
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    lines.getStyleClass().add("rule-preview-lines");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(title, summary, scroll);
  }

  void show(RulePreview preview) {
    if (preview.equals(shown)) {
      return;
    }
    shown = preview;
    summary.setText(preview.summary());
    List<Node> nodes = new ArrayList<>();
    for (RulePreview.Line line : preview.lines()) {
      nodes.add(line(line));
    }
    lines.getChildren().setAll(nodes);
  }

  private static VBox line(RulePreview.Line line) {
    Label subject = new Label(line.subject());
    subject.getStyleClass().add("row-subject");
    subject.setWrapText(true);
    subject.setMinHeight(Region.USE_PREF_SIZE);
    HBox head = new HBox();
    head.getStyleClass().add("row-line");
    line.chip().ifPresent(chip -> head.getChildren().add(chip(chip)));
    Label word = new Label(line.word());
    word.getStyleClass().add("rule-words");
    word.setMinWidth(0);
    head.getChildren().add(word);
    Label why = new Label(line.why());
    why.getStyleClass().add("rule-words");
    why.setWrapText(true);
    why.setMinHeight(Region.USE_PREF_SIZE);
    VBox whole = new VBox(subject, head, why);
    whole.getStyleClass().add("rule-line");
    return whole;
  }

  private static StateChip chip(ChipState state) {
    StateChip chip = new StateChip(state);
    chip.getStyleClass().add("on-surface");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }
}
