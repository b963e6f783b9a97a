package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.TimeSource;
import java.util.List;
import java.util.Optional;

/// One dialer, whichever dialect it speaks.
///
/// [#poll] is for one thread; commands and their read-back may come from any other meanwhile.
public final class Dialer implements AutoCloseable {

  /// What the dialer said of a command, before anybody has read back whether it took.
  ///
  /// @param words its own words, without the echo of the request
  /// @param changed whether it said that it changed something
  public record Answer(String words, boolean changed) {}

  private final ApiClient client;
  private final DialerOptions options;
  private final TimeSource time;
  private Optional<Dialect> settled = Optional.empty();

  public Dialer(ApiClient client, DialerOptions options, TimeSource time) {
    this.client = client;
    this.options = options;
    this.time = time;
  }

  /// The dialer's address.
  public DialerAddress address() {
    return client.address();
  }

  /// Asks for the floor. Fails only when there is no floor to show at all.
  public ApiResult<FloorSnapshot> poll() throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) -> dialect.poll();
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// Sends one command that makes a campaign dial or stop dialing. Never repeated.
  public ApiResult<Answer> setActive(String campaign, boolean active) throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) ->
          dialect.setActive(campaign, active).then(reply -> new ApiResult.Ok<>(answer(reply)));
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// A reply may have several lines of different kinds; a notice that nothing was updated is not a
  /// success, although it is no error either.
  private static Answer answer(Reply reply) {
    List<String> words =
        reply.notices().stream().anyMatch(notice -> notice.contains("NO UPDATES"))
            ? reply.notices()
            : reply.confirmations();
    return new Answer(
        String.join("; ", words.isEmpty() ? reply.lines() : words),
        !reply.confirmations().isEmpty());
  }

  /// Reads back whether a campaign dials; absent when the answer does not tell.
  public ApiResult<Optional<Boolean>> readActive(String campaign) throws InterruptedException {
    return switch (dialect()) {
      case ApiResult.Ok<Dialect>(var dialect) -> dialect.readActive(campaign);
      case ApiResult.Failed<Dialect>(var failure) -> new ApiResult.Failed<>(failure);
    };
  }

  /// Settles on a dialect, once per connection.
  private synchronized ApiResult<Dialect> dialect() throws InterruptedException {
    if (settled.isEmpty()) {
      settled = Optional.of(new StockDialect(client, options, time));
    }
    return new ApiResult.Ok<>(settled.get());
  }

  @Override
  public void close() {
    client.close();
  }
}
