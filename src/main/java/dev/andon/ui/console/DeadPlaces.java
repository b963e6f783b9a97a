package dev.andon.ui.console;

import dev.andon.notify.ChannelState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.NotifyDesk;
import dev.andon.ui.floor.NotifyWords;
import dev.andon.ui.floor.Reading;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// One line on the page of alerts while messages do not get through to a place. FX thread only.
final class DeadPlaces extends HBox {

  private final NotifyDesk desk;
  private final ObservableValue<FloorNow> now;
  private final Label title = new Label();
  private final Label text = new Label();

  DeadPlaces(NotifyDesk desk, ObservableValue<FloorNow> now) {
    this.desk = desk;
    this.now = now;
    getStyleClass().addAll("message-strip", "dead-places");
    setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("message-strip-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    text.getStyleClass().add("message-strip-text");
    text.setWrapText(true);
    text.setMinSize(0, USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(title, text);
    show();
  }

  /// Follows the news until the page is left.
  Subscription attach() {
    return Subscription.combine(
        desk.newsProperty().subscribe(_ -> show()), now.subscribe(_ -> show()));
  }

  private void show() {
    List<ChannelState> dead = desk.dead();
    setVisible(!dead.isEmpty());
    setManaged(!dead.isEmpty());
    if (!dead.isEmpty()) {
      ChannelState first = dead.getFirst();
      title.setText(
          dead.size() == 1
              ? Messages.text("notify.dead", first.name())
              : Messages.text("notify.dead.more", first.name(), dead.size() - 1));
      FloorNow shown = now.getValue();
      DialerClock clock =
          shown
              .reading()
              .map(Reading::clock)
              .orElseGet(() -> DialerClock.local(ZoneId.systemDefault()));
      text.setText(NotifyWords.state(first, clock, shown.now()));
    }
  }
}
