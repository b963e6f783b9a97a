package dev.andon.notify;

import dev.andon.alert.AlertNews;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import dev.andon.model.TimeSource;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells people elsewhere of the alerts of one dialer: keeps in mind what was told, puts what is
/// new into the outbox, and has it sent. Any thread but the FX thread; nobody waits for a place.
public final class Notifications implements AutoCloseable {

  /// Which of the Andons on this machine this is.
  public enum Role {
    /// Not known yet: nothing is told until it is.
    UNKNOWN,
    FIRST,
    /// Another one sends.
    SECOND
  }

  /// How long a place may take.
  ///
  /// @param connect to be reached
  /// @param whole for a whole try
  public record Limits(Duration connect, Duration whole) {

    /// Long enough for a slow day.
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15));
  }

  /// What it works with.
  ///
  /// @param dialer the dialer's address
  /// @param settings asked for with each news; may read a file
  /// @param role asked for with each news
  /// @param words says a sentence in the language of those who read the messages
  public record Surroundings(
      String dialer,
      Outbox outbox,
      Supplier<NotifySettings> settings,
      Supplier<Role> role,
      Function<Sentence, String> words,
      Limits limits) {}

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

  /// What ended is of interest for so long.
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration BETWEEN_PRUNING = Duration.ofHours(6);

  /// So often a record that cannot be read is tried before all is taken as new.
  private static final int PATIENCE = 3;

  private final Surroundings surroundings;
  private final TimeSource time;
  private final HttpClient client;
  private final Map<String, LaneRun> lanes = new LinkedHashMap<>();
  private final List<Consumer<? super NotifyNews>> listeners = new CopyOnWriteArrayList<>();
  private NotifySettings settings = NotifySettings.NONE;
  private Role role = Role.UNKNOWN;
  private Told told = Told.NOTHING;
  private boolean loaded;
  private int unread;
  private Optional<Problem> recordTrouble = Optional.empty();
  private Optional<Instant> pruned = Optional.empty();
  private boolean closed;

  /// Does nothing yet.
  public Notifications(Surroundings surroundings, TimeSource time) {
    this.surroundings = surroundings;
    this.time = time;
    client = WebSender.client(surroundings.limits().connect());
  }

  /// Takes notice of what is set up, before any news.
  public synchronized void look() {
    if (closed) {
      return;
    }
    Role now = surroundings.role().get();
    NotifySettings read = surroundings.settings().get();
    boolean other = now != role || !read.equals(settings);
    role = now;
    if (!read.plan().equals(settings.plan())) {
      use(read.plan());
    }
    settings = read;
    if (other) {
      changed();
    }
  }

  /// How alerts stand now.
  public synchronized void accept(AlertNews news) {
    look();
    if (closed || role != Role.FIRST || !load()) {
      return;
    }
    Instant now = time.now();
    Teller.Telling telling = Teller.tell(composer(), news, told, now);
    put(telling.told(), telling.messages());
    prune(now);
    lanes.values().forEach(LaneRun::look);
  }

  /// Whether commands and alerts are recorded.
  ///
  /// @param trouble why not; empty where they are
  public synchronized void recording(Optional<Problem> trouble) {
    if (closed || role != Role.FIRST || trouble.isPresent() == recordTrouble.isPresent()) {
      return;
    }
    recordTrouble = trouble;
    put(told, List.of(composer().recording(trouble, time.now())));
  }

  private Composer composer() {
    return new Composer(surroundings.dialer(), settings.plan().agents(), surroundings.words());
  }

  private void put(Told after, List<Message> messages) {
    Map<String, List<Outbox.Waiting>> byChannel = new LinkedHashMap<>();
    List<Outbox.Waiting> all = new ArrayList<>();
    for (Message message : messages) {
      for (LaneRun lane : lanes.values()) {
        if (lane.channel().wants().includes(message)) {
          Outbox.Waiting waiting = Outbox.Waiting.of(lane.channel().name(), message);
          byChannel.computeIfAbsent(lane.channel().name(), _ -> new ArrayList<>()).add(waiting);
          all.add(waiting);
        }
      }
    }
    if (!after.equals(told) || !all.isEmpty()) {
      told = after;
      surroundings.outbox().add(told, all);
    }
    byChannel.forEach((name, waiting) -> lane(name).ifPresent(it -> it.add(waiting)));
  }

  private Optional<LaneRun> lane(String name) {
    return Optional.ofNullable(lanes.get(name));
  }

  /// What was kept goes on: messages that wait are sent, those that are too old are given up.
  private boolean load() {
    if (loaded) {
      return true;
    }
    Optional<Outbox.Kept> kept = surroundings.outbox().load();
    if (kept.isEmpty()) {
      unread++;
      loaded = unread >= PATIENCE;
      return loaded;
    }
    loaded = true;
    told = kept.get().told().orElse(told);
    Map<String, List<Outbox.Waiting>> byChannel = new LinkedHashMap<>();
    for (Outbox.Waiting waiting : kept.get().waiting()) {
      byChannel.computeIfAbsent(waiting.channel(), _ -> new ArrayList<>()).add(waiting);
    }
    byChannel.forEach(
        (name, waiting) ->
            lane(name).ifPresentOrElse(it -> it.add(waiting), () -> drop(name, waiting)));
    return true;
  }

  private void drop(String name, List<Outbox.Waiting> waiting) {
    if (!waiting.isEmpty()) {
      LOG.warn("{} messages are not sent: {} is not set up any more", waiting.size(), name);
      surroundings
          .outbox()
          .end(waiting.stream().map(Outbox.Waiting::id).toList(), Outbox.End.DROPPED, time.now());
    }
  }

  /// A place that is set up as before goes on undisturbed; what waits for another one is kept.
  private void use(NotifyPlan plan) {
    boolean pace =
        !plan.groupFor().equals(settings.plan().groupFor())
            || plan.mostPerMinute() != settings.plan().mostPerMinute();
    Map<String, LaneRun> before = new LinkedHashMap<>(lanes);
    lanes.clear();
    for (Channel channel : plan.channels()) {
      LaneRun old = before.get(channel.name());
      if (old != null && !pace && old.channel().equals(channel)) {
        before.remove(channel.name());
        lanes.put(channel.name(), old);
        continue;
      }
      LaneRun lane =
          new LaneRun(
              new Lane(channel, plan, surroundings.outbox(), time),
              sender(channel),
              surroundings.outbox(),
              time,
              this::changed);
      lanes.put(channel.name(), lane);
      lane.start();
      if (old != null) {
        before.remove(channel.name());
        lane.add(old.stop());
      }
    }
    before.forEach((name, lane) -> drop(name, lane.stop()));
  }

  private Sender sender(Channel channel) {
    Body body = new Body(surroundings.words());
    Limits limits = surroundings.limits();
    return switch (channel) {
      case Channel.Web web -> new WebSender(web, client, limits.whole(), body, time);
      case Channel.Mail mail -> new MailSender(mail, limits.connect(), limits.whole(), body, time);
      case Channel.Unusable(_, _, _, var why) -> _ -> new Outcome.TryAgain(why, Optional.empty());
    };
  }

  private void prune(Instant now) {
    if (pruned.filter(last -> last.isAfter(now.minus(BETWEEN_PRUNING))).isEmpty()) {
      pruned = Optional.of(now);
      surroundings.outbox().forget(now.minus(KEPT));
    }
  }

  /// Sends a test message to this place, and waits for what comes of it.
  public Outcome test(String channel) throws InterruptedException {
    Optional<LaneRun> lane;
    Message message;
    synchronized (this) {
      lane = lane(channel);
      message = composer().test(time.now());
    }
    return lane.isEmpty()
        ? new Outcome.Refused(Phrase.NO_CHANNEL.with())
        : lane.get()
            .test(new Envelope(message.id().toString(), List.of(message), 0, 0, Instant.EPOCH));
  }

  /// How it goes now.
  public synchronized NotifyNews news() {
    return new NotifyNews(
        lanes.values().stream().map(LaneRun::state).toList(),
        role == Role.SECOND && !lanes.isEmpty()
            ? Optional.of(Phrase.SECOND.with())
            : Optional.empty(),
        settings.faults());
  }

  /// How it goes, at once and after each change, on whichever thread; returns at once there.
  public void onNews(Consumer<? super NotifyNews> listener) {
    listeners.add(listener);
    listener.accept(news());
  }

  private void changed() {
    if (!listeners.isEmpty()) {
      NotifyNews now = news();
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  /// Sends what waits, for some seconds at most; what is left is sent after the next start.
  @Override
  public void close() {
    List<LaneRun> running;
    synchronized (this) {
      closed = true;
      running = List.copyOf(lanes.values());
    }
    // All at the same time: each may take its seconds.
    List<Thread> closing =
        running.stream().map(lane -> Thread.ofVirtual().start(lane::close)).toList();
    try {
      for (Thread each : closing) {
        each.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    client.shutdownNow();
  }
}
