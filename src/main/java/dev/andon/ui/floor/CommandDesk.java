package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.action.Step;
import dev.andon.action.TakeBack;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditReply;
import dev.andon.model.DialSettings;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Takes the commands of all windows and shows all of them what became of each. FX thread only; the
/// commands themselves run elsewhere.
///
/// Several clicks, in however many windows, send one command: while the dialer is asked about a
/// campaign, nothing more is sent for it.
public final class CommandDesk {

  /// Sends one command and waits until its outcome is known. Called on a thread of its own.
  @FunctionalInterface
  public interface Runner {

    /// What is known after the command.
    CommandOutcome run(CampaignCommand command) throws InterruptedException;
  }

  /// What stands on record.
  ///
  /// @param entries the newest commands, the newest first
  /// @param trouble what a person must know of the record, such as that nothing is recorded
  public record OnRecord(List<AuditEntry> entries, Optional<Problem> trouble) {

    public OnRecord {
      entries = List.copyOf(entries);
    }
  }

  /// A command whose outcome the dialer does not show within two polls is no news any more.
  private static final int SNAPSHOTS_OF_NEWS = 2;

  /// So many commands are read at a time.
  private static final int PAGE = 200;

  private static final class Slot {
    private final ReadOnlyObjectWrapper<CommandState> state =
        new ReadOnlyObjectWrapper<>(new CommandState.None());
    private int snapshotsSince;
  }

  private final Optional<Runner> runner;
  private final Executor background;
  private final Executor fxThread;
  private final TimeSource time;
  private final Supplier<String> who;
  private final Map<String, Slot> slots = new HashMap<>();
  private final ObservableList<ActionEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Problem>> refusedRight =
      new ReadOnlyObjectWrapper<>(this, "refusedRight", Optional.empty());
  private final ObservableList<AuditEntry> earlier = FXCollections.observableArrayList();
  private final Instant began;
  private final StepDesk steps;
  private final ReadOnlyObjectWrapper<Optional<Problem>> recordTrouble =
      new ReadOnlyObjectWrapper<>(this, "recordTrouble", Optional.empty());
  private Optional<IntFunction<OnRecord>> record = Optional.empty();
  private int asked = PAGE;
  private List<AuditEntry> recorded = List.of();
  private Consumer<String> changed = _ -> {};
  private long lastNumber;

  /// @param background runs a command, which takes up to half a minute
  /// @param fxThread carries its outcome back
  /// @param who who sits at this machine
  public CommandDesk(
      Runner runner, Executor background, Executor fxThread, TimeSource time, String who) {
    this(Optional.of(runner), Optional.empty(), background, fxThread, time, () -> who);
  }

  /// @param runner sends pauses and resumes
  /// @param steps sends what is gentler, and keeps timed resumes
  /// @param background runs a command, which takes up to half a minute
  /// @param fxThread carries its outcome back
  /// @param who who sits at this machine now
  public CommandDesk(
      Runner runner,
      StepDesk.Runner steps,
      Executor background,
      Executor fxThread,
      TimeSource time,
      Supplier<String> who) {
    this(Optional.of(runner), Optional.of(steps), background, fxThread, time, who);
  }

  private CommandDesk(
      Optional<Runner> runner,
      Optional<StepDesk.Runner> stepRunner,
      Executor background,
      Executor fxThread,
      TimeSource time,
      Supplier<String> who) {
    this.runner = runner;
    this.background = background;
    this.fxThread = fxThread;
    this.time = time;
    this.who = who;
    began = time.now();
    steps =
        new StepDesk(
            stepRunner, background, fxThread, time, id -> changed.accept(id), this::refresh);
  }

  /// A desk at which nothing can be asked for: a picture, or a wall without a console.
  public static CommandDesk closed() {
    return new CommandDesk(
        Optional.empty(), Optional.empty(), Runnable::run, Runnable::run, new Standing(), () -> "");
  }

  private static final class Standing implements TimeSource {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanos() {
      return 0;
    }
  }

  /// Tells this listener the id of each campaign whose command state changed.
  void onChange(Consumer<String> listener) {
    changed = listener;
  }

  /// What became of the last command to this campaign.
  public ReadOnlyObjectProperty<CommandState> stateProperty(String campaign) {
    return slot(campaign).state.getReadOnlyProperty();
  }

  /// What became of the last command to this campaign.
  public CommandState state(String campaign) {
    Slot slot = slots.get(campaign);
    return slot == null ? new CommandState.None() : slot.state.get();
  }

  /// All commands of this run of the program, the newest first.
  public ObservableList<ActionEntry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  /// Commands on record that were not given at this desk in this run: those of earlier runs, of
  /// rules and of timers; the newest first.
  public ObservableList<AuditEntry> earlier() {
    return FXCollections.unmodifiableObservableList(earlier);
  }

  /// From now on lists what this gives, too.
  ///
  /// @param newRecord what stands on record; called on a thread of its own, for it reads the disk
  public void lists(Supplier<OnRecord> newRecord) {
    lists(_ -> newRecord.get());
  }

  /// The same, for a record that is read by pages.
  ///
  /// @param newRecord takes how many of the newest commands are wanted
  public void lists(IntFunction<OnRecord> newRecord) {
    record = Optional.of(newRecord);
    refresh();
  }

  /// Lists another page of older commands.
  public void older() {
    asked += PAGE;
    refresh();
  }

  /// Whether there may be older commands than those that are listed.
  public boolean mayHaveOlder() {
    return recorded.size() >= asked;
  }

  /// What stands on record of a command that was given at this desk.
  public Optional<AuditEntry> onRecord(ActionEntry entry) {
    AuditIntent.Kind kind =
        entry.command().wanted() == Wanted.PAUSED
            ? AuditIntent.Kind.PAUSE
            : AuditIntent.Kind.RESUME;
    // One at a time for each campaign: the first one after the click is that one.
    Instant from = entry.at().truncatedTo(ChronoUnit.MILLIS);
    return recorded.reversed().stream()
        .filter(it -> it.intent().campaign().equals(entry.command().campaign()))
        .filter(it -> it.intent().kind() == kind && !it.intent().at().isBefore(from))
        .filter(it -> it.intent().origin() instanceof AuditIntent.Origin.Person)
        .findFirst();
  }

  /// Reads the record again, after a command, or after a rule or a timer has given one.
  public void refresh() {
    steps.refresh();
    int wanted = asked;
    record.ifPresent(
        source ->
            background.execute(
                () -> {
                  OnRecord found = source.apply(wanted);
                  fxThread.execute(() -> show(found));
                }));
  }

  private void show(OnRecord found) {
    List<AuditEntry> before = recorded;
    recorded = found.entries();
    earlier.setAll(recorded.stream().filter(this::isNotOfThisDesk).toList());
    recordTrouble.set(found.trouble());
    if (!recorded.equals(before)) {
      recorded.stream().map(entry -> entry.intent().campaign()).distinct().forEach(changed);
    }
  }

  /// Graded steps and timed resumes.
  public StepDesk steps() {
    return steps;
  }

  /// Takes one graded step; does nothing where [#whyNot] has a reason.
  public void ask(String campaign, Step step) {
    if (whyNot(campaign).isEmpty()) {
      steps.ask(campaign, step);
    }
  }

  /// All that was read of the record, the newest first.
  public List<AuditEntry> recorded() {
    return recorded;
  }

  /// The last pause of this campaign that a rule has sent, where one is on record.
  public Optional<AuditEntry> pausedByRule(String campaign) {
    return recorded.stream()
        .filter(entry -> entry.intent().campaign().equals(campaign))
        .filter(entry -> entry.intent().origin() instanceof AuditIntent.Origin.Rule)
        .filter(
            entry ->
                entry
                    .reply()
                    .filter(reply -> reply.result() == AuditReply.Result.REFUSED)
                    .isEmpty())
        .findFirst();
  }

  /// What could be taken back of a campaign that is set like this.
  TakeBack takeBack(String campaign, DialSettings current) {
    return TakeBack.of(campaign, recorded, current, time.now());
  }

  /// What a person must know of the record, such as that another Andon keeps it.
  public ReadOnlyObjectProperty<Optional<Problem>> recordTroubleProperty() {
    return recordTrouble.getReadOnlyProperty();
  }

  private boolean isNotOfThisDesk(AuditEntry entry) {
    return entry.intent().at().isBefore(began)
        || !(entry.intent().origin() instanceof AuditIntent.Origin.Person)
        || switch (entry.intent().kind()) {
          case PAUSE, RESUME -> false;
          case DIAL_LEVEL, MAXIMUM_LEVEL, DIAL_METHOD, RESTORE -> true;
        };
  }

  /// Set once the dialer has said that its user may not change campaigns.
  public ReadOnlyObjectProperty<Optional<Problem>> refusedRightProperty() {
    return refusedRight.getReadOnlyProperty();
  }

  /// Takes note of what the dialer tells of its user, so that nobody has to find out by pressing.
  ///
  /// @param noCommands why the user may not change campaigns; absent where the dialer does not
  ///   tell, which takes back nothing that it has said to a command
  void learn(Optional<Problem> noCommands) {
    if (noCommands.isPresent()) {
      refusedRight.set(noCommands);
    }
  }

  /// Why a command to this campaign cannot be given now, in words for a tooltip; empty when it can.
  public Optional<String> whyNot(String campaign) {
    if (runner.isEmpty()) {
      return Optional.of(Messages.text("command.view-only"));
    }
    if (refusedRight.get().isPresent()) {
      Problem problem = refusedRight.get().get();
      return Optional.of(
          Messages.text(
              "command.no-right",
              Formats.oneLine(Messages.text(problem.what())),
              Formats.oneLine(Messages.text(problem.remedy()))));
    }
    return state(campaign) instanceof CommandState.Asking || steps.isAsking(campaign)
        ? Optional.of(Messages.text("command.asking"))
        : Optional.empty();
  }

  /// Asks the dialer once; does nothing where [#whyNot] has a reason.
  ///
  /// @param name name of the campaign, for the list of actions
  public void ask(String campaign, String name, Wanted wanted) {
    if (runner.isEmpty() || whyNot(campaign).isPresent()) {
      return;
    }
    CampaignCommand command = new CampaignCommand(campaign, wanted);
    Instant since = time.now();
    String person = who.get();
    long number = ++lastNumber;
    CommandState.Asking asking = new CommandState.Asking(wanted, person, since);
    set(campaign, asking);
    entries.addFirst(new ActionEntry(number, since, person, command, name, asking));
    Runner sender = runner.get();
    background.execute(
        () -> {
          try {
            CommandOutcome outcome = sender.run(command);
            fxThread.execute(() -> finished(number, command, person, outcome));
          } catch (InterruptedException _) {
            // The program ends; nobody is left to be told.
            Thread.currentThread().interrupt();
          } catch (RuntimeException e) {
            fxThread.execute(() -> finished(number, command, person, unknown()));
            throw e;
          }
        });
  }

  /// A fault of ours, after which nobody knows what the dialer did.
  static CommandOutcome unknown() {
    return new CommandOutcome.Unknown(
        new Problem(
            "update_campaign",
            Problem.Kind.SKIPPED,
            Messages.text("command.fault"),
            Messages.text("command.fault.hint")));
  }

  private void finished(
      long number, CampaignCommand command, String person, CommandOutcome outcome) {
    CommandState.Known known =
        new CommandState.Known(command.wanted(), person, outcome, time.now());
    if (outcome instanceof CommandOutcome.Refused(var problem)
        && problem.kind() == Problem.Kind.NOT_ALLOWED) {
      refusedRight.set(Optional.of(problem));
    }
    set(command.campaign(), known);
    entries.replaceAll(
        entry ->
            entry.number() == number
                ? new ActionEntry(
                    number, entry.at(), entry.who(), entry.command(), entry.name(), known)
                : entry);
    refresh();
  }

  /// A new snapshot shows this campaign; once it tells by itself, or says something else for long
  /// enough, the command is no news any more.
  ///
  /// @param active what the snapshot says; absent where it does not know
  /// @param asOf when the dialer was asked for it
  void seen(String campaign, Optional<Boolean> active, Instant asOf) {
    Slot slot = slots.get(campaign);
    if (slot == null || !(slot.state.get() instanceof CommandState.Known known)) {
      return;
    }
    if (!asOf.isAfter(known.at()) || active.isEmpty()) {
      return;
    }
    boolean asWanted = active.get() == (known.wanted() == Wanted.ACTIVE);
    slot.snapshotsSince++;
    boolean over =
        switch (known.outcome()) {
          // A confirmed pause stays the reason for as long as the campaign is paused.
          case CommandOutcome.Confirmed _ -> !asWanted || known.wanted() == Wanted.ACTIVE;
          case CommandOutcome.NotConfirmed _, CommandOutcome.Refused _, CommandOutcome.Unknown _ ->
              asWanted || slot.snapshotsSince > SNAPSHOTS_OF_NEWS;
        };
    if (over) {
      set(campaign, new CommandState.None());
    }
  }

  private void set(String campaign, CommandState state) {
    Slot slot = slot(campaign);
    slot.snapshotsSince = 0;
    slot.state.set(state);
    changed.accept(campaign);
  }

  private Slot slot(String campaign) {
    return slots.computeIfAbsent(campaign, _ -> new Slot());
  }
}
