package dev.andon.ui.wall;

import dev.andon.compliance.DropLimit;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.wall.HeaderContent.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The wall without its looks: what it says of the last [FeedState], and how that ages.
///
/// It ages by itself: three poll intervals without a new snapshot make it stale whatever the poller
/// says. FX thread only; needs no toolkit.
public final class WallViewModel {

  private final WallSettings settings;
  private final Map<String, CampaignTileViewModel> tiles = new LinkedHashMap<>();
  private final FloorStripViewModel floor = new FloorStripViewModel();
  private final AttentionViewModel attention;
  private final SnapshotAge age = new SnapshotAge();
  private final PageTurner turner;

  private final ReadOnlyObjectWrapper<HeaderContent> header =
      new ReadOnlyObjectWrapper<>(this, "header");
  private final ReadOnlyObjectWrapper<BannerContent> banner =
      new ReadOnlyObjectWrapper<>(this, "banner", new BannerContent.Quiet());
  private final ReadOnlyObjectWrapper<WallPage> page = new ReadOnlyObjectWrapper<>(this, "page");

  private FeedState state = new FeedState.Starting();
  private Instant lastNow = Instant.EPOCH;
  private @Nullable FloorSnapshot snapshot;
  private Set<String> stopped = Set.of();
  private int tilesPerPage = 6;
  private int rowsPerPage = 5;

  public WallViewModel(WallSettings settings) {
    this.settings = settings;
    attention = new AttentionViewModel(settings.attention(), settings.names());
    turner = new PageTurner(settings.pageTime());
    show(state, Instant.EPOCH);
  }

  /// Shows what the poller knows.
  ///
  /// @param now this machine's time
  public void show(FeedState newState, Instant now) {
    state = newState;
    boolean fresh =
        switch (newState) {
          case FeedState.Live(var live, _) -> take(live);
          case FeedState.Stale(var last, _, _, _) -> take(last);
          case FeedState.Down _, FeedState.Starting() -> {
            snapshot = null;
            age.forget();
            yield false;
          }
        };
    refresh(now, fresh);
  }

  private boolean take(FloorSnapshot newest) {
    boolean fresh = age.received(newest.takenAt());
    if (fresh || snapshot == null) {
      snapshot = newest;
    }
    return fresh;
  }

  /// Lets the wall age and turns its pages; to be called once a second.
  ///
  /// @param now this machine's time
  /// @param nanoTime monotonic time, as `System.nanoTime` tells it
  public void tick(Instant now, long nanoTime) {
    age.tick(nanoTime);
    turner.tick(nanoTime, WallViewModel::isUrgent);
    refresh(now, false);
  }

  /// How much a page holds at the size of the window.
  public void fit(int newTilesPerPage, int newRowsPerPage) {
    if (tilesPerPage != newTilesPerPage || rowsPerPage != newRowsPerPage) {
      tilesPerPage = newTilesPerPage;
      rowsPerPage = newRowsPerPage;
      refresh(lastNow, false);
    }
  }

  /// Goes to a page, from 0; its time starts anew.
  public void goToPage(int number) {
    turner.goTo(number);
    refresh(lastNow, false);
  }

  private void refresh(Instant now, boolean fresh) {
    lastNow = now;
    FloorSnapshot shown = snapshot;
    Reading reading = shown == null ? null : reading(shown, now);
    if (reading != null) {
      update(reading, fresh);
    }
    turner.replace(pages());
    if (fresh) {
      goToNewStop();
    }
    WallPage current = turner.pages().get(turner.current());
    if (current instanceof WallPage.Attention(var from, var end)) {
      attention.showRows(from, end);
    } else {
      attention.showRows(0, 0);
    }
    page.set(current);
    banner.set(BannerComposer.compose(state, reading, List.copyOf(tiles.values()), now));
    header.set(header(reading, now));
  }

  private Reading reading(FloorSnapshot shown, Instant now) {
    Duration old = age.at(now);
    return new Reading(
        shown,
        old,
        state instanceof FeedState.Stale || old.compareTo(settings.staleAfter()) > 0,
        settings.staleAfter(),
        DialerClock.of(shown.server(), settings.localZone()));
  }

  private void update(Reading reading, boolean fresh) {
    if (fresh) {
      updateTiles(reading);
      attention.show(reading);
      floor.show(reading, commonLimit());
      return;
    }
    tiles.values().forEach(tile -> tile.age(reading));
    attention.age(reading);
    if (floor.contentProperty().get().stale() != reading.stale()) {
      floor.show(reading, commonLimit());
    }
  }

  private void updateTiles(Reading reading) {
    boolean first = tiles.isEmpty();
    Set<String> unlisted = new HashSet<>(tiles.keySet());
    List<Campaign> paused = new ArrayList<>();
    for (Campaign campaign : reading.snapshot().campaigns()) {
      if (first && campaign.isPaused()) {
        paused.add(campaign);
      } else {
        updateTile(campaign, reading);
        unlisted.remove(campaign.id());
      }
    }
    paused.forEach(campaign -> updateTile(campaign, reading));
    for (String id : unlisted) {
      CampaignTileViewModel tile = tiles.get(id);
      if (tile != null) {
        tile.showNotListed(reading);
      }
    }
  }

  private void updateTile(Campaign campaign, Reading reading) {
    CampaignTileViewModel known = tiles.get(campaign.id());
    if (known == null) {
      tiles.put(
          campaign.id(),
          new CampaignTileViewModel(campaign, settings.limitOf().apply(campaign.id()), reading));
    } else {
      known.show(campaign, reading);
    }
  }

  private DropLimit commonLimit() {
    return tiles.values().stream()
        .findFirst()
        .map(CampaignTileViewModel::limit)
        .orElse(DropLimit.DEFAULT);
  }

  private List<WallPage> pages() {
    if (snapshot == null) {
      return List.of(new WallPage.Message(messageWithoutNumbers(), true));
    }
    List<WallPage> pages = new ArrayList<>();
    List<CampaignTileViewModel> all = List.copyOf(tiles.values());
    for (int i = 0; i < all.size(); i += tilesPerPage) {
      pages.add(new WallPage.Campaigns(all.subList(i, Math.min(i + tilesPerPage, all.size()))));
    }
    if (pages.isEmpty()) {
      pages.add(new WallPage.Message(message("no-campaigns"), false));
    }
    int over = attention.count();
    for (int i = 0; i < over; i += rowsPerPage) {
      pages.add(new WallPage.Attention(i, Math.min(i + rowsPerPage, over)));
    }
    return pages;
  }

  private WallMessage messageWithoutNumbers() {
    return switch (state) {
      case FeedState.Down(var problem, _, _) ->
          new WallMessage(
              Messages.text(
                  problem.kind() == Problem.Kind.DENIED ? "down.denied.title" : "down.title"),
              Messages.text("down.text", Formats.oneLine(problem.message())),
              problem.kind() == Problem.Kind.DENIED
                  ? Messages.text("down.denied.next", Formats.oneLine(problem.hint()))
                  : Formats.oneLine(problem.hint()));
      case FeedState.Starting(), FeedState.Live _, FeedState.Stale _ -> message("starting");
    };
  }

  private static WallMessage message(String key) {
    return new WallMessage(
        Messages.text(key + ".title"), Messages.text(key + ".text"), Messages.text(key + ".next"));
  }

  private void goToNewStop() {
    Set<String> now = new HashSet<>();
    for (CampaignTileViewModel tile : tiles.values()) {
      if (tile.state() == CampaignState.STOP) {
        now.add(tile.id());
      }
    }
    OptionalInt target = pageOfNew(now);
    stopped = now;
    if (target.isPresent()) {
      turner.goTo(target.getAsInt());
    }
  }

  private OptionalInt pageOfNew(Set<String> now) {
    List<WallPage> pages = turner.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i) instanceof WallPage.Campaigns(var shown)
          && shown.stream()
              .anyMatch(tile -> now.contains(tile.id()) && !stopped.contains(tile.id()))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isUrgent(WallPage page) {
    return page instanceof WallPage.Campaigns(var shown)
        && shown.stream().anyMatch(tile -> tile.state() == CampaignState.STOP);
  }

  private HeaderContent header(@Nullable Reading reading, Instant now) {
    Feed feed = feed(reading);
    DialerClock clock = reading == null ? DialerClock.local(settings.localZone()) : reading.clock();
    return new HeaderContent(
        settings.title(),
        reading == null ? List.of() : Totals.of(reading.snapshot()),
        reading == null ? "" : elsewhere(),
        turner.current(),
        turner.pages().size(),
        feed,
        ageText(feed, reading, now),
        clock.time(now));
  }

  private Feed feed(@Nullable Reading reading) {
    return switch (state) {
      case FeedState.Starting() -> Feed.STARTING;
      case FeedState.Down _ -> Feed.DOWN;
      case FeedState.Stale _ -> Feed.STALE;
      case FeedState.Live _ -> reading != null && reading.stale() ? Feed.STALE : Feed.LIVE;
    };
  }

  private String ageText(Feed feed, @Nullable Reading reading, Instant now) {
    String old =
        switch (state) {
          case FeedState.Down(_, var since, _) -> Formats.age(Duration.between(since, now));
          case FeedState.Starting() -> "";
          case FeedState.Live _, FeedState.Stale _ ->
              reading == null ? "" : Formats.age(reading.age());
        };
    return switch (feed) {
      case STARTING -> Messages.text("age.starting");
      case LIVE -> Messages.text("age.live", old);
      case STALE -> Messages.text("age.stale", old);
      case DOWN -> Messages.text("age.down", old);
    };
  }

  private String elsewhere() {
    boolean campaigns = turner.pages().get(turner.current()) instanceof WallPage.Attention;
    int over =
        campaigns
            ? (int) tiles.values().stream().filter(t -> t.state() == CampaignState.STOP).count()
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

  /// What stands at the bottom.
  public ReadOnlyObjectProperty<BannerContent> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /// The page that is shown.
  public ReadOnlyObjectProperty<WallPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// The strip over all campaigns.
  public FloorStripViewModel floor() {
    return floor;
  }

  /// The agents over their limits.
  public AttentionViewModel attention() {
    return attention;
  }

  /// All campaigns, in their places.
  public List<CampaignTileViewModel> tiles() {
    return List.copyOf(tiles.values());
  }

  /// How this wall is set up.
  public WallSettings settings() {
    return settings;
  }
}
