package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.PollCost;
import dev.andon.model.Server;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One console without its looks: where it is, and what stands around every page. FX thread only;
/// needs no toolkit.
public final class ConsoleViewModel {

  private final FloorViewModel floor;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<StatusContent> status =
      new ReadOnlyObjectWrapper<>(this, "status");
  private final Subscription following;

  /// @param first where it opens
  public ConsoleViewModel(FloorViewModel floor, PageKey first) {
    this.floor = floor;
    navigator = new Navigator(new Place.Whole(first));
    following = floor.nowProperty().subscribe(this::follow);
  }

  private void follow(FloorNow now) {
    DialerClock clock =
        now.reading()
            .map(Reading::clock)
            .orElseGet(() -> DialerClock.local(floor.settings().localZone()));
    Optional<Server> server = now.reading().map(reading -> reading.snapshot().server());
    status.set(
        new StatusContent(
            age(now),
            clock.time(now.now()),
            server.map(Server::url).orElse(""),
            now.reading()
                .map(reading -> poll(reading.snapshot().server().poll(), reading.age()))
                .orElse(""),
            next(now),
            Messages.text(
                "status.limit",
                floor.campaigns().stream()
                    .findFirst()
                    .map(campaign -> Formats.withSign(Formats.percent(campaign.limit())))
                    .orElse(""))));
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

  /// Opens one campaign.
  public void openCampaign(String id) {
    navigator.go(new Place.OfCampaign(id));
  }

  /// Opens the agents with this one chosen.
  public void openAgent(Agent.Key agent) {
    navigator.go(new Place.OfAgent(agent));
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

  /// The floor that it shows.
  public FloorViewModel floor() {
    return floor;
  }

  /// Lets go of the floor.
  public void dispose() {
    following.unsubscribe();
  }
}
