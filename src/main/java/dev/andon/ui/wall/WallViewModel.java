package dev.andon.ui.wall;

import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Reading;
import dev.andon.ui.floor.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// One wall without its looks: the pages of a floor and which of them is shown. FX thread only;
/// needs no toolkit.
///
/// It follows its floor until [#dispose()].
public final class WallViewModel {

  private final FloorViewModel floor;
  private final WallSettings settings;
  private final AttentionViewModel attention;
  private final PageTurner turner;
  private final Subscription following;

  private final ReadOnlyObjectWrapper<HeaderContent> header =
      new ReadOnlyObjectWrapper<>(this, "header");
  private final ReadOnlyObjectWrapper<ShownPage> page = new ReadOnlyObjectWrapper<>(this, "page");

  private long snapshots;
  private Set<String> stopped = Set.of();
  private int tilesPerPage = 6;
  private int rowsPerPage = 5;

  public WallViewModel(FloorViewModel floor, WallSettings settings) {
    this.floor = floor;
    this.settings = settings;
    attention = new AttentionViewModel(floor.settings().attention(), settings.names());
    turner = new PageTurner(settings.pageTime());
    following = floor.nowProperty().subscribe(this::follow);
  }

  private void follow(FloorNow now) {
    boolean fresh = now.snapshots() != snapshots;
    snapshots = now.snapshots();
    turner.tick(now.nanos(), WallViewModel::isUrgent);
    refresh(now, fresh);
  }

  /// How much a page holds at the size of the window.
  public void fit(int newTilesPerPage, int newRowsPerPage) {
    if (tilesPerPage != newTilesPerPage || rowsPerPage != newRowsPerPage) {
      tilesPerPage = newTilesPerPage;
      rowsPerPage = newRowsPerPage;
      refresh(floor.nowProperty().get(), false);
    }
  }

  /// Goes to a page, from 0; its time starts anew.
  public void goToPage(int number) {
    turner.goTo(number);
    refresh(floor.nowProperty().get(), false);
  }

  private void refresh(FloorNow now, boolean fresh) {
    if (now.reading().isPresent()) {
      if (fresh) {
        attention.show(now.reading().get());
      } else {
        attention.age(now.reading().get());
      }
    }
    turner.replace(pages(now));
    if (fresh) {
      goToNewStop();
    }
    ShownPage current = turner.pages().get(turner.current());
    if (current instanceof ShownPage.Attention(var from, var end)) {
      attention.showRows(from, end);
    } else {
      attention.showRows(0, 0);
    }
    page.set(current);
    header.set(header(now));
  }

  private List<ShownPage> pages(FloorNow now) {
    if (now.reading().isEmpty()) {
      return List.of(new ShownPage.Message(messageWithoutNumbers(now.state()), true));
    }
    List<ShownPage> pages = new ArrayList<>();
    List<CampaignViewModel> all = floor.campaigns();
    for (int i = 0; i < all.size(); i += tilesPerPage) {
      pages.add(new ShownPage.Campaigns(all.subList(i, Math.min(i + tilesPerPage, all.size()))));
    }
    if (pages.isEmpty()) {
      pages.add(new ShownPage.Message(message("no-campaigns"), false));
    }
    int over = attention.count();
    for (int i = 0; i < over; i += rowsPerPage) {
      pages.add(new ShownPage.Attention(i, Math.min(i + rowsPerPage, over)));
    }
    return pages;
  }

  private static WallMessage messageWithoutNumbers(FeedState state) {
    return switch (state) {
      case FeedState.Down(var problem, _, _) ->
          new WallMessage(
              Messages.text(
                  problem.kind() == Problem.Kind.DENIED ? "down.denied.title" : "down.title"),
              Messages.text("down.text", Formats.oneLine(Messages.text(problem.what()))),
              problem.kind() == Problem.Kind.DENIED
                  ? Messages.text(
                      "down.denied.next", Formats.oneLine(Messages.text(problem.remedy())))
                  : Formats.oneLine(Messages.text(problem.remedy())));
      case FeedState.Starting(), FeedState.Live _, FeedState.Stale _ -> message("starting");
    };
  }

  private static WallMessage message(String key) {
    return new WallMessage(
        Messages.text(key + ".title"), Messages.text(key + ".text"), Messages.text(key + ".next"));
  }

  private void goToNewStop() {
    Set<String> now = new HashSet<>();
    for (CampaignViewModel campaign : floor.campaigns()) {
      if (campaign.state() == CampaignState.STOP) {
        now.add(campaign.id());
      }
    }
    OptionalInt target = pageOfNew(now);
    stopped = now;
    if (target.isPresent()) {
      turner.goTo(target.getAsInt());
    }
  }

  private OptionalInt pageOfNew(Set<String> now) {
    List<ShownPage> pages = turner.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i) instanceof ShownPage.Campaigns(var shown)
          && shown.stream()
              .anyMatch(tile -> now.contains(tile.id()) && !stopped.contains(tile.id()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isUrgent(ShownPage page) {
    return page instanceof ShownPage.Campaigns(var shown)
        && shown.stream().anyMatch(tile -> tile.state() == CampaignState.STOP);
  }

  private HeaderContent header(FloorNow now) {
    DialerClock clock =
        now.reading()
            .map(Reading::clock)
            .orElseGet(() -> DialerClock.local(floor.settings().localZone()));
    return new HeaderContent(
        floor.settings().title(),
        now.reading().map(reading -> Totals.of(reading.snapshot())).orElseGet(List::of),
        now.reading().isEmpty() ? "" : elsewhere(),
        turner.current(),
        turner.pages().size(),
        now.freshness(),
        ageText(now),
        clock.time(now.now()));
  }

  private static String ageText(FloorNow now) {
    String old =
        switch (now.state()) {
          case FeedState.Down(_, var since, _) -> Formats.age(Duration.between(since, now.now()));
          case FeedState.Starting() -> "";
          case FeedState.Live _, FeedState.Stale _ ->
              now.reading().map(reading -> Formats.age(reading.age())).orElse("");
        };
    return Messages.text("age." + now.freshness().key(), old);
  }

  private String elsewhere() {
    boolean campaigns = turner.pages().get(turner.current()) instanceof ShownPage.Attention;
    int over =
        campaigns
            ? (int)
                floor.campaigns().stream()
                    .filter(campaign -> campaign.state() == CampaignState.STOP)
                    .count()
            : attention.count();
    return over == 0
        ? ""
        : Messages.text(
            campaigns ? "header.campaigns-over" : "header.agents-over", over, Formats.count(over));
  }

  /// What stands at the top.
  public ReadOnlyObjectProperty<HeaderContent> headerProperty() {
    return header.getReadOnlyProperty();
  }

  /// The page that is shown.
  public ReadOnlyObjectProperty<ShownPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The agents over their limits.
  public AttentionViewModel attention() {
    return attention;
  }

  /// The floor that this wall shows.
  public FloorViewModel floor() {
    return floor;
  }

  /// How this wall is set up.
  public WallSettings settings() {
    return settings;
  }

  /// Lets go of the floor.
  public void dispose() {
    following.unsubscribe();
  }
}
