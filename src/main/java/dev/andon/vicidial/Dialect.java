package dev.andon.vicidial;

import dev.andon.model.DayTotals;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// One way to ask a dialer for its floor. Remembers what earlier polls told; used by one thread.
sealed interface Dialect permits StockDialect, GuideDialect {

  /// Asks for the floor.
  ///
  /// @param atMost how long it may take; what was not asked by then is not known
  /// @return a failure only when there is no floor to show at all; a part that could not be had is
  ///   a problem in the snapshot
  ApiResult<FloorSnapshot> poll(Duration atMost) throws InterruptedException;

  /// What the server told beyond what the floor has a place for, by its own names and by campaign.
  /// Any thread.
  default SortedMap<String, SortedMap<String, String>> others() {
    return Collections.emptySortedMap();
  }

  /// Sends one command that changes a campaign. Never repeated.
  ApiResult<Reply> change(String campaign, DialChange change) throws InterruptedException;

  /// Asks for the calls of a whole day by the dialer's calendar; see [Dialer#pastDay].
  default ApiResult<List<DayTotals>> pastDay(LocalDate day, Optional<String> campaign)
      throws InterruptedException {
    return new ApiResult.Failed<>(new ApiFailure.Unsupported());
  }

  /// Reads back how a campaign is set to dial, as far as the answer tells.
  ApiResult<DialSettings> readSettings(String campaign) throws InterruptedException;
}
