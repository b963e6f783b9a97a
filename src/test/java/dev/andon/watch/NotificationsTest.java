package dev.andon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.andon.action.AutomaticPauses;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.Input;
import dev.andon.alert.Subject;
import dev.andon.history.HistoryStore;
import dev.andon.model.Sentence;
import dev.andon.notify.Channel;
import dev.andon.notify.ChannelState;
import dev.andon.notify.Hidden;
import dev.andon.notify.Message;
import dev.andon.notify.Messages;
import dev.andon.notify.Notifications;
import dev.andon.notify.NotifyNews;
import dev.andon.notify.NotifyPlan;
import dev.andon.notify.NotifySettings;
import dev.andon.notify.Outbox;
import dev.andon.notify.Outcome;
import dev.andon.notify.Receiver;
import dev.andon.notify.Wants;
import dev.andon.poll.FeedState;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// From a poll to a receiver on loopback.
@Timeout(60)
class NotificationsTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final AlertKey HOPPER = AlertKey.of("hopper-dry", Subject.campaign("SOLAR"));

  @TempDir private Path folder;

  private final FakeTime time = new FakeTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private <T extends AutoCloseable> T opened(T it) {
    opened.add(it);
    return it;
  }

  private Receiver receiver(Receiver.Script script) throws IOException {
    return opened(new Receiver(script));
  }

  private HistoryStore history() throws InterruptedException {
    return opened(
        ((HistoryStore.Opened.Open) HistoryStore.open(folder.resolve("data"), time)).store());
  }

  private static NotifyPlan plan(Channel... channels) {
    return new NotifyPlan(List.of(channels), NotifyPlan.Agents.NOBODY, Duration.ZERO, 60);
  }

  private Notifications notifications(Outbox outbox, NotifyPlan plan) {
    return notifications(outbox, plan, Notifications.Role.FIRST);
  }

  private Notifications notifications(Outbox outbox, NotifyPlan plan, Notifications.Role role) {
    return opened(
        new Notifications(
            new Notifications.Surroundings(
                Snapshots.SERVER,
                outbox,
                () -> new NotifySettings(plan, List.of()),
                () -> role,
                Sentence::english,
                new Notifications.Limits(Duration.ofSeconds(5), Duration.ofSeconds(10))),
            time));
  }

  /// The engine, and the news that it hands out.
  private final class Running implements AutoCloseable {
    final AlertRun run;
    final BlockingQueue<AlertNews> news = new LinkedBlockingQueue<>();

    Running(AlertStore store) {
      run =
          new AlertRun(
              Snapshots.SERVER,
              INTERVAL,
              new AlertRun.Surroundings(
                  store,
                  new RulesWatch(folder.resolve("rules.toml"), _ -> {}),
                  _ -> Optional.empty(),
                  (_, _, _) -> new AutomaticPauses.Decision.DoesNotDial(),
                  Drills.in(folder)),
              time);
      run.onNews(news::add);
      run.start();
      opened.add(this);
    }

    void poll(int leads) {
      time.pass(INTERVAL);
      run.accept(
          new FeedState.Live(
              Snapshots.at(time.now(), Snapshots.Change.hopper(leads)), time.now().plus(INTERVAL)));
    }

    AlertNews await(Predicate<AlertNews> so) throws InterruptedException {
      while (true) {
        AlertNews next = news.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("news that are as awaited").isNotNull();
        if (so.test(next)) {
          return next;
        }
      }
    }

    /// The hopper runs dry.
    AlertNews raised() throws InterruptedException {
      poll(200);
      poll(200);
      poll(0);
      return await(it -> isTold(it));
    }

    @Override
    public void close() {
      run.close();
    }
  }

  private static boolean isTold(AlertNews news) {
    return news.book().alert(HOPPER).filter(it -> it.current().isPresent()).isPresent();
  }

  private static JsonNode body(Receiver.Request request) throws IOException {
    return new ObjectMapper().readTree(request.body());
  }

  private static void awaitThat(BooleanSupplier so) throws InterruptedException {
    while (!so.getAsBoolean()) {
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        throw new InterruptedException("it never became so");
      }
    }
  }

  private static ChannelState only(NotifyNews news) {
    assertThat(news.channels()).hasSize(1);
    return news.channels().getFirst();
  }

  @Test
  void anAlertIsToldOnceAndSoIsItsEnd() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    Notifications told = notifications(Outbox.NONE, plan(Messages.json("hook", receiver.url())));
    Running running = new Running(AlertStore.NONE);
    AlertNews raised = running.raised();

    told.accept(raised);
    told.accept(raised);
    JsonNode first = body(receiver.take());

    assertThat(first.path("messages")).hasSize(1);
    JsonNode message = first.path("messages").path(0);
    assertThat(message.path("kind").asText()).isEqualTo("raised");
    assertThat(message.path("rule").asText()).isEqualTo("hopper-dry");
    assertThat(message.path("subject").asText()).isEqualTo("SOLAR");
    assertThat(message.path("severity").asText()).isEqualTo("warning");
    assertThat(message.path("title").asText())
        .isEqualTo("Warning: SOLAR, dialing left in the hopper");
    assertThat(message.path("text").asText()).isEqualTo("0.0 min, level 1.0 min.");
    assertThat(message.path("action").asText())
        .isEqualTo("Open Alerts (Shift+B) in Andon, or run: andon pause SOLAR");

    running.poll(5_000);
    told.accept(running.await(it -> !isTold(it)));
    assertThat(body(receiver.take()).path("messages").path(0).path("title").asText())
        .isEqualTo("Clear again: SOLAR, dialing left in the hopper");
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void whoeverAcknowledgedStandsInNoMessage() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    Notifications told =
        notifications(
            Outbox.NONE,
            plan(
                new Channel.Json(
                    "hook",
                    new Wants(
                        dev.andon.alert.Severity.WARNING, java.util.Set.of(), true, true, false),
                    new Hidden(receiver.url()),
                    Optional.empty())));
    Running running = new Running(AlertStore.NONE);
    told.accept(running.raised());
    receiver.take();

    running.run.send(new Input.Acknowledge(time.now(), HOPPER, "Kim Marked", "marked note"));
    told.accept(
        running.await(
            it ->
                it.book()
                    .alert(HOPPER)
                    .filter(at -> at.acknowledgement().isPresent())
                    .isPresent()));

    Receiver.Request request = receiver.take();
    assertThat(body(request).path("messages").path(0).path("kind").asText())
        .isEqualTo("acknowledged");
    assertThat(request.body()).doesNotContain("Marked", "marked");
  }

  @Test
  void aMessageThatWasSentJustBeforeAKillIsSentAgainUnderTheSameName() throws Exception {
    Receiver receiver = receiver(Receiver.hang());
    NotifyPlan plan = plan(Messages.json("hook", receiver.url()));
    HistoryStore store = history();
    Running running = new Running(AlertStore.NONE);
    AlertNews raised = running.raised();
    // What was on disk when the receiver had it and nobody knew yet.
    notifications(new KeptOutbox(store.outbox(), Snapshots.SERVER), plan).accept(raised);
    Receiver.Request first = receiver.take();
    store.close();
    opened.remove(store);

    receiver.become(Receiver.status(200));
    HistoryStore reopened = history();
    KeptOutbox outbox = new KeptOutbox(reopened.outbox(), Snapshots.SERVER);
    assertThat(outbox.load().orElseThrow().waiting()).hasSize(1);
    Notifications after = notifications(outbox, plan);
    after.accept(raised);

    Receiver.Request second = receiver.take();
    assertThat(second.headers().get("X-Andon-Delivery"))
        .isEqualTo(first.headers().get("X-Andon-Delivery"));
    assertThat(second.body()).isEqualTo(first.body());
    awaitThat(() -> outbox.load().orElseThrow().waiting().isEmpty());
    after.accept(raised);
    assertThat(only(after.news()).waiting()).isZero();
    assertThat(receiver.waiting()).isZero();
  }

  @Test
  void whatWaitedLongerThanAnHourOverAStopIsGivenUp() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    HistoryStore store = history();
    KeptOutbox outbox = new KeptOutbox(store.outbox(), Snapshots.SERVER);
    Message old = Messages.raised("SOLAR", dev.andon.alert.Severity.WARNING, time.now());
    outbox.add(
        dev.andon.notify.Told.NOTHING,
        List.of(new Outbox.Waiting("old", "hook", old, Optional.empty())));
    time.pass(Duration.ofHours(2));
    Running running = new Running(AlertStore.NONE);

    Notifications told = notifications(outbox, plan(Messages.json("hook", receiver.url())));
    told.accept(running.raised());

    JsonNode body = body(receiver.take());
    assertThat(body.path("missed").asInt()).isEqualTo(1);
    assertThat(body.path("messages")).hasSize(1);
    assertThat(only(told.news()).missed()).isEqualTo(1);
  }

  @Test
  void aPlaceThatHangsDelaysNeitherAnotherNorTheAlerts() throws Exception {
    Receiver hangs = receiver(Receiver.hang());
    Receiver works = receiver(Receiver.status(200));
    Notifications told =
        notifications(
            Outbox.NONE,
            plan(Messages.json("dead", hangs.url()), Messages.json("hook", works.url())));
    Running running = new Running(AlertStore.NONE);

    told.accept(running.raised());

    hangs.take();
    assertThat(body(works.take()).path("messages")).hasSize(1);
  }

  @Test
  void theSecondAndonOfAMachineSendsNothing() throws Exception {
    Receiver receiver = receiver(Receiver.status(200));
    Notifications told =
        notifications(
            Outbox.NONE, plan(Messages.json("hook", receiver.url())), Notifications.Role.SECOND);
    Running running = new Running(AlertStore.NONE);

    told.accept(running.raised());

    assertThat(told.news().why())
        .hasValueSatisfying(
            why ->
                assertThat(why.english())
                    .isEqualTo("Another Andon on this machine sends the messages."));
    assertThat(only(told.news()).waiting()).isZero();
  }

  @Test
  void aTestSaysWhatCameOfIt() throws Exception {
    Receiver receiver = receiver(Receiver.status(404));
    Notifications told = notifications(Outbox.NONE, plan(Messages.json("hook", receiver.url())));
    told.look();

    assertThat(told.test("hook"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.why().english())
                    .isEqualTo(
                        "It refused the message with 404. Check the address and its rights."));
    assertThat(only(told.news()).trouble()).isPresent();
    receiver.become(Receiver.status(200));
    assertThat(told.test("hook")).isEqualTo(new Outcome.Delivered());
    assertThat(only(told.news()).trouble()).isEmpty();
    assertThat(told.test("nowhere")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void noSecretIsInAnythingThatIsWritten() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.DEBUG);
    Receiver receiver = receiver(Receiver.status(500));
    HistoryStore store = history();
    NotifyPlan plan =
        plan(
            new Channel.Json(
                "hook",
                Wants.USUAL,
                new Hidden(receiver.url()),
                Optional.of(new Hidden("T0P-SECRET-KEY"))),
            new Channel.Slack("bad", Wants.USUAL, new Hidden("https://127.0.0.1:1/T0P-SECRET")));
    try {
      Notifications told = notifications(new KeptOutbox(store.outbox(), Snapshots.SERVER), plan);
      told.accept(new Running(AlertStore.NONE).raised());
      receiver.take();
      awaitThat(() -> told.news().channels().stream().allMatch(it -> it.trouble().isPresent()));
      assertThat(told.news().toString()).doesNotContain("T0P-SECRET");
      store.close();
    } finally {
      root.detachAppender(log);
      root.setLevel(before);
    }
    for (ILoggingEvent event : List.copyOf(log.list)) {
      assertThat(event.getFormattedMessage()).doesNotContain("T0P-SECRET");
      if (event.getThrowableProxy() != null) {
        assertThat(String.valueOf(event.getThrowableProxy().getMessage()))
            .doesNotContain("T0P-SECRET");
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain("T0P-SECRET");
      }
    }
  }
}
