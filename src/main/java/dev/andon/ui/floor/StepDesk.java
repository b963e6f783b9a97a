package dev.andon.ui.floor;

import dev.andon.action.CommandOutcome;
import dev.andon.action.Report;
import dev.andon.action.Step;
import dev.andon.action.TimedResumes;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Takes the graded steps and the timed resumes of all windows. FX thread only; what it sends runs
/// elsewhere.
///
/// It shares the command desk's rule: while the dialer is asked about a campaign, nothing more is
/// sent for it.
public final class StepDesk {

  /// Sends steps and keeps timed resumes. Called on threads of its own.
  public interface Runner {

    /// Sends one step and waits until its outcome is known.
    Report run(String campaign, Step step) throws InterruptedException;

    /// Lets a paused campaign dial again after some time.
    TimedResumes.Answer resumeIn(String campaign, Duration after);

    /// Takes a timed resume back.
    void cancel(UUID timer);

    /// The timed resumes that wait.
    List<TimedResume> waiting();
  }

  private final Optional<Runner> runner;
  private final Executor background;
  private final Executor fxThread;
  private final TimeSource time;
  private final Consumer<String> changed;
  private final Runnable recorded;
  private final Map<String, StepState> states = new HashMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
  private Map<String, TimedResume> timers = Map.of();

  /// @param changed told the campaign whenever something of it is another
  /// @param recorded told when something new stands on record
  StepDesk(
      Optional<Runner> runner,
      Executor background,
      Executor fxThread,
      TimeSource time,
      Consumer<String> changed,
      Runnable recorded) {
    this.runner = runner;
    this.background = background;
    this.fxThread = fxThread;
    this.time = time;
    this.changed = changed;
    this.recorded = recorded;
  }

  /// Whether steps can be taken at all.
  boolean isOpen() {
    return runner.isPresent();
  }

  /// Goes up whenever a step or a timed resume of any campaign is further on.
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// What became of the last step.
  public StepState state(String campaign) {
    return states.getOrDefault(campaign, new StepState.None());
  }

  boolean isAsking(String campaign) {
    return state(campaign) instanceof StepState.Asking;
  }

  /// The timed resume of this campaign that waits.
  public Optional<TimedResume> timer(String campaign) {
    return Optional.ofNullable(timers.get(campaign));
  }

  void ask(String campaign, Step step) {
    runner.ifPresent(
        sender -> {
          set(campaign, new StepState.Asking(step, time.now()));
          background.execute(() -> send(sender, campaign, step));
        });
  }

  private void send(Runner sender, String campaign, Step step) {
    try {
      Report report = sender.run(campaign, step);
      fxThread.execute(
          () ->
              finished(
                  campaign,
                  new StepState.Known(step, report.outcome(), report.leftAlone(), time.now())));
    } catch (InterruptedException _) {
      // The program ends; nobody is left to be told.
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      CommandOutcome unknown = CommandDesk.unknown();
      fxThread.execute(
          () -> finished(campaign, new StepState.Known(step, unknown, List.of(), time.now())));
      throw e;
    }
  }

  private void finished(String campaign, StepState.Known known) {
    set(campaign, known);
    recorded.run();
  }

  /// Lets a campaign that is paused dial again after some time; an earlier promise is void.
  public void resumeIn(String campaign, Duration after) {
    runner.ifPresent(
        keeper ->
            background.execute(
                () -> {
                  TimedResumes.Answer answer = keeper.resumeIn(campaign, after);
                  List<TimedResume> waiting = keeper.waiting();
                  fxThread.execute(
                      () -> {
                        show(waiting);
                        switch (answer) {
                          case TimedResumes.Answer.Waiting _ -> set(campaign, new StepState.None());
                          case TimedResumes.Answer.NotSet(var why) ->
                              set(campaign, new StepState.NotSet(why));
                        }
                      });
                }));
  }

  /// Takes a timed resume back.
  public void cancel(TimedResume timer) {
    runner.ifPresent(
        keeper ->
            background.execute(
                () -> {
                  keeper.cancel(timer.id());
                  List<TimedResume> waiting = keeper.waiting();
                  fxThread.execute(() -> show(waiting));
                }));
  }

  /// A timed resume has ended by itself, or somebody has ended it.
  public void ended(TimedResume timer, Cause cause) {
    set(timer.campaign(), new StepState.Ended(timer, cause));
    refresh();
  }

  /// Asks anew which timed resumes wait.
  void refresh() {
    runner.ifPresent(
        keeper ->
            background.execute(
                () -> {
                  List<TimedResume> waiting = keeper.waiting();
                  fxThread.execute(() -> show(waiting));
                }));
  }

  private void show(List<TimedResume> waiting) {
    Map<String, TimedResume> now = new HashMap<>();
    waiting.forEach(timer -> now.put(timer.campaign(), timer));
    if (now.equals(timers)) {
      return;
    }
    Map<String, TimedResume> before = timers;
    timers = Map.copyOf(now);
    changes.set(changes.get() + 1);
    before.keySet().forEach(changed);
    now.keySet().forEach(changed);
  }

  private void set(String campaign, StepState state) {
    states.put(campaign, state);
    changes.set(changes.get() + 1);
    changed.accept(campaign);
  }
}
