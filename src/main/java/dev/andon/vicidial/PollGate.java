package dev.andon.vicidial;

import dev.andon.model.TimeSource;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets the calls of one poll through while it has time and the dialer can be talked to. Once
/// closed it answers all further calls of the poll itself: a refused login must not be repeated,
/// and who is down is not asked ten times. One poll may call from two threads.
final class PollGate {

  private static final ApiFailure TOO_LATE =
      new ApiFailure.Unreachable(ApiFailure.Cause.TIMEOUT, "the poll took too long already");

  private static final Duration CLOCK_GRAIN = Duration.ofMillis(5);

  private final ApiClient client;
  private final TimeSource time;
  private long end;
  private volatile @Nullable ApiFailure closedBy;

  PollGate(ApiClient client, TimeSource time) {
    this.client = client;
    this.time = time;
  }

  /// Opens for a poll that may take so long.
  void open(Duration atMost) {
    end = time.nanos() + atMost.toNanos();
    closedBy = null;
  }

  void close(ApiFailure reason) {
    closedBy = reason;
  }

  Optional<ApiFailure> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /// Whether a failure is that the poll's own time ran out.
  static boolean isTooLate(ApiFailure failure) {
    return failure.equals(TOO_LATE);
  }

  /// Asks, unless the gate is closed.
  ApiResult<Reply> read(Call call) throws InterruptedException {
    ApiFailure closed = closedBy;
    if (closed != null) {
      return new ApiResult.Failed<>(closed);
    }
    Duration left = Duration.ofNanos(end - time.nanos());
    if (left.isNegative() || left.isZero()) {
      close(TOO_LATE);
      return new ApiResult.Failed<>(TOO_LATE);
    }
    ApiResult<Reply> result = client.read(call, left);
    boolean ranOut =
        result instanceof ApiResult.Failed<Reply>(ApiFailure.Unreachable(var cause, _))
            && cause == ApiFailure.Cause.TIMEOUT
            && end - time.nanos() < CLOCK_GRAIN.toNanos();
    return ranOut ? new ApiResult.Failed<>(TOO_LATE) : result;
  }
}
