package dev.andon.ui.console;

import dev.andon.alert.AlertKey;
import dev.andon.config.Preferences;
import dev.andon.model.Agent;
import dev.andon.model.PollCost;
import dev.andon.model.Server;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Reading;
import dev.andon.ui.floor.RulesDesk;
import dev.andon.ui.floor.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// One console without its looks: where it is, and what stands around every page. FX thread only;
/// needs no toolkit.
public final class ConsoleViewModel {

  private final FloorViewModel floor;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<StatusContent> status =
      new ReadOnlyObjectWrapper<>(this, "status");
  private final ReadOnlyObjectWrapper<StripContent> strip =
      new ReadOnlyObjectWrapper<>(this, "strip");
  private final ReadOnlyObjectWrapper<Optional<ActionEntry>> outcome =
      new ReadOnlyObjectWrapper<>(this, "outcome", Optional.empty());
  private final ConsoleLinks links;
  private final ObservableList<ActionEntry> entries;
  private final Subscription following;
  private long acknowledged;

  /// @param first where it opens
  public ConsoleViewModel(FloorViewModel floor, PageKey first) {
    this(floor, new Place.Whole(first), ConsoleLinks.of(Preferred.unsaved(Preferences.DEFAULT)));
  }

  /// @param first where it opens
  public ConsoleViewModel(FloorViewModel floor, Place first, ConsoleLinks links) {
    this.floor = floor;
    this.links = links;
    navigator = new Navigator(first);
    entries = floor.desk().entries();
    // What was asked before this window opened is no news here.
    acknowledged = entries.isEmpty() ? 0 : entries.getFirst().number();
    following =
        Subscription.combine(
            floor.nowProperty().subscribe(this::follow), entries.subscribe(this::followCommands));
  }

  private void followCommands() {
    outcome.set(entries.stream().findFirst().filter(entry -> entry.number() > acknowledged));
    strip.set(StripContent.of(floor));
  }

  /// A person has read what became of the last command.
  public void acknowledge() {
    outcome.get().ifPresent(entry -> acknowledged = entry.number());
    followCommands();
  }

  private void follow(FloorNow now) {
    Optional<Server> server = now.reading().map(reading -> reading.snapshot().server());
    status.set(
        new StatusContent(
            age(now),
            clock().time(now.now()),
            server.map(Server::url).orElse(""),
            now.reading()
                .map(reading -> poll(reading.snapshot().server().poll(), reading.age()))
                .orElse(""),
            next(now),
            floor.campaigns().stream()
                .findFirst()
                .map(
                    campaign ->
                        Messages.text(
                            "status.limit", Formats.withSign(Formats.percent(campaign.limit()))))
                .orElse("")));
    strip.set(StripContent.of(floor));
  }

  private static String age(FloorNow now) {
    String old =
        switch (now.state()) {
          case FeedState.Down(_, var since, _) -> Formats.age(Duration.between(since, now.now()));
          case FeedState.Starting() -> "";
          case FeedState.Live _, FeedState.Stale _ ->
              now.reading().map(reading -> Formats.age(reading.age())).orElse("");
        };
    return Messages.text("age." + now.freshness().key(), old);
  }

  private static String poll(PollCost cost, Duration age) {
    return Messages.text(
        "status.poll",
        Formats.age(age),
        Formats.count(cost.elapsed().toMillis()),
        Formats.count(cost.requests()));
  }

  private static String next(FloorNow now) {
    Optional<Instant> at =
        switch (now.state()) {
          case FeedState.Live(_, var next) -> Optional.of(next);
          case FeedState.Stale(_, _, _, var next) -> Optional.of(next);
          case FeedState.Down(_, _, var next) -> next;
          case FeedState.Starting() -> Optional.empty();
        };
    return at.map(
            next -> {
              Duration left = Duration.between(now.now(), next);
              return left.isPositive()
                  ? Messages.text("status.next", Formats.age(left.plusMillis(999)))
                  : Messages.text("status.asking");
            })
        .orElseGet(
            () ->
                now.state() instanceof FeedState.Down
                    ? Messages.text("feed.stopped")
                    : Messages.text("status.asking"));
  }

  /// Who sits at this console; absent where no commands are given.
  Optional<Shift> shift() {
    return links.shift();
  }

  /// Edits the rules file; absent where there is none.
  Optional<RulesDesk> rules() {
    return links.rules();
  }

  /// Opens one campaign.
  public void openCampaign(String id) {
    navigator.go(new Place.OfCampaign(id));
  }

  /// Opens the agents with this one chosen.
  public void openAgent(Agent.Key agent) {
    navigator.go(new Place.OfAgent(agent));
  }

  /// Opens the alerts with this one chosen.
  public void openAlert(AlertKey alert) {
    navigator.go(new Place.OfAlert(alert));
  }

  /// Opens a page.
  public void open(PageKey page) {
    navigator.go(new Place.Whole(page));
  }

  /// Where the console is.
  public Navigator navigator() {
    return navigator;
  }

  /// What stands around every page.
  public ReadOnlyObjectProperty<StatusContent> statusProperty() {
    return status.getReadOnlyProperty();
  }

  /// The one thing that matters most.
  ReadOnlyObjectProperty<StripContent> stripProperty() {
    return strip.getReadOnlyProperty();
  }

  /// The last command, until a person has read what became of it.
  public ReadOnlyObjectProperty<Optional<ActionEntry>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /// The preferences that all windows share.
  public Preferred preferred() {
    return links.preferred();
  }

  /// By campaign, what the dialer tells and Andon has no place for.
  SortedMap<String, SortedMap<String, String>> others() {
    return links.others().get();
  }

  /// Opens a wall.
  public void openWall() {
    links.openWall().run();
  }

  /// Asks the dialer once more after a refused login.
  public void tryAgain() {
    links.tryAgain().run();
  }

  /// The dialer's clock, or this machine's own until it is known.
  public DialerClock clock() {
    return floor
        .nowProperty()
        .get()
        .reading()
        .map(Reading::clock)
        .orElseGet(() -> DialerClock.local(floor.settings().localZone()));
  }

  /// The floor that it shows.
  public FloorViewModel floor() {
    return floor;
  }

  /// Lets go of the floor.
  public void dispose() {
    following.unsubscribe();
  }
}
