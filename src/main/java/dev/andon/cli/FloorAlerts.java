package dev.andon.cli;

import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Ledger;
import dev.andon.config.RulesRead;
import dev.andon.history.HistoryStore;
import dev.andon.poll.Feed;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.AlertRun;
import dev.andon.watch.AlertStore;
import dev.andon.watch.Drills;
import dev.andon.watch.KeptAlerts;
import dev.andon.watch.RulesWatch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets up the alerts of one floor behind its one poller.
final class FloorAlerts {

  private static final Logger LOG = LoggerFactory.getLogger(FloorAlerts.class);

  private FloorAlerts() {}

  /// Alerts that follow the feed from now on; closed by whoever asked for them.
  ///
  /// @param rules the rules file
  /// @param ledgers the earlier days of a campaign
  /// @param rulesRead told whenever that file has changed
  static AlertRun start(
      Parts parts,
      Dialer client,
      Connection connection,
      Path rules,
      Feed feed,
      FloorCommands commands,
      Optional<HistoryStore> store,
      Function<String, Optional<Ledger>> ledgers,
      Consumer<? super RulesRead> rulesRead) {
    Function<String, Optional<DropLimit>> ownLimit = connection.ownLimitOf();
    AlertRun run =
        new AlertRun(
            client.address().base().toString(),
            connection.interval(),
            new AlertRun.Surroundings(
                store.<AlertStore>map(it -> new KeptAlerts(it.alerts())).orElse(AlertStore.NONE),
                new RulesWatch(rules, rulesRead),
                ownLimit,
                commands::pause,
                Drills.in(parts.dataFolder()),
                ledgers),
            parts.time());
    run.start();
    feed.subscribe(run);
    return run;
  }

  /// Tells the log, where no terminal is looked at.
  static void log(RulesRead read) {
    switch (read) {
      case RulesRead.Good(_, var warnings) -> {
        LOG.info("The rules file was read");
        warnings.forEach(fault -> LOG.warn("Rules file: {}", fault.words()));
      }
      case RulesRead.Bad(var faults) ->
          faults.forEach(
              fault ->
                  LOG.warn("Rules file: {} The rules before it stay in force.", fault.words()));
    }
  }
}
