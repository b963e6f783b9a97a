package dev.andon.cli;

import dev.andon.action.ActionService;
import dev.andon.action.ActionService.Surroundings;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.action.Order;
import dev.andon.action.Report;
import dev.andon.action.Step;
import dev.andon.history.Audit;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditMemory;
import dev.andon.history.Recorded;
import dev.andon.model.Problem;
import dev.andon.vicidial.Dialer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `andon pause` and `andon resume`: one command, and what the dialer shows afterwards.
abstract class SwitchCommand implements AndonCommand {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Mixin private final DialerArguments dialer = new DialerArguments();

  @Parameters(paramLabel = "CAMPAIGN", description = "campaign id")
  private String campaign = "";

  private final Wanted wanted;

  private SwitchCommand(Wanted wanted) {
    this.wanted = wanted;
  }

  /// Stops a campaign's automatic dialing.
  @Command(
      name = "pause",
      description = "Stops a campaign's automatic dialing and reads back that it took.",
      mixinStandardHelpOptions = true)
  static final class Pause extends SwitchCommand {
    Pause() {
      super(Wanted.PAUSED);
    }
  }

  /// Lets a campaign dial again.
  @Command(
      name = "resume",
      description = "Lets a campaign dial again and reads back that it took.",
      mixinStandardHelpOptions = true)
  static final class Resume extends SwitchCommand {
    Resume() {
      super(Wanted.ACTIVE);
    }
  }

  @Override
  public int run(Parts parts) throws Exception {
    Connection connection = dialer.connection(parts);
    if (campaign.isBlank()) {
      throw dialer.wrong("Which campaign? Its id is empty.");
    }
    try (KeptRecord record = new KeptRecord(parts.history());
        Dialer client = parts.dialer(connection)) {
      Audit audit =
          record.store().<Audit>map(it -> it.audit(parts.time())).orElseGet(AuditMemory::new);
      Who who = parts.operator().who();
      Report report =
          new ActionService(
                  client,
                  new Surroundings(audit, () -> who, _ -> Optional.empty()),
                  parts.time(),
                  parts.pause())
              .run(Order.byHand(campaign, step(), who, "command line"));
      if (record.store().isPresent() && report.recorded() instanceof Recorded.NotOnDisk(var why)) {
        parts.errors().println("Not on record: " + why.message());
      }
      CommandOutcome outcome = report.outcome();
      return switch (outcome) {
        case CommandOutcome.Confirmed(var at) -> {
          parts.output().println(campaign + " is " + word() + ", confirmed " + clock(at) + ".");
          yield ExitCode.FINE;
        }
        case CommandOutcome.NotConfirmed(var words, var active, var readBack) -> {
          parts.output().println(notConfirmed(words, active, readBack));
          yield ExitCode.NO;
        }
        case CommandOutcome.Refused(var problem) -> {
          PollCommand.tell(parts, problem);
          yield problem.kind() == Problem.Kind.REJECTED
                  || problem.kind() == Problem.Kind.NOT_ALLOWED
              ? ExitCode.NO
              : ExitCode.NO_ANSWER;
        }
        case CommandOutcome.Unknown(var problem) -> {
          parts
              .errors()
              .println(
                  problem.message()
                      + " The request was sent, so "
                      + campaign
                      + " may or may not be "
                      + word()
                      + ". Look before you send it again.");
          yield ExitCode.NO_ANSWER;
        }
      };
    }
  }

  private String notConfirmed(String words, Optional<Boolean> active, Optional<Problem> readBack) {
    String said =
        words.isEmpty()
            ? "The dialer gave no usable answer to the command"
            : "The dialer said '" + words + "'";
    if (active.isPresent()) {
      return said
          + " but still lists "
          + campaign
          + " as "
          + (active.get() ? "active" : "not active")
          + ". It is not confirmed.";
    }
    return said
        + ", but it could not be read back"
        + readBack.map(problem -> ": " + problem.message()).orElse(".")
        + " It is not confirmed.";
  }

  private Step step() {
    return switch (wanted) {
      case PAUSED -> new Step.Pause();
      case ACTIVE -> new Step.Resume();
    };
  }

  private String word() {
    return switch (wanted) {
      case PAUSED -> "paused";
      case ACTIVE -> "active";
    };
  }

  private static String clock(Instant at) {
    return CLOCK.format(at.atZone(ZoneId.systemDefault()));
  }
}
