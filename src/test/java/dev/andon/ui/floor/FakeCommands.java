package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.action.Report;
import dev.andon.action.Step;
import dev.andon.action.TimedResumes;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Recorded;
import dev.andon.history.TimedResume;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// Confirms every command at once and keeps the record of them in memory.
public final class FakeCommands implements CommandDesk.Runner, StepDesk.Runner, TimeSource {

  private final List<AuditEntry> record = new ArrayList<>();
  private final List<TimedResume> timers = new ArrayList<>();

  /// What time it is.
  public Instant now = Floors.NOW;

  /// What was sent, in words.
  public final List<String> sent = new ArrayList<>();

  /// How the campaigns are listed before a command.
  public DialSettings before =
      new DialSettings(Optional.of(true), Optional.of("RATIO"), OptionalDouble.of(2.5));

  public final CommandDesk desk =
      new CommandDesk(this, this, Runnable::run, Runnable::run, this, () -> "Maria");

  public FakeCommands() {
    desk.lists(() -> new CommandDesk.OnRecord(record, Optional.empty()));
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public long nanos() {
    return 0;
  }

  @Override
  public CommandOutcome run(CampaignCommand command) {
    boolean paused = command.wanted() == Wanted.PAUSED;
    sent.add(command.wanted() + " " + command.campaign());
    put(
        command.campaign(),
        paused ? AuditIntent.Kind.PAUSE : AuditIntent.Kind.RESUME,
        DialChange.active(!paused),
        new Origin.Person());
    return new CommandOutcome.Confirmed(now);
  }

  @Override
  public Report run(String campaign, Step step) {
    sent.add(step + " " + campaign);
    DialChange change =
        switch (step) {
          case Step.DialLevel(var level) -> DialChange.NOTHING.withLevel(level);
          case Step.MaximumLevel(var level) -> DialChange.NOTHING.withMaximum(level);
          case Step.Method(var method, _) -> DialChange.NOTHING.withMethod(method);
          case Step.Pause(), Step.Resume(), Step.Restore() -> DialChange.NOTHING;
        };
    UUID id = put(campaign, step.kind(), change, new Origin.Person());
    return new Report(
        id,
        step instanceof Step.MaximumLevel
            ? new CommandOutcome.NotConfirmed("yes", Optional.empty(), Optional.empty())
            : new CommandOutcome.Confirmed(now),
        change,
        Optional.empty(),
        new Recorded.OnDisk(),
        List.of());
  }

  /// Puts a command on record that was confirmed.
  public UUID put(String campaign, AuditIntent.Kind kind, DialChange change, Origin origin) {
    UUID id = new UUID(0, record.size() + 1L);
    record.addFirst(
        new AuditEntry(
            record.size() + 1L,
            new AuditIntent(
                id,
                now,
                new Who("Maria", true),
                "wallapi",
                "https://dialer.example.net/",
                campaign,
                kind,
                change,
                "",
                origin,
                Optional.of(CampaignFigures.of(before, now))),
            Optional.of(new AuditReply(now, AuditReply.Result.ACCEPTED, "yes", Optional.empty())),
            Optional.of(
                new AuditReadBack(
                    now,
                    AuditReadBack.Result.CONFIRMED,
                    Optional.of(before),
                    Optional.empty(),
                    Optional.empty(),
                    false))));
    desk.refresh();
    return id;
  }

  @Override
  public TimedResumes.Answer resumeIn(String campaign, Duration after) {
    sent.add("in " + after.toMinutes() + " " + campaign);
    TimedResume timer =
        new TimedResume(
            new UUID(1, timers.size()),
            "https://dialer.example.net/",
            campaign,
            record.getFirst().intent().id(),
            now,
            now.plus(after),
            new Who("Maria", true));
    timers.removeIf(it -> it.campaign().equals(campaign));
    timers.add(timer);
    return new TimedResumes.Answer.Waiting(timer, new Recorded.OnDisk());
  }

  @Override
  public void cancel(UUID timer) {
    timers.removeIf(
        it -> {
          boolean ends = it.id().equals(timer);
          if (ends) {
            sent.add("cancelled " + it.campaign());
          }
          return ends;
        });
  }

  @Override
  public List<TimedResume> waiting() {
    return List.copyOf(timers);
  }
}
