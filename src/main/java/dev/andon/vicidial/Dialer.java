package dev.andon.vicidial;

import dev.andon.model.DayTotals;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.TimeSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One dialer, whichever dialect it speaks.
///
/// [#poll] is for one thread; commands and their read-back may come from any other meanwhile.
public final class Dialer implements AutoCloseable {

  /// What the dialer said of a command, before anybody has read back whether it took.
  ///
  /// @param words its own words, without the echo of the request
  /// @param changed whether it said that it changed something
  public record Answer(String words, boolean changed) {

    /// Whether it said that it changed nothing. An answer in no known form says neither.
    public boolean changedNothing() {
      return !changed && words.contains(NO_UPDATES);
    }
  }

  private static final String NO_UPDATES = "NO UPDATES";

  private final ApiClient client;
  private final DialerOptions options;
  private final TimeSource time;
  private volatile @Nullable Dialect settled;
  private volatile boolean hasShownFloor;

  public Dialer(ApiClient client, DialerOptions options, TimeSource time) {
    this.client = client;
    this.options = options;
    this.time = time;
  }

  /// The dialer's address.
  public DialerAddress address() {
    return client.address();
  }

  /// The user that the dialer sees.
  public String user() {
    return client.user();
  }

  /// Asks for the floor. Fails only when there is no floor to show at all.
  public ApiResult<FloorSnapshot> poll() throws InterruptedException {
    long began = time.nanos();
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) -> {
        ApiResult<FloorSnapshot> floor =
            dialect.poll(options.pollTime().minusNanos(time.nanos() - began));
        if (floor instanceof ApiResult.Ok<FloorSnapshot>(var snapshot)) {
          hasShownFloor = true;
          client.unknowns().look(snapshot);
        } else if (!hasShownFloor) {
          // Whatever answers in a dialer's place for a while says nothing about its dialect.
          settled = null;
        }
        yield floor;
      }
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// Finds out which dialect the server speaks, where that is not known yet.
  ///
  /// @return true, or why it could not be found out
  public ApiResult<Boolean> connect() throws InterruptedException {
    return dialect().then(_ -> new ApiResult.Ok<>(true));
  }

  /// Sends one command that changes a campaign. Never repeated.
  public ApiResult<Answer> change(String campaign, DialChange change) throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) ->
          dialect.change(campaign, change).then(reply -> new ApiResult.Ok<>(answer(reply)));
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// A reply may have several lines of different kinds; a notice that nothing was updated is not a
  /// success, although it is no error either.
  private Answer answer(Reply reply) {
    boolean nothing = reply.notices().stream().anyMatch(notice -> notice.contains(NO_UPDATES));
    List<String> words = nothing ? reply.notices() : reply.confirmations();
    return new Answer(
        // Lines in no known form may echo the request.
        client.mask(String.join("; ", words.isEmpty() ? reply.lines() : words)),
        !nothing && !reply.confirmations().isEmpty());
  }

  /// Reads back how a campaign is set to dial, as far as the answer tells.
  public ApiResult<DialSettings> readSettings(String campaign) throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) -> dialect.readSettings(campaign);
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// Asks for the calls of a whole day by the dialer's calendar, with one request. Any thread, but
  /// one request at a time and none while a poll is under way: the dialer is not to be loaded.
  ///
  /// @param campaign only this one, of which the dialer then counts as answered what it counts so
  ///   itself; not one with a dash in its id, which the dialer takes for two. Absent: all together,
  ///   in-groups behind them
  public ApiResult<List<DayTotals>> pastDay(LocalDate day, Optional<String> campaign)
      throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) -> dialect.pastDay(day, campaign);
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// What the server told at the last poll beyond what the floor has a place for, by its own names
  /// and by campaign; for the connection details. Any thread.
  public SortedMap<String, SortedMap<String, String>> others() {
    Dialect dialect = settled;
    return dialect == null ? Collections.emptySortedMap() : dialect.others();
  }

  /// What was asked on this connection, and what the dialer told that Andon does not know. Any
  /// thread.
  public ConnectionDetails details() {
    return new ConnectionDetails(
        client.tally().lines().entrySet().stream()
            .map(
                line ->
                    new ConnectionDetails.Calls(
                        line.getKey(),
                        line.getValue().calls(),
                        line.getValue().failed(),
                        line.getValue().lastTook(),
                        line.getValue().lastFailure().map(CallTally::word)))
            .toList(),
        client.unknowns().all().stream()
            .map(
                it ->
                    new ConnectionDetails.Unknown(
                        it.kind(),
                        it.where(),
                        client.mask(it.word()),
                        it.times(),
                        client.mask(it.example())))
            .toList(),
        others());
  }

  /// Settles on a dialect, once per connection. Until the server has shown which one it speaks, a
  /// later call asks it again.
  private synchronized ApiResult<Dialect> dialect() throws InterruptedException {
    Dialect known = settled;
    if (known != null) {
      return new ApiResult.Ok<>(known);
    }
    ApiResult<Dialect> found =
        switch (options.dialect()) {
          case STOCK -> new ApiResult.Ok<>(new StockDialect(client, options, time));
          case GUIDE -> new ApiResult.Ok<>(new GuideDialect(client, options, time, 0));
          case AUTO -> probed();
        };
    if (found instanceof ApiResult.Ok<Dialect>(var dialect)) {
      settled = dialect;
    }
    return found;
  }

  private ApiResult<Dialect> probed() throws InterruptedException {
    int before = client.requests();
    return GuideProbe.ask(client, options)
        .then(
            guide -> {
              int probes = client.requests() - before;
              return new ApiResult.Ok<>(
                  guide
                      ? new GuideDialect(client, options, time, probes)
                      : new StockDialect(client, options, time, probes));
            });
  }

  @Override
  public void close() {
    client.close();
  }
}
