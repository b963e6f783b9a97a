package dev.andon.vicidial;

import com.github.mizosoft.methanol.Methanol;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts what really leaves for the dialer.
final class CountingInterceptor implements Methanol.Interceptor {

  private final AtomicInteger requests;

  CountingInterceptor(AtomicInteger requests) {
    this.requests = requests;
  }

  @Override
  public <T> HttpResponse<T> intercept(HttpRequest request, Chain<T> chain)
      throws IOException, InterruptedException {
    requests.incrementAndGet();
    return chain.forward(request);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> interceptAsync(
      HttpRequest request, Chain<T> chain) {
    requests.incrementAndGet();
    return chain.forwardAsync(request);
  }
}
