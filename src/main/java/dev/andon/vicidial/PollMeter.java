package dev.andon.vicidial;

import dev.andon.model.PollCost;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

/// Adds up what polls cost the dialer. Calls of one poll may add from two threads.
final class PollMeter {

  private record Poll(long began, int requests, int queries) {}

  private static final int KEPT = 30;

  private final TimeSource time;
  private final ApiClient client;
  private final AtomicInteger queries = new AtomicInteger();
  private final Deque<Poll> polls = new ArrayDeque<>();
  private int probes;
  private int requestsBefore;
  private long began;

  PollMeter(ApiClient client, TimeSource time) {
    this(client, time, 0);
  }

  /// @param probes requests that found out the dialect; they count with the first poll
  PollMeter(ApiClient client, TimeSource time, int probes) {
    this.client = client;
    this.time = time;
    this.probes = probes;
  }

  void begin() {
    requestsBefore = client.requests() - probes;
    queries.set(probes * QueryPrice.REFUSED);
    began = time.nanos();
  }

  void add(int cost) {
    queries.addAndGet(cost);
  }

  PollCost end() {
    int requests = client.requests() - requestsBefore;
    probes = 0;
    polls.addLast(new Poll(began, requests, queries.get()));
    if (polls.size() > KEPT) {
      polls.removeFirst();
    }
    return new PollCost(
        requests,
        Duration.ofNanos(time.nanos() - began),
        queries.get(),
        perMinute(polls.stream().skip(1).mapToInt(Poll::queries).sum()),
        perMinute(QueryPrice.LOG_ROWS * polls.stream().skip(1).mapToInt(Poll::requests).sum()));
  }

  /// Each poll but the first over the time since the poll before it.
  private OptionalDouble perMinute(int sum) {
    double minutes = (polls.getLast().began() - polls.getFirst().began()) / 60e9;
    return minutes <= 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / minutes);
  }
}
