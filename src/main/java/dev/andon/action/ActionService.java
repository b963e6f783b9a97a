package dev.andon.action;

import dev.andon.model.Pause;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends commands to one dialer and reads back what became of them. Any thread but the FX thread; a
/// command blocks until it is known.
public final class ActionService {

  private static final Logger LOG = LoggerFactory.getLogger(ActionService.class);
  private static final int READ_BACKS = 3;
  private static final Duration BETWEEN_READ_BACKS = Duration.ofMillis(1_500);

  /// The most that one read-back takes.
  private static final Duration READ_BACK = Duration.ofSeconds(4);

  /// A person waits for it.
  private static final Duration LONGEST = Duration.ofSeconds(27);

  private final Dialer dialer;
  private final TimeSource time;
  private final Pause pause;

  public ActionService(Dialer dialer, TimeSource time, Pause pause) {
    this.dialer = dialer;
    this.time = time;
    this.pause = pause;
  }

  /// Sends one command, once, and reads back until the dialer shows it or has shown three times
  /// that it does not.
  public CommandOutcome run(CampaignCommand command) throws InterruptedException {
    LOG.info("{} to be {}: asking", command.campaign(), command.wanted());
    long end = time.nanos() + LONGEST.toNanos();
    CommandOutcome outcome =
        switch (dialer.connect()) {
          case ApiResult.Ok<Boolean> _ -> send(command, end);
          // Nothing was sent yet, so nothing may have changed.
          case ApiResult.Failed<Boolean>(var failure) -> refused(failure);
        };
    LOG.info("{} to be {}: {}", command.campaign(), command.wanted(), outcome);
    return outcome;
  }

  private CommandOutcome send(CampaignCommand command, long end) throws InterruptedException {
    return switch (dialer.setActive(command.campaign(), command.wanted().active())) {
      case ApiResult.Ok<Dialer.Answer>(var answer) ->
          answer.changedNothing()
              ? refused(new ApiFailure.Rejected(answer.words()))
              : readBack(command, answer.words(), Optional.empty(), end);
      case ApiResult.Failed<Dialer.Answer>(var failure) ->
          mayHaveArrived(failure)
              ? readBack(command, "", Optional.of(problem(failure)), end)
              : refused(failure);
    };
  }

  /// Whether the dialer may have done it although no good answer came.
  private static boolean mayHaveArrived(ApiFailure failure) {
    return switch (failure) {
      case ApiFailure.Unreachable(var cause, _) ->
          switch (cause) {
            case TIMEOUT, CUT_OFF -> true;
            case NAME, REFUSED, CERTIFICATE, TLS -> false;
          };
      case ApiFailure.Overloaded _, ApiFailure.Garbled _ -> true;
      case ApiFailure.Denied _,
          ApiFailure.NotAllowed _,
          ApiFailure.Unsupported _,
          ApiFailure.Rejected _,
          ApiFailure.NotVicidial _ ->
          false;
    };
  }

  private CommandOutcome readBack(
      CampaignCommand command, String words, Optional<Problem> unanswered, long end)
      throws InterruptedException {
    Optional<Boolean> seen = Optional.empty();
    Optional<Problem> trouble = Optional.empty();
    for (int i = 0; i < READ_BACKS; i++) {
      if (i > 0) {
        if (end - time.nanos() < BETWEEN_READ_BACKS.plus(READ_BACK).toNanos()) {
          break;
        }
        pause.last(BETWEEN_READ_BACKS);
      }
      switch (dialer.readActive(command.campaign())) {
        case ApiResult.Ok<Optional<Boolean>>(var active) -> {
          seen = active;
          trouble = Optional.empty();
          if (active.isPresent() && active.get() == command.wanted().active()) {
            return new CommandOutcome.Confirmed(time.now());
          }
        }
        case ApiResult.Failed<Optional<Boolean>>(var failure) -> {
          trouble = Optional.of(Problems.of("campaigns_list", failure, dialer.address()));
          if (!failure.isTransport()) {
            // Asking again gives the same answer, and a refused login must not be repeated.
            return unconfirmed(words, seen, trouble, unanswered);
          }
        }
      }
    }
    return unconfirmed(words, seen, trouble, unanswered);
  }

  private static CommandOutcome unconfirmed(
      String words,
      Optional<Boolean> seen,
      Optional<Problem> trouble,
      Optional<Problem> unanswered) {
    return unanswered.isPresent() && seen.isEmpty()
        ? new CommandOutcome.Unknown(unanswered.get())
        : new CommandOutcome.NotConfirmed(words, seen, trouble);
  }

  private CommandOutcome refused(ApiFailure failure) {
    return new CommandOutcome.Refused(problem(failure));
  }

  private Problem problem(ApiFailure failure) {
    return Problems.of("update_campaign", failure, dialer.address());
  }
}
