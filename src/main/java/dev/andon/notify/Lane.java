package dev.andon.notify;

import dev.andon.model.Sentence;
import dev.andon.model.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What waits for one place, and when which of it is sent. Needs no thread; not safe to share
/// between threads.
final class Lane {

  /// What to do.
  sealed interface Next {

    /// Nothing waits.
    record Idle() implements Next {}

    /// Look again by then.
    record At(long nanos) implements Next {}

    /// Send this, then say what came of it.
    ///
    /// @param fresh ids of what was put together just now; empty for another try
    record Send(Envelope envelope, List<String> fresh) implements Next {}
  }

  /// What is older is no use to anybody.
  static final Duration OLDEST = Duration.ofHours(1);

  /// What was not delivered by then is marked with the time when it happened.
  static final Duration LATE = Duration.ofMinutes(2);

  static final Duration FIRST_BREAK = Duration.ofSeconds(5);
  static final Duration LONGEST_BREAK = Duration.ofMinutes(5);
  static final Duration LONGEST_WISH = Duration.ofMinutes(15);

  /// Messages that one delivery lists; the rest is counted.
  static final int MOST_LISTED = 10;

  static final int MOST_WAITING = 500;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private record Bundle(String delivery, List<Outbox.Waiting> all, int missed) {}

  private record Arrived(Outbox.Waiting waiting, long nanos) {}

  private final Channel channel;
  private final Duration groupFor;
  private final int mostPerMinute;
  private final Outbox outbox;
  private final TimeSource time;
  private final Deque<Bundle> bundles = new ArrayDeque<>();
  private final Deque<Arrived> waiting = new ArrayDeque<>();
  private final Deque<Long> sent = new ArrayDeque<>();
  private @Nullable Long notBefore;
  private int tries;
  private boolean hurried;
  private Optional<Instant> delivered = Optional.empty();
  private Optional<Instant> since = Optional.empty();
  private Sentence why = Sentence.plain("");
  private int missed;
  private int untold;

  Lane(Channel channel, NotifyPlan plan, Outbox outbox, TimeSource time) {
    this.channel = channel;
    this.groupFor = plan.groupFor();
    this.mostPerMinute = plan.mostPerMinute();
    this.outbox = outbox;
    this.time = time;
    if (channel instanceof Channel.Unusable unusable) {
      fails(unusable.why());
    }
  }

  Channel channel() {
    return channel;
  }

  /// These are to be sent. What was sent together before is sent so again.
  void add(List<Outbox.Waiting> more) {
    Map<String, List<Outbox.Waiting>> tried = new LinkedHashMap<>();
    for (Outbox.Waiting one : more) {
      if (one.delivery().isPresent()) {
        tried.computeIfAbsent(one.delivery().get(), _ -> new ArrayList<>()).add(one);
      } else {
        waiting.add(new Arrived(one, time.nanos()));
      }
    }
    tried.forEach((delivery, all) -> bundles.add(new Bundle(delivery, List.copyOf(all), 0)));
    while (waiting.size() > MOST_WAITING) {
      drop(List.of(waiting.removeFirst().waiting()), Outbox.End.DROPPED);
    }
  }

  /// Waits for company no more.
  void hurry() {
    hurried = true;
  }

  Next next() {
    dropOld();
    long now = time.nanos();
    if (notBefore != null && notBefore - now > 0) {
      return new Next.At(notBefore);
    }
    List<String> fresh = List.of();
    if (bundles.isEmpty()) {
      if (waiting.isEmpty()) {
        return new Next.Idle();
      }
      long ripe = hurried ? now : waiting.element().nanos() + groupFor.toNanos();
      if (ripe - now > 0) {
        return new Next.At(ripe);
      }
    }
    while (!sent.isEmpty() && now - sent.element() >= MINUTE.toNanos()) {
      sent.remove();
    }
    if (sent.size() >= mostPerMinute && !hurried) {
      return new Next.At(sent.element() + MINUTE.toNanos());
    }
    if (bundles.isEmpty()) {
      fresh = putTogether();
    }
    sent.add(now);
    return new Next.Send(envelope(bundles.element()), fresh);
  }

  private List<String> putTogether() {
    List<Outbox.Waiting> all = waiting.stream().map(Arrived::waiting).toList();
    waiting.clear();
    List<String> ids = all.stream().map(Outbox.Waiting::id).toList();
    String delivery =
        UUID.nameUUIDFromBytes(String.join("\n", ids).getBytes(StandardCharsets.UTF_8)).toString();
    bundles.add(new Bundle(delivery, all, untold));
    return ids;
  }

  private Envelope envelope(Bundle bundle) {
    List<Message> all = bundle.all().stream().map(Outbox.Waiting::message).toList();
    List<Message> worst =
        all.stream()
            .sorted(Comparator.comparingInt(Lane::badness).reversed())
            .limit(MOST_LISTED)
            .toList();
    return new Envelope(
        bundle.delivery(),
        all.stream().filter(worst::contains).toList(),
        all.size() - worst.size(),
        bundle.missed(),
        time.now().minus(LATE));
  }

  private static int badness(Message message) {
    int severity = message.severity().map(Enum::ordinal).orElse(0);
    return message.kind() == Message.Kind.RECOVERED || message.drill() ? -1 : severity;
  }

  /// What came of what [#next] gave.
  void done(Outcome outcome) {
    switch (outcome) {
      case Outcome.Delivered() -> {
        Bundle bundle = bundles.remove();
        outbox.end(ids(bundle.all()), Outbox.End.DELIVERED, time.now());
        untold -= bundle.missed();
        isWell();
      }
      case Outcome.TryAgain(var reason, var after) -> {
        fails(reason);
        Duration pause = FIRST_BREAK.multipliedBy(1L << Math.min(tries, 10));
        pause = pause.compareTo(LONGEST_BREAK) < 0 ? pause : LONGEST_BREAK;
        if (after.isPresent()) {
          Duration wish = after.get().compareTo(LONGEST_WISH) < 0 ? after.get() : LONGEST_WISH;
          pause = wish.compareTo(FIRST_BREAK) > 0 ? wish : FIRST_BREAK;
        }
        tries++;
        notBefore = time.nanos() + pause.toNanos();
      }
      case Outcome.Refused(var reason) -> {
        fails(reason);
        drop(bundles.remove().all(), Outbox.End.REFUSED);
        tries = 0;
        notBefore = null;
      }
    }
  }

  /// What came of a test, which does not wait in line.
  void tested(Outcome outcome) {
    switch (outcome) {
      case Outcome.Delivered() -> isWell();
      case Outcome.TryAgain(var reason, _) -> fails(reason);
      case Outcome.Refused(var reason) -> fails(reason);
    }
  }

  private void isWell() {
    delivered = Optional.of(time.now());
    since = Optional.empty();
    tries = 0;
    notBefore = null;
  }

  private void fails(Sentence reason) {
    since = since.or(() -> Optional.of(time.now()));
    why = reason;
  }

  private void dropOld() {
    Instant oldest = time.now().minus(OLDEST);
    bundles.removeIf(
        bundle -> {
          boolean old = bundle.all().stream().allMatch(it -> it.message().at().isBefore(oldest));
          if (old) {
            drop(bundle.all(), Outbox.End.DROPPED);
          }
          return old;
        });
    waiting.removeIf(
        arrived -> {
          boolean old = arrived.waiting().message().at().isBefore(oldest);
          if (old) {
            drop(List.of(arrived.waiting()), Outbox.End.DROPPED);
          }
          return old;
        });
  }

  private void drop(List<Outbox.Waiting> all, Outbox.End end) {
    missed += all.size();
    untold += all.size();
    outbox.end(ids(all), end, time.now());
  }

  private static List<String> ids(List<Outbox.Waiting> all) {
    return all.stream().map(Outbox.Waiting::id).toList();
  }

  /// All that is not delivered.
  List<Outbox.Waiting> left() {
    List<Outbox.Waiting> left = new ArrayList<>();
    for (Bundle bundle : bundles) {
      for (Outbox.Waiting one : bundle.all()) {
        left.add(
            new Outbox.Waiting(
                one.id(), one.channel(), one.message(), Optional.of(bundle.delivery())));
      }
    }
    waiting.forEach(arrived -> left.add(arrived.waiting()));
    return left;
  }

  ChannelState state() {
    int all = waiting.size() + bundles.stream().mapToInt(bundle -> bundle.all().size()).sum();
    Optional<Instant> next =
        all == 0 || notBefore == null
            ? Optional.empty()
            : Optional.of(time.now().plusNanos(Math.max(0, notBefore - time.nanos())));
    return new ChannelState(
        channel.name(),
        channel.sort(),
        channel.place(),
        delivered,
        since.map(from -> new ChannelState.Trouble(from, why, next)),
        all,
        missed);
  }
}
