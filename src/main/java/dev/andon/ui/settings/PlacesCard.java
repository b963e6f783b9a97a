package dev.andon.ui.settings;

import dev.andon.model.Sentence;
import dev.andon.notify.ChannelState;
import dev.andon.notify.NotifyNews;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.NotifyDesk;
import dev.andon.ui.floor.NotifyWords;
import dev.andon.ui.floor.Reading;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The places that messages go to, how each fares, and a test for each. FX thread only.
final class PlacesCard {

  private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");

  private record Row(Label state, Button test) {}

  private final NotifyDesk desk;
  private final FloorViewModel floor;
  private final Label note = new Label();
  private final VBox list = new VBox();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final VBox node;
  private List<String> shown = List.of();

  PlacesCard(NotifyDesk desk, FloorViewModel floor) {
    this.desk = desk;
    this.floor = floor;
    note.getStyleClass().add("card-state");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    list.getStyleClass().add("places");
    node = Section.card(Messages.text("settings.messages.places"), note, list);
    show();
  }

  VBox node() {
    return node;
  }

  /// Follows the news, and the time, until the section is left.
  Subscription attach() {
    desk.onTest(_ -> show());
    return Subscription.combine(
        desk.newsProperty().subscribe(_ -> show()), floor.nowProperty().subscribe(_ -> show()));
  }

  private void show() {
    NotifyNews news = desk.newsProperty().get();
    List<String> wanted =
        news.channels().stream().map(it -> it.name() + "\n" + it.sort() + it.place()).toList();
    if (!wanted.equals(shown)) {
      shown = wanted;
      rows.clear();
      list.getChildren().setAll(news.channels().stream().map(this::row).toList());
    }
    String said =
        Stream.concat(news.why().stream(), news.faults().stream())
            .map((Sentence words) -> Messages.text(words))
            .collect(Collectors.joining("\n"));
    note.setText(
        !said.isEmpty()
            ? said
            : Messages.text(
                news.channels().isEmpty()
                    ? "settings.messages.none"
                    : "settings.messages.places.hint"));
    FloorNow now = floor.nowProperty().get();
    DialerClock clock =
        now.reading()
            .map(Reading::clock)
            .orElseGet(() -> DialerClock.local(ZoneId.systemDefault()));
    for (ChannelState channel : news.channels()) {
      Row row = rows.get(channel.name());
      if (row != null) {
        boolean testing = desk.isTesting(channel.name());
        row.state()
            .setText(
                testing
                    ? Messages.text("settings.messages.testing")
                    : NotifyWords.state(channel, clock, now.now()));
        row.state().pseudoClassStateChanged(FAILING, !testing && channel.trouble().isPresent());
        row.test().setDisable(testing);
      }
    }
  }

  private HBox row(ChannelState channel) {
    Label state = new Label();
    state.getStyleClass().add("place-state");
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    Button test =
        Section.button(
            Messages.text("settings.messages.test"),
            Messages.text("settings.messages.test.help", channel.name()),
            () -> desk.test(channel.name()));
    test.setAccessibleText(Messages.text("settings.messages.test.help", channel.name()));
    rows.put(channel.name(), new Row(state, test));
    VBox right = new VBox(state, test);
    right.getStyleClass().add("place");
    Label place = new Label(NotifyWords.place(channel));
    place.getStyleClass().add("place-address");
    return Section.row(channel.name(), place, right);
  }
}
