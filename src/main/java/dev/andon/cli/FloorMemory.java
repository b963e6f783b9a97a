package dev.andon.cli;

import dev.andon.compliance.Ledger;
import dev.andon.history.HistoryStore;
import dev.andon.history.Retention;
import dev.andon.poll.DialerPastDays;
import dev.andon.poll.Feed;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.Memory;
import java.util.Optional;

/// What is remembered of one floor, if a record is kept.
record FloorMemory(Optional<Memory> memory) implements AutoCloseable {

  /// A simulated dialer tells all its past days at once.
  static final int ALL_AT_ONCE = 1_000;

  /// Follows the feed from now on; closed by whoever asked for it, before the record.
  static FloorMemory start(
      Parts parts, Dialer client, Feed feed, Optional<HistoryStore> store, int requestsPerPoll) {
    Optional<Memory> memory =
        store.map(
            it ->
                Memory.start(
                    new Memory.Surroundings(
                        it,
                        Optional.of(new DialerPastDays(client)),
                        requestsPerPoll,
                        Retention.Limits.DEFAULT,
                        parts.time(),
                        parts.pause())));
    memory.ifPresent(feed::subscribe);
    return new FloorMemory(memory);
  }

  static FloorMemory start(Parts parts, Dialer client, Feed feed, Optional<HistoryStore> store) {
    return start(parts, client, feed, store, 1);
  }

  /// The earlier days of a campaign; absent where they are not known.
  Optional<Ledger> ledgerOf(String campaign) {
    return memory.flatMap(it -> it.ledgerOf(campaign));
  }

  @Override
  public void close() {
    memory.ifPresent(Memory::close);
  }
}
