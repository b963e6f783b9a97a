package dev.andon.vicidial;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Collects a body, but neither without end nor for ever: a server that sends one byte a second
/// never trips a time-out between two reads.
final class BoundedBody implements BodySubscriber<byte[]> {

  /// The answer is larger than any that a dialer gives.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(int limit) {
      super("more than " + limit / (1024 * 1024) + " MiB");
    }
  }

  /// The answer was not whole in time.
  static final class TooLate extends HttpTimeoutException {
    private static final long serialVersionUID = 1;

    TooLate() {
      super("the answer took too long");
    }
  }

  private final int limit;
  private final BooleanSupplier tooLate;
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private byte[] bytes = new byte[8 * 1024];
  private int size;
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int limit, BooleanSupplier tooLate) {
    this.limit = limit;
    this.tooLate = tooLate;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (body.isDone()) {
      return;
    }
    if (tooLate.getAsBoolean()) {
      giveUp(new TooLate());
      return;
    }
    for (ByteBuffer buffer : buffers) {
      int more = buffer.remaining();
      if (more > limit - size) {
        giveUp(new TooLarge(limit));
        return;
      }
      if (size + more > bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
      }
      buffer.get(bytes, size, more);
      size += more;
    }
  }

  private void giveUp(IOException reason) {
    bytes = new byte[0];
    body.completeExceptionally(reason);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable error) {
    body.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    body.complete(java.util.Arrays.copyOf(bytes, size));
  }
}
