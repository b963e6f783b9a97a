package dev.andon.watch;

import dev.andon.compliance.Ledger;
import dev.andon.history.DropLedger;
import dev.andon.history.Found;
import dev.andon.history.LedgerDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The ledger in memory, so that rules need not wait for the disk. [#refresh] is for one thread,
/// the rest for any.
final class KnownLedgers {

  /// Enough for the month that the dialer's last day belongs to, and for 30 days.
  private static final int DAYS = 31;

  private record Known(LocalDate today, Map<String, Ledger> byCampaign) {}

  private final DropLedger source;
  private volatile Optional<Known> known = Optional.empty();

  KnownLedgers(DropLedger source) {
    this.source = source;
  }

  /// Whether this day's ledger is in memory.
  boolean isOf(LocalDate today) {
    return known.map(Known::today).equals(Optional.of(today));
  }

  /// Reads it anew. What cannot be read leaves the earlier one.
  void refresh(String dialer, LocalDate today) {
    if (source.days(dialer, today.minusDays(DAYS), today)
        instanceof Found.Rows<LedgerDay>(var days)) {
      known = Optional.of(new Known(today, DropLedger.byCampaign(days)));
    }
  }

  /// The earlier days of a campaign. Absent until all 29 days before today are known: a few days
  /// alone would raise the alarm of the 30-day rule, or keep it quiet, for want of the others.
  Optional<Ledger> of(String campaign) {
    return known.flatMap(
        it ->
            Optional.ofNullable(it.byCampaign().get(campaign))
                .filter(ledger -> ledger.thirtyDays(it.today()).before().isWhole()));
  }
}
