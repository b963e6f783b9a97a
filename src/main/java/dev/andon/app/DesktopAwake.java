package dev.andon.app;

import dev.andon.app.AwakeWay.Attempt;
import dev.andon.app.AwakeWay.Grip;
import dev.andon.app.AwakeWay.Refused;
import dev.andon.app.AwakeWay.Taken;
import dev.andon.ui.wall.ScreenAwake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the screen awake by what this machine's operating system offers. Any thread but the FX
/// thread.
///
/// The first way that works is taken. Each has two seconds, so that asking takes eight at most.
final class DesktopAwake implements ScreenAwake {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopAwake.class);

  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  private final List<AwakeWay> ways;
  private final Duration timeLimit;
  private final AtomicReference<Optional<Outcome>> lastTold =
      new AtomicReference<>(Optional.empty());

  /// @param osName as the system property `os.name` has it
  /// @param environment where the session bus and the display are
  DesktopAwake(String osName, Map<String, String> environment, ProcessStarter starter) {
    this(waysOf(osName, environment, starter), TIME_LIMIT);
  }

  DesktopAwake(List<AwakeWay> ways, Duration timeLimit) {
    this.ways = List.copyOf(ways);
    this.timeLimit = timeLimit;
  }

  private static List<AwakeWay> waysOf(
      String osName, Map<String, String> environment, ProcessStarter starter) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.contains("linux")) {
      return linux(environment, starter, TIME_LIMIT);
    }
    if (name.contains("mac")) {
      return List.of(AwakeByCommand.caffeinate(starter));
    }
    if (name.contains("windows")) {
      return List.of(new AwakeByWindows());
    }
    return List.of();
  }

  /// GNOME comes before the name that many desktops share, because it honours its own better.
  /// systemd comes last, because it keeps no screen on.
  static List<AwakeWay> linux(
      Map<String, String> environment, ProcessStarter starter, Duration timeLimit) {
    return List.of(
        AwakeByBus.gnome(environment, timeLimit),
        AwakeByBus.screenSaver(environment, timeLimit),
        new AwakeByXServer(environment),
        AwakeByCommand.systemd(starter));
  }

  @Override
  public Hold hold(String reason) {
    List<Refusal> refusals = new ArrayList<>();
    for (AwakeWay way : ways) {
      switch (inTime(way, reason)) {
        case Taken(Grip grip) -> {
          Outcome outcome =
              way.keepsScreen() ? new Held(way.name()) : new MachineOnly(way.name(), refusals);
          return told(new Kept(outcome, Optional.of(grip)));
        }
        case Refused(String why) -> refusals.add(new Refusal(way.name(), why));
      }
    }
    return told(new Kept(new NotHeld(refusals), Optional.empty()));
  }

  /// A wall asks again and again where nothing helps, and the log needs that once.
  private Hold told(Hold hold) {
    Optional<Outcome> now = Optional.of(hold.outcome());
    if (!lastTold.getAndSet(now).equals(now)) {
      switch (hold.outcome()) {
        case Held(String by) -> LOG.info("The screen is kept awake by {}", by);
        case MachineOnly(String by, List<Refusal> refusals) ->
            LOG.warn(
                "The screen may go dark; only the machine is kept awake by {}: {}", by, refusals);
        case NotHeld(List<Refusal> refusals) -> LOG.warn("The screen may go dark: {}", refusals);
      }
    }
    return hold;
  }

  /// Native calls and connecting may hang, and a virtual thread that hangs there keeps a processor
  /// from all others.
  private Attempt inTime(AwakeWay way, String reason) {
    CompletableFuture<Attempt> answer = new CompletableFuture<>();
    Thread worker =
        Thread.ofPlatform()
            .daemon()
            .name("awake-" + way.name())
            .start(
                () -> {
                  Attempt attempt = carefully(way, reason);
                  if (!answer.complete(attempt) && attempt instanceof Taken(Grip late)) {
                    boolean _ = Thread.interrupted();
                    late.release();
                  }
                });
    try {
      return answer.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      answer.complete(new Refused("no answer within " + timeLimit.toMillis() + " ms"));
    } catch (InterruptedException _) {
      answer.complete(new Refused("stopped while asking"));
      Thread.currentThread().interrupt();
    }
    worker.interrupt();
    return answer.join();
  }

  private static Attempt carefully(AwakeWay way, String reason) {
    try {
      return way.take(reason);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("{} could not be asked to keep the screen awake", way.name(), e);
      return new Refused("cannot be used on this machine");
    }
  }

  private final class Kept implements Hold {

    private final Outcome outcome;
    private final AtomicReference<Optional<Grip>> grip;

    Kept(Outcome outcome, Optional<Grip> grip) {
      this.outcome = outcome;
      this.grip = new AtomicReference<>(grip);
    }

    @Override
    public Outcome outcome() {
      return outcome;
    }

    @Override
    public boolean inForce() {
      return outcome instanceof Held && grip.get().map(Grip::inForce).orElse(false);
    }

    @Override
    public void close() {
      grip.getAndSet(Optional.empty()).ifPresent(this::release);
    }

    private void release(Grip taken) {
      Thread worker = Thread.ofPlatform().daemon().name("awake-release").start(taken::release);
      try {
        boolean _ = worker.join(timeLimit);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
