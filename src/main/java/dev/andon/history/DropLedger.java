package dev.andon.history;

import dev.andon.compliance.DayCounts;
import dev.andon.compliance.Ledger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Drops and answers by campaign and day of the dialer's. Any thread but the FX thread.
public final class DropLedger {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HistoryStore store;

  DropLedger(HistoryStore store) {
    this.store = store;
  }

  /// What is kept of these days, both included, by campaign and day.
  ///
  /// @param dialer the dialer's address
  public Found<LedgerDay> days(String dialer, LocalDate first, LocalDate last) {
    return store.read(connection -> LedgerRows.read(connection, dialer, first, last));
  }

  /// Keeps these days instead of what is kept of them, all or none, and waits until they are on
  /// disk. What cannot be written now is left out.
  public Recorded keep(String dialer, List<LedgerDay> days) {
    List<LedgerDay> copy = List.copyOf(days);
    return Writer.await(
        store
            .writer()
            .write(
                Writer.Keep.MAY_BE_LEFT_OUT,
                connection -> LedgerRows.write(connection, copy, new Subjects(connection, dialer))),
        PATIENCE);
  }

  /// Addresses of the dialers that anything was ever recorded of.
  public Found<String> dialers() {
    return store.read(LedgerRows::dialers);
  }

  /// Campaigns that were ever recorded of this dialer, by id, with the name that each had last. One
  /// that was renamed stays one campaign.
  public Found<KeptCampaign> campaigns(String dialer) {
    return store.read(connection -> LedgerRows.campaigns(connection, dialer));
  }

  /// For the arithmetic of rates, by campaign.
  public static Map<String, Ledger> byCampaign(Collection<LedgerDay> days) {
    Map<String, List<DayCounts>> counts = new LinkedHashMap<>();
    for (LedgerDay day : days) {
      counts.computeIfAbsent(day.campaign(), _ -> new ArrayList<>()).add(day.counts());
    }
    Map<String, Ledger> ledgers = new LinkedHashMap<>();
    counts.forEach((campaign, its) -> ledgers.put(campaign, Ledger.of(its)));
    return ledgers;
  }
}
