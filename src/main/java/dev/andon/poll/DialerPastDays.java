package dev.andon.poll;

import dev.andon.model.DayTotals;
import dev.andon.model.Problem;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Past days as the dialer tells them.
public final class DialerPastDays implements PastDays {

  private final Dialer dialer;

  public DialerPastDays(Dialer dialer) {
    this.dialer = dialer;
  }

  @Override
  public Answer ask(LocalDate day, Optional<String> campaign) throws InterruptedException {
    return switch (dialer.pastDay(day, campaign)) {
      case ApiResult.Ok<List<DayTotals>>(var days) -> new Answer.Told(days);
      case ApiResult.Failed<List<DayTotals>>(var failure) -> {
        Problem why = Problems.of("call_status_stats", failure, dialer.address());
        yield switch (failure) {
          case ApiFailure.Denied _ -> new Answer.LoginRefused(why);
          case ApiFailure.NotAllowed _, ApiFailure.Unsupported _ -> new Answer.Never(why);
          case ApiFailure.Rejected _,
              ApiFailure.Unreachable _,
              ApiFailure.Overloaded _,
              ApiFailure.NotVicidial _,
              ApiFailure.Garbled _ ->
              new Answer.NotNow(why);
        };
      }
    };
  }
}
