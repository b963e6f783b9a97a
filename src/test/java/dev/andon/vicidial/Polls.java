package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;

/// Polls of one stock dialer, in time that passes only when told to.
final class Polls implements AutoCloseable {

  private final FakeTime time;
  private final ApiClient client;
  private final StockDialect dialect;

  Polls(RecordedDialer dialer) {
    this(dialer, DialerOptions.DEFAULT);
  }

  Polls(RecordedDialer dialer, DialerOptions options) {
    this(dialer.url(), options, Clients.LONG, new FakeTime(FakeTime.RECORDED));
  }

  Polls(RecordedDialer dialer, FakeTime time) {
    this(dialer.url(), DialerOptions.DEFAULT, Clients.LONG, time);
  }

  Polls(String url, DialerOptions options, ApiClient.TimeOuts timeOuts, FakeTime time) {
    this.time = time;
    this.client = Clients.of(url, timeOuts, time);
    this.dialect = new StockDialect(client, options, time);
  }

  FakeTime time() {
    return time;
  }

  ApiResult<FloorSnapshot> poll() throws InterruptedException {
    return dialect.poll(DialerOptions.DEFAULT.pollTime());
  }

  @Override
  public void close() {
    client.close();
  }
}
