package dev.andon.ui.wall;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import dev.andon.ui.wall.CampaignContent.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One campaign's tile without its looks. FX thread only.
///
/// It keeps what a tile has to remember between polls: the last big number, since when the campaign
/// is paused, and the last figures of a campaign that is not listed any more.
public final class CampaignTileViewModel {

  /// From this many waiting calls on, more than the agents ready stand out.
  private static final int MANY_WAITING = 3;

  private final ReadOnlyObjectWrapper<CampaignContent> content;
  private final DropLimit limit;

  private Campaign campaign;
  private CampaignJudgement judgement;
  private @Nullable Instant pausedSeen;
  private boolean listed = true;
  private boolean changed;
  private boolean covered;

  CampaignTileViewModel(Campaign first, DropLimit limit, Reading reading) {
    this.limit = limit;
    campaign = first;
    judgement = CampaignJudgement.of(first, limit);
    pausedSeen = first.isPaused() ? reading.snapshot().takenAt() : null;
    content = new ReadOnlyObjectWrapper<>(this, "content", compose(reading));
  }

  /// Shows the campaign as a new snapshot has it.
  void show(Campaign now, Reading reading) {
    CampaignJudgement before = judgement;
    campaign = now;
    listed = true;
    judgement = CampaignJudgement.of(now, limit);
    changed =
        !judgement.figure().number().equals(Formats.UNKNOWN)
            && !judgement.figure().equals(before.figure());
    if (!now.isPaused()) {
      pausedSeen = null;
    } else if (pausedSeen == null) {
      pausedSeen = reading.snapshot().takenAt();
    }
    content.set(compose(reading));
  }

  /// A new snapshot does not list the campaign: its last figures stay, marked as old.
  void showNotListed(Reading reading) {
    listed = false;
    changed = false;
    content.set(compose(reading));
  }

  /// Lets the tile age between snapshots; costs nothing unless that changes what it shows.
  void age(Reading reading) {
    if (covered != isCovered(reading)) {
      content.set(compose(reading));
    }
  }

  private boolean isCovered(Reading reading) {
    return reading.stale() || !listed || countsAreOld(reading);
  }

  private boolean countsAreOld(Reading reading) {
    return campaign
        .calls()
        .filter(calls -> reading.ageOf(calls.asOf()).compareTo(reading.staleAfter()) > 0)
        .isPresent();
  }

  private CampaignContent compose(Reading reading) {
    covered = isCovered(reading);
    Optional<AgentCounts> agents = campaign.agents();
    boolean high = !covered && waitingIsHigh();
    return new CampaignContent(
        Formats.oneLine(campaign.label()),
        covered ? CampaignState.STALE : uncovered(),
        judgement.figure(),
        judgement.asides(),
        covered ? coverSentences(reading) : uncoveredSentences(reading),
        agents("tile.ready", agents, AgentCounts::ready),
        agents("tile.in-call", agents, AgentCounts::inCall),
        agents("tile.paused", agents, AgentCounts::paused),
        waiting(high),
        high,
        changed && !covered);
  }

  private CampaignState uncovered() {
    return campaign.isPaused() ? CampaignState.PAUSED : judgement.state();
  }

  private List<String> coverSentences(Reading reading) {
    if (reading.stale()) {
      return List.of(Messages.text("tile.was", uncovered().word(), reading.takenAt()));
    }
    if (!listed) {
      return List.of(Messages.text("tile.not-listed"));
    }
    return campaign
        .calls()
        .map(calls -> List.of(Messages.text("tile.unchanged", reading.clock().time(calls.asOf()))))
        .orElseGet(List::of);
  }

  private List<String> uncoveredSentences(Reading reading) {
    if (pausedSeen == null) {
      return judgement.sentences();
    }
    String seen = reading.clock().time(pausedSeen);
    return List.of(
        Messages.text("tile.paused-at-dialer", seen),
        Messages.text("tile.paused-at-dialer.short", seen));
  }

  private static Wording agents(
      String key, Optional<AgentCounts> agents, ToIntFunction<AgentCounts> count) {
    return Messages.wording(
        key, agents.map(counts -> Formats.count(count.applyAsInt(counts))).orElse(Formats.UNKNOWN));
  }

  private boolean waitingIsHigh() {
    int waiting = campaign.live().map(LiveCalls::waiting).orElse(0);
    return waiting >= MANY_WAITING
        && campaign.agents().filter(counts -> waiting > counts.ready()).isPresent();
  }

  private Wording waiting(boolean high) {
    Optional<LiveCalls> live = campaign.live();
    if (live.isEmpty()) {
      return Messages.wording("tile.waiting", Formats.UNKNOWN);
    }
    if (live.get().waiting() == 0) {
      return Messages.wording("tile.none-waiting");
    }
    Wording words = Messages.wording("tile.waiting", Formats.count(live.get().waiting()));
    return high ? Wording.of(words.plain(), true) : words;
  }

  /// Campaign id.
  public String id() {
    return campaign.id();
  }

  /// What the tile says.
  public ReadOnlyObjectProperty<CampaignContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// What the tile says now.
  public CampaignContent content() {
    return content.get();
  }

  CampaignState state() {
    return content.get().state();
  }

  Figure figure() {
    return judgement.figure();
  }

  DropLimit limit() {
    return limit;
  }

  /// How far the rate is into its limit: 1 is at the limit.
  double shareOfLimit() {
    return judgement
        .figures()
        .map(DropFigures::rate)
        .filter(rate -> rate.isPresent())
        .map(rate -> rate.getAsDouble() / limit.fraction())
        .orElse(0.0);
  }
}
