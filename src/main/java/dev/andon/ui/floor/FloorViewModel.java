package dev.andon.ui.floor;

import dev.andon.compliance.DropLimit;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.poll.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The floor without any looks: what all windows say of the last [FeedState], and how that ages.
///
/// There is one for all windows, so that ten of them cost little more than one. It ages by itself:
/// three poll intervals without a new snapshot make it stale whatever the poller says. FX thread
/// only; needs no toolkit.
public final class FloorViewModel {

  private final FloorSettings settings;
  private final CommandDesk desk;
  private final Optional<AlertDesk> alerts;
  private final Map<String, CampaignViewModel> campaigns = new LinkedHashMap<>();
  private final FloorStripViewModel strip = new FloorStripViewModel();
  private final SnapshotAge age = new SnapshotAge();
  private final OverLimits over;
  private final ReadOnlyObjectWrapper<FloorNow> now;
  private final ReadOnlyObjectWrapper<BannerContent> banner =
      new ReadOnlyObjectWrapper<>(this, "banner", new BannerContent.Quiet());

  private FeedState state = new FeedState.Starting();
  private @Nullable FloorSnapshot snapshot;
  private long snapshots;
  private long alertNews;
  private long lastNanos;

  /// @param desk takes the commands of all windows
  public FloorViewModel(FloorSettings settings, CommandDesk desk) {
    this(settings, desk, Optional.empty());
  }

  /// @param desk takes the commands of all windows
  /// @param alerts what rules found; absent where none are watched, and then only the drop rates of
  ///   the day are judged
  public FloorViewModel(FloorSettings settings, CommandDesk desk, Optional<AlertDesk> alerts) {
    this.settings = settings;
    this.desk = desk;
    this.alerts = alerts;
    over = new OverLimits(settings.attention());
    now =
        new ReadOnlyObjectWrapper<>(
            this, "now", new FloorNow(state, Optional.empty(), Instant.EPOCH, 0, 0, 0));
    desk.onChange(this::commandChanged);
    alerts.ifPresent(watched -> watched.onChange(this::alertsChanged));
  }

  /// Shows what the poller knows.
  ///
  /// @param ours this machine's time
  public void show(FeedState newState, Instant ours) {
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
    refresh(ours, fresh);
  }

  private boolean take(FloorSnapshot newest) {
    boolean fresh = age.received(newest.takenAt());
    if (fresh || snapshot == null) {
      snapshot = newest;
    }
    return fresh;
  }

  /// Lets the floor age; to be called once a second.
  ///
  /// @param ours this machine's time
  /// @param nanoTime monotonic time, as `System.nanoTime` tells it
  public void tick(Instant ours, long nanoTime) {
    lastNanos = nanoTime;
    age.tick(nanoTime);
    refresh(ours, false);
  }

  private void refresh(Instant ours, boolean fresh) {
    FloorSnapshot shown = snapshot;
    Optional<Reading> reading =
        shown == null ? Optional.empty() : Optional.of(reading(shown, ours));
    reading.ifPresent(known -> update(known, fresh));
    if (fresh) {
      snapshots++;
    }
    banner.set(BannerComposer.compose(state, reading, campaigns(), alerts, ours));
    now.set(new FloorNow(state, reading, ours, lastNanos, snapshots, alertNews));
  }

  private Reading reading(FloorSnapshot shown, Instant ours) {
    Duration old = age.at(ours);
    return new Reading(
        shown,
        old,
        state instanceof FeedState.Stale || old.compareTo(settings.staleAfter()) > 0,
        settings.staleAfter(),
        DialerClock.of(shown.server(), settings.localZone()));
  }

  private void update(Reading reading, boolean fresh) {
    if (fresh) {
      desk.learn(reading.snapshot().server().noCommands());
      updateCampaigns(reading);
      over.take(reading);
      strip.show(reading, commonLimit());
      return;
    }
    over.age(reading);
    campaigns.values().forEach(campaign -> campaign.age(reading));
    if (strip.contentProperty().get().stale() != reading.stale()) {
      strip.show(reading, commonLimit());
    }
  }

  private void updateCampaigns(Reading reading) {
    boolean first = campaigns.isEmpty();
    Set<String> unlisted = new HashSet<>(campaigns.keySet());
    List<Campaign> paused = new ArrayList<>();
    for (Campaign campaign : reading.snapshot().campaigns()) {
      if (first && campaign.isPaused()) {
        paused.add(campaign);
      } else {
        updateCampaign(campaign, reading);
        unlisted.remove(campaign.id());
      }
    }
    paused.forEach(campaign -> updateCampaign(campaign, reading));
    for (String id : unlisted) {
      CampaignViewModel campaign = campaigns.get(id);
      if (campaign != null) {
        campaign.showNotListed(reading);
      }
    }
  }

  private void updateCampaign(Campaign campaign, Reading reading) {
    desk.seen(campaign.id(), campaign.active(), reading.snapshot().takenAt());
    CampaignViewModel known = campaigns.get(campaign.id());
    if (known == null) {
      campaigns.put(
          campaign.id(),
          new CampaignViewModel(
              campaign, settings.limitOf().apply(campaign.id()), desk, this::mark, reading));
    } else {
      known.show(campaign, reading);
    }
  }

  private void commandChanged(String id) {
    CampaignViewModel campaign = campaigns.get(id);
    if (campaign != null) {
      now.get().reading().ifPresent(campaign::refresh);
    }
  }

  private Optional<TileMark> mark(String id, CampaignState own) {
    return alerts.flatMap(watched -> watched.mark(id, own));
  }

  /// News of alerts come between polls; they are shown at once.
  private void alertsChanged() {
    alertNews++;
    refresh(now.get().now(), false);
  }

  private DropLimit commonLimit() {
    return campaigns.values().stream()
        .findFirst()
        .map(CampaignViewModel::limit)
        .orElse(DropLimit.DEFAULT);
  }

  /// The floor at this second; set once a second and with each news of the poller, after all else
  /// here is up to date.
  public ReadOnlyObjectProperty<FloorNow> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// The one thing that matters most.
  public ReadOnlyObjectProperty<BannerContent> bannerProperty() {
    return banner.getReadOnlyProperty();
  }

  /// The strip over all campaigns.
  public FloorStripViewModel strip() {
    return strip;
  }

  /// The agents who need attention.
  public OverLimits over() {
    return over;
  }

  /// All campaigns, each in its place since it was first seen.
  public List<CampaignViewModel> campaigns() {
    return List.copyOf(campaigns.values());
  }

  /// The campaign with this id, if it was ever seen.
  public Optional<CampaignViewModel> campaign(String id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  /// Where commands are given.
  public CommandDesk desk() {
    return desk;
  }

  /// The alerts; absent where none are watched.
  public Optional<AlertDesk> alerts() {
    return alerts;
  }

  /// How this floor is judged.
  public FloorSettings settings() {
    return settings;
  }
}
