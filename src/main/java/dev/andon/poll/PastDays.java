package dev.andon.poll;

import dev.andon.model.DayTotals;
import dev.andon.model.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where the counts of past days come from.
public interface PastDays {

  /// What came of one request.
  sealed interface Answer {

    /// The counts of each campaign that was asked for; in-groups may stand behind them.
    record Told(List<DayTotals> days) implements Answer {

      public Told {
        days = List.copyOf(days);
      }
    }

    /// No answer this time.
    record NotNow(Problem why) implements Answer {}

    /// This dialer or this user never gets an answer to this, so nobody need ask again.
    record Never(Problem why) implements Answer {}

    /// The login was refused: nobody may ask anything again before a person has seen to it.
    record LoginRefused(Problem why) implements Answer {}
  }

  /// Asks with one request; blocks the calling thread.
  ///
  /// @param campaign only this one; absent: all together
  Answer ask(LocalDate day, Optional<String> campaign) throws InterruptedException;
}
