package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.history.TimedResume;
import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.DialSettings;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.DaySteps;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.common.Spark;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.CampaignContent.Figure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One campaign without its looks. FX thread only.
///
/// It keeps what a tile has to remember between polls: the last big number, since when the campaign
/// is paused, the last figures of a campaign that is not listed any more, and its day, which takes
/// less than 50 KB.
public final class CampaignViewModel {

  /// From this many waiting calls on, more than the agents ready stand out.
  private static final int MANY_WAITING = 3;

  private final ReadOnlyObjectWrapper<CampaignContent> content;
  private final DropLimit limit;
  private final CommandDesk desk;
  private final BiFunction<String, CampaignState, Optional<TileMark>> marks;
  private final CountTrail trail = new CountTrail();
  private final DayRecord day = new DayRecord();

  private Campaign campaign;
  private CampaignJudgement judgement;
  private @Nullable Instant pausedSeen;
  private boolean listed = true;
  private boolean changed;
  private boolean covered;
  private Optional<TileMark> mark = Optional.empty();
  private Optional<Drain> drain = Optional.empty();
  private boolean paused;

  /// @param marks what alerts add to a tile in this state
  CampaignViewModel(
      Campaign first,
      DropLimit limit,
      CommandDesk desk,
      BiFunction<String, CampaignState, Optional<TileMark>> marks,
      Reading reading) {
    this.limit = limit;
    this.desk = desk;
    this.marks = marks;
    campaign = first;
    judgement = CampaignJudgement.of(first, limit);
    pausedSeen = first.isPaused() ? reading.snapshot().takenAt() : null;
    paused = isPaused();
    remember(reading);
    content = new ReadOnlyObjectWrapper<>(this, "content", compose(reading));
  }

  /// Shows the campaign as a new snapshot has it.
  void show(Campaign now, Reading reading) {
    CampaignJudgement before = judgement;
    Campaign earlier = campaign;
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
    remember(reading);
    drain(earlier, reading);
    content.set(compose(reading));
  }

  /// What was in flight when it was paused is followed until no call is left.
  private void drain(Campaign before, Reading reading) {
    boolean pausedBefore = paused;
    paused = isPaused();
    Instant takenAt = reading.snapshot().takenAt();
    if (!paused) {
      drain = Optional.empty();
    } else if (!pausedBefore) {
      drain = Optional.of(Drain.from(before.live(), takenAt).then(campaign.live(), takenAt));
    } else {
      drain = drain.map(running -> running.then(campaign.live(), takenAt));
    }
  }

  /// The trail takes counts once, however many snapshots repeat them.
  private void remember(Reading reading) {
    campaign
        .calls()
        .ifPresent(
            calls ->
                DropFigures.of(calls)
                    .ifPresent(
                        figures -> trail.add(calls.asOf(), figures.drops(), figures.answers())));
    Instant takenAt = reading.snapshot().takenAt();
    day.add(takenAt, campaign, reading.clock().offsetAt(takenAt), reading.staleAfter());
  }

  /// A new snapshot does not list the campaign: its last figures stay, marked as old.
  void showNotListed(Reading reading) {
    listed = false;
    changed = false;
    content.set(compose(reading));
  }

  /// The command to this campaign is another one, or further on.
  void refresh(Reading reading) {
    drain(campaign, reading);
    content.set(compose(reading));
  }

  /// Lets the tile age between snapshots; costs nothing unless that changes what it shows.
  void age(Reading reading) {
    if (covered != isCovered(reading) || !mark.equals(markNow(reading))) {
      content.set(compose(reading));
    }
  }

  private Optional<TileMark> markNow(Reading reading) {
    return isCovered(reading) ? Optional.empty() : marks.apply(campaign.id(), unmarked());
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
    mark = markNow(reading);
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
    return mark.map(TileMark::state).orElseGet(this::unmarked);
  }

  private CampaignState unmarked() {
    return switch (command()) {
      case CommandState.None() -> asListed();
      case CommandState.Asking(var wanted, _, _) ->
          wanted == Wanted.PAUSED ? CampaignState.PAUSING : CampaignState.RESUMING;
      case CommandState.Known(var wanted, _, var outcome, _) ->
          switch (outcome) {
            // Newer than the snapshot: the desk forgets it when a later one says otherwise.
            case CommandOutcome.Confirmed _ ->
                wanted == Wanted.PAUSED ? CampaignState.PAUSED : judgement.state();
            case CommandOutcome.NotConfirmed _, CommandOutcome.Unknown _ ->
                asListed() == CampaignState.STOP ? CampaignState.STOP : CampaignState.UNCONFIRMED;
            case CommandOutcome.Refused _ -> asListed();
          };
    };
  }

  private CampaignState asListed() {
    return campaign.isPaused() ? CampaignState.PAUSED : judgement.state();
  }

  private List<String> coverSentences(Reading reading) {
    List<String> told = CommandWords.forTile(command(), reading.clock());
    if (!told.isEmpty()) {
      return told;
    }
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
    List<String> told = CommandWords.forTile(command(), reading.clock());
    Optional<TimedResume> timer = desk.steps().timer(id()).filter(_ -> isPaused());
    if (timer.isPresent()) {
      return StepWords.forTile(timer.get(), reading.clock());
    }
    if (!told.isEmpty() && !resumed()) {
      return told;
    }
    if (pausedSeen == null || !isPaused()) {
      return mark.map(TileMark::sentences).orElseGet(judgement::sentences);
    }
    String seen = reading.clock().time(pausedSeen);
    return List.of(
        Messages.text("tile.paused-at-dialer", seen),
        Messages.text("tile.paused-at-dialer.short", seen));
  }

  private static Wording agents(
      String key, Optional<AgentCounts> agents, ToIntFunction<AgentCounts> count) {
    return agents
        .map(count::applyAsInt)
        .map(number -> Messages.wording(key, Formats.count(number), number))
        .orElseGet(() -> Messages.wording(key, Formats.UNKNOWN, 0));
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

  /// What became of the last command.
  public CommandState command() {
    return desk.state(campaign.id());
  }

  /// A confirmed resume shows by itself.
  private boolean resumed() {
    return confirmed().filter(wanted -> wanted == Wanted.ACTIVE).isPresent();
  }

  /// Whether the campaign is known not to dial, by the newest that the dialer said.
  public boolean isPaused() {
    return confirmed().map(wanted -> wanted == Wanted.PAUSED).orElseGet(campaign::isPaused);
  }

  /// What the dialer was last seen to do, where no snapshot has told of it yet.
  private Optional<Wanted> confirmed() {
    return command() instanceof CommandState.Known known
            && known.outcome() instanceof CommandOutcome.Confirmed
        ? Optional.of(known.wanted())
        : Optional.empty();
  }

  /// The calls that were in flight when it was paused; absent where nobody saw that.
  public Optional<Drain> drain() {
    return drain;
  }

  /// Why it can be neither paused nor resumed now; empty when it can.
  public Optional<String> whyNotCommand() {
    return desk.whyNot(campaign.id());
  }

  /// Where its commands are given.
  public CommandDesk desk() {
    return desk;
  }

  /// One level less.
  public StepOffer lower() {
    return StepOffer.lower(settings(), whyNoStep());
  }

  /// The other methods that it can dial by.
  public List<StepOffer> methods() {
    return StepOffer.methods(settings(), whyNoStep());
  }

  /// Why its method cannot be switched; empty where it can.
  public Optional<String> whyNoMethod() {
    return StepOffer.whyNoMethod(settings(), whyNoStep());
  }

  /// Back to how it was before Andon changed it.
  public StepOffer restore() {
    return StepOffer.restore(desk.takeBack(id(), settings()), isPaused(), whyNoStep());
  }

  /// Why it cannot be resumed by a timer; empty where it can.
  public Optional<String> whyNoTimer() {
    return whyNoStep()
        .or(
            () ->
                desk.takeBack(id(), settings()).pausedHere()
                    ? Optional.empty()
                    : Optional.of(Messages.text("step.why.not-here")));
  }

  /// What would be sent must fit what is there now, which old figures do not tell.
  private Optional<String> whyNoStep() {
    return whyNotCommand()
        .or(
            () ->
                desk.steps().isOpen()
                    ? Optional.empty()
                    : Optional.of(Messages.text("command.view-only")))
        .or(
            () ->
                state() == CampaignState.STALE
                    ? Optional.of(Messages.text("step.why.old"))
                    : Optional.empty());
  }

  private DialSettings settings() {
    return DialSettings.of(campaign);
  }

  /// Asks the dialer to stop it, or to let it dial again; once, however often this is called.
  public void ask(Wanted wanted) {
    desk.ask(campaign.id(), content.get().name(), wanted);
  }

  /// The campaign as the newest snapshot that lists it has it.
  public Campaign campaign() {
    return campaign;
  }

  /// The day's counts against the limit.
  public CampaignJudgement judgement() {
    return judgement;
  }

  /// The day's drops and answers as they grew.
  public CountTrail trail() {
    return trail;
  }

  /// The last hour's drop rate as it stood over the hour before this moment.
  public Spark spark(Instant at) {
    return new Spark(look(), trail.lastHours(at), limit);
  }

  /// How the day's drop rate is drawn.
  public RateLook look() {
    return switch (state()) {
      case STALE -> RateLook.STALE;
      case PAUSED, PAUSING -> RateLook.PAUSED;
      case OK, WATCH, STOP, RESUMING, TOO_FEW, NO_CALLS, UNKNOWN, UNCONFIRMED, CHECK, DRILL ->
          switch (judgement.state()) {
            case STOP -> RateLook.STOP;
            case WATCH, CHECK -> RateLook.WATCH;
            case TOO_FEW -> RateLook.TOO_FEW;
            case NO_CALLS, UNKNOWN -> RateLook.NO_CALLS;
            case OK, PAUSED, PAUSING, RESUMING, STALE, UNCONFIRMED, DRILL -> RateLook.OK;
          };
    };
  }

  /// Agents by state over the dialer's day, as far as it was seen.
  public List<DaySteps.Step> agentsOfDay() {
    return day.agents();
  }

  /// Dial levels over the dialer's day, as far as it was seen.
  public List<DaySteps.Step> levelsOfDay() {
    return day.levels();
  }

  /// Whether the newest snapshot lists it.
  public boolean isListed() {
    return listed;
  }

  /// The state that it is in, STALE where nobody can know.
  public CampaignState state() {
    return content.get().state();
  }

  /// The big number.
  public Figure figure() {
    return judgement.figure();
  }

  /// Its drop limit.
  public DropLimit limit() {
    return limit;
  }

  /// How far the rate is into its limit: 1 is at the limit.
  public double shareOfLimit() {
    return judgement
        .figures()
        .map(DropFigures::rate)
        .filter(rate -> rate.isPresent())
        .map(rate -> rate.getAsDouble() / limit.fraction())
        .orElse(0.0);
  }
}
