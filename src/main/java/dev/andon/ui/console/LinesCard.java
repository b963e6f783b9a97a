package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A card with a title and lines of words below it. FX thread only.
final class LinesCard extends VBox {

  private final VBox lines = new VBox();
  private List<?> shown = List.of();

  LinesCard(String titleKey) {
    getStyleClass().addAll("card", "lines-card");
    Label title = new Label(Messages.text(titleKey));
    title.getStyleClass().add("card-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("card-head");
    lines.getStyleClass().add("lines");
    setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(head, lines);
  }

  /// A name at the left, its value at the right.
  void showSettings(List<CampaignDetail.Setting> settings) {
    if (!settings.equals(shown)) {
      shown = settings;
      lines.getChildren().setAll(settings.stream().map(LinesCard::line).toList());
    }
  }

  private static Node line(CampaignDetail.Setting setting) {
    Label name = new Label(setting.name());
    name.getStyleClass().add("line-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label value = new Label(setting.value());
    value.getStyleClass().add("line-value");
    HBox line = new HBox(name, space, value);
    line.getStyleClass().add("line");
    return line;
  }

  /// Who did what, and what became of it.
  void showActions(List<CampaignDetail.Action> actions) {
    if (actions.equals(shown) && !lines.getChildren().isEmpty()) {
      return;
    }
    shown = actions;
    if (actions.isEmpty()) {
      lines.getChildren().setAll(wrapped(Messages.text("campaign.actions.none"), "line-name"));
      return;
    }
    lines.getChildren().setAll(actions.stream().map(LinesCard::action).toList());
  }

  private static Node action(CampaignDetail.Action action) {
    Label time = new Label(action.time());
    time.getStyleClass().add("line-name");
    time.setMinWidth(Region.USE_PREF_SIZE);
    VBox words =
        new VBox(wrapped(action.words(), "line-value"), wrapped(action.outcome(), "line-name"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(time, words);
    line.getStyleClass().addAll("line", "action");
    return line;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
