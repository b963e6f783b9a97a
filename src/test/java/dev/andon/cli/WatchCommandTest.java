package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.HistoryStore;
import dev.andon.model.Pause;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.Dialer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `andon watch` on the simulated dialer, poll by poll.
@Timeout(60)
class WatchCommandTest {

  @TempDir private Path folder;

  private final Semaphore polls = new Semaphore(0);
  private final CountDownLatch started = new CountDownLatch(1);
  private Runnable stop = () -> {};
  private boolean closedInOrder;
  private SimulatedDialer sim;

  private final TestParts parts =
      new TestParts() {
        @Override
        public Poller poller(
            Dialer dialer, Duration interval, Consumer<? super FeedState> listener) {
          return new Poller(
              dialer::poll,
              dialer.address(),
              interval,
              this,
              _ -> polls.acquire(),
              () -> 0L,
              listener);
        }

        @Override
        public Optional<HistoryStore> history() {
          return Optional.of(HistoryStore.begin(folder, this));
        }

        @Override
        public Path dataFolder() {
          return folder;
        }

        @Override
        public Stopping whenAskedToStop(Runnable wanted) {
          stop = wanted;
          started.countDown();
          return () -> closedInOrder = true;
        }
      };

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), parts::now);
    parts.environment.put("ANDON_PASSWORD", sim.password());
  }

  @AfterEach
  void end() {
    sim.close();
  }

  private FutureTask<Integer> watch(String... more) throws InterruptedException {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("watch", "--url", sim.address().toString(), "--user", sim.user()));
    arguments.addAll(List.of(more));
    FutureTask<Integer> running =
        new FutureTask<>(() -> parts.run(arguments.toArray(String[]::new)));
    Thread.ofVirtual().start(running);
    assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
    return running;
  }

  private static <T> T await(Callable<T> what, Predicate<T> so) throws Exception {
    while (true) {
      T value = what.call();
      if (so.test(value)) {
        return value;
      }
      Thread.onSpinWait();
    }
  }

  private String address() throws Exception {
    String before = "health and metrics at ";
    String said = await(parts::printed, text -> text.contains(before));
    return said.substring(said.indexOf(before) + before.length()).lines().findFirst().orElseThrow();
  }

  private static HttpResponse<String> ask(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void healthAndMetricsTellOfTheFloor() throws Exception {
    FutureTask<Integer> running = watch("--port", "0");
    String address = address();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String figures =
          await(
              () -> ask(client, address + "/metrics").body(),
              text -> text.contains("andon_up 1\n") && text.contains("andon_rules "));

      assertThat(figures)
          .contains("# TYPE andon_polls_total counter\nandon_polls_total{result=\"answered\"} 1\n")
          .contains("\nandon_up 1\n", "andon_campaign_drops{campaign=\"", "andon_rules 16\n")
          .contains("andon_recording 1\n", "andon_agents{state=\"in-call\"} ")
          .doesNotContain(sim.password());
      assertThat(ask(client, address + "/health").statusCode()).isEqualTo(200);
      assertThat(ask(client, address + "/else").statusCode()).isEqualTo(404);

      sim.faults(Fault.HTML_PAGE);
      polls.release(2);
      parts.pause().last(Duration.ofMinutes(2));
      HttpResponse<String> sick =
          await(
              () -> ask(client, address + "/health"), reply -> reply.body().contains("not answer"));
      assertThat(sick.statusCode()).isEqualTo(503);
    }
    await(parts::printed, text -> text.contains("no answer: "));
    stop.run();
    assertThat(running.get()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void askedToEndItClosesItsRecordAndEndsFine() throws Exception {
    FutureTask<Integer> running = watch();
    await(parts::printed, text -> text.contains("watching " + sim.address()));

    stop.run();

    assertThat(running.get()).isEqualTo(ExitCode.FINE);
    assertThat(closedInOrder).isTrue();
    assertThat(parts.said()).isEmpty();
    // Nobody else could write while it was open.
    try (HistoryStore store =
        ((HistoryStore.Opened.Open) HistoryStore.open(folder, parts)).store()) {
      assertThat(store.state()).isInstanceOf(HistoryStore.State.Recording.class);
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      FutureTask<Integer> running = watch("--port", Integer.toString(taken.getLocalPort()));

      assertThat(running.get()).isEqualTo(ExitCode.NO);
      assertThat(parts.said()).contains("is taken");
    }
  }

  @Test
  void wrongUsageIsSaid() {
    assertThat(parts.run("watch", "--port", "70000", "--url", "http://x", "--user", "u"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("watch")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aDrillIsTakenByTheRunThatLooksAtTheSameFolder() throws Exception {
    FutureTask<Integer> running = watch();
    await(parts::printed, text -> text.contains("watching"));
    TestParts other =
        new TestParts() {
          @Override
          public Path dataFolder() {
            return folder;
          }

          @Override
          public Pause pause() {
            return _ -> awaitAnswer();
          }
        };

    assertThat(other.run("alert", "drill", "hopper-dry", "SALESUS")).isEqualTo(ExitCode.FINE);

    assertThat(other.printed()).isEqualTo("DRILL warning hopper-dry SALESUS\n");
    await(
        parts::printed, text -> text.contains("DRILL raised warning hopper-dry SALESUS by tester"));
    assertThat(other.run("alert", "drill", "none")).isEqualTo(ExitCode.NO);
    assertThat(other.said()).isEqualTo("There is no rule of this name.\n");

    stop.run();
    assertThat(running.get()).isEqualTo(ExitCode.FINE);
  }

  private void awaitAnswer() throws InterruptedException {
    while (true) {
      try (Stream<Path> files = Files.list(folder.resolve("drills"))) {
        if (files.anyMatch(file -> file.toString().endsWith(".answer"))) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread.onSpinWait();
    }
  }
}
