package dev.andon.ui.floor;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;

import dev.andon.action.CommandOutcome;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEngine;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.FloorWatch;
import dev.andon.alert.Input;
import dev.andon.alert.Rules;
import dev.andon.alert.Step;
import dev.andon.alert.Subject;
import dev.andon.compliance.Regimes;
import dev.andon.model.Agent;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A floor whose alerts a real engine finds, with a desk at which people answer them.
public final class AlertFloors {

  public static final AlertKey SOLAR_DAY = AlertKey.of("drop-day", Subject.campaign("SOLAR"));
  public static final AlertKey SOLAR_WAITING =
      AlertKey.of("calls-waiting", Subject.campaign("SOLAR"));

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final AlertEngine engine;
  private final FloorWatch watch = new FloorWatch(Regimes.DEFAULT, INTERVAL);
  private final List<AlertEvent> history = new ArrayList<>();
  private AlertBook book = AlertBook.empty("https://dialer.example.net/");
  private Optional<dev.andon.alert.Floor> floor = Optional.empty();

  /// What time it is.
  public Instant now = NOW;

  /// Who sits at the desk.
  public String who = "Maria";

  /// What was sent from the desk.
  public final List<Input> sent = new ArrayList<>();

  public final AlertDesk desk =
      new AlertDesk(
          input -> {
            sent.add(input);
            put(input);
          },
          () -> now,
          () -> who);

  private final List<AlertNews.Refused> refused = new ArrayList<>();

  /// Who is told.
  public Consumer<AlertNews> toldTo = news -> show(news);

  /// What is wrong with the rules file.
  public Optional<Problem> rulesTrouble = Optional.empty();

  public AlertFloors(Rules rules) {
    engine = new AlertEngine(rules);
  }

  /// The floor of the drawings: Solar North is to stop, and has calls waiting.
  public static AlertFloors drawn() {
    AlertFloors floors = new AlertFloors(Rules.DEFAULT);
    floors.now = NOW.minusSeconds(270);
    floors.poll(Floors.snapshot(floors.now, calm(floors.now)));
    floors.now = NOW.minusSeconds(240);
    floors.poll(before(floors.now, 3, 35));
    floors.now = NOW.minusSeconds(30);
    floors.poll(before(floors.now, 1, 36));
    floors.now = NOW;
    floors.poll(Floors.drawn(NOW));
    return floors;
  }

  /// Nothing is wrong anywhere.
  public static AlertFloors calm() {
    AlertFloors floors = new AlertFloors(Rules.DEFAULT);
    floors.now = NOW.minusSeconds(30);
    floors.poll(Floors.snapshot(floors.now, calm(floors.now)));
    floors.now = NOW;
    floors.poll(Floors.snapshot(NOW, calm(NOW)));
    return floors;
  }

  /// Three campaigns are to stop.
  public static AlertFloors onManyCampaigns() {
    AlertFloors floors = new AlertFloors(Rules.DEFAULT);
    for (int i = 0; i < 3; i++) {
      floors.now = NOW.minusSeconds(60 - 30L * i);
      Instant at = floors.now;
      int drops = 60 + i;
      floors.poll(
          Floors.snapshot(
              at,
              IntStream.of(1, 2, 3)
                  .mapToObj(
                      n ->
                          campaign("C" + n, "Campaign " + n, at)
                              .counts(drops, 1200)
                              .agents(2, 9, 1)
                              .build())
                  .toList()));
    }
    return floors;
  }

  /// A desk at which commands are confirmed at once.
  ///
  /// @param seen takes what was commanded
  public static CommandDesk commands(List<String> seen) {
    TimeSource time =
        new TimeSource() {
          @Override
          public Instant now() {
            return NOW;
          }

          @Override
          public long nanos() {
            return 0;
          }
        };
    return new CommandDesk(
        command -> {
          seen.add(command.wanted() + " " + command.campaign());
          return new CommandOutcome.Confirmed(NOW);
        },
        Runnable::run,
        Runnable::run,
        time,
        "Maria");
  }

  /// What the dialer last said.
  public FloorSnapshot snapshot() {
    return floor.orElseThrow().snapshot();
  }

  /// Campaigns that are all well.
  public static List<Campaign> calm(Instant at) {
    return List.of(
        campaign("US", "US Sales", at).counts(9, 903).agents(2, 9, 2).waiting(0).build(),
        campaign("RET", "Retention", at).counts(9, 742).agents(4, 8, 2).waiting(0).build(),
        campaign("SOLAR", "Solar North", at).counts(9, 1001).agents(5, 8, 3).waiting(0).build());
  }

  /// Some calls earlier, and nobody was over a limit yet.
  private static FloorSnapshot before(Instant at, int calls, int drops) {
    List<Campaign> campaigns =
        List.of(
            campaign("US", "US Sales", at).counts(27, 1003 - calls).agents(2, 9, 2).build(),
            campaign("RET", "Retention", at).counts(9, 742 - calls).agents(4, 8, 2).build(),
            campaign("SOLAR", "Solar North", at)
                .counts(drops, 1033 - calls)
                .agents(1, 8, 3)
                .waiting(4)
                .build(),
            campaign("HOME", "Home Energy", at).counts(18, 1148 - calls).agents(3, 7, 1).build(),
            campaign("WIN", "Win-back", at).counts(22, 792).agents(3, 1, 2).paused().build(),
            campaign("SURV", "Survey", at).counts(1, 31 - calls).agents(2, 1, 0).build());
    List<Agent> agents = Floors.drawnAgents(NOW);
    return Floors.snapshot(at, campaigns, Optional.of(agents.subList(7, agents.size())), List.of());
  }

  /// A poll was answered.
  public void poll(FloorSnapshot snapshot) {
    floor = Optional.of(watch.follow(snapshot, _ -> Optional.empty()));
    put(new Input.Polled(floor.get()));
  }

  /// Time passed.
  public void tick(Duration time) {
    now = now.plus(time);
    put(new Input.Tick(now, Duration.ofDays(1)));
  }

  /// Something happened.
  public void put(Input input) {
    Step step = engine.step(book, input);
    book = step.book();
    history.addAll(0, step.events().reversed());
    step.refused()
        .forEach(refusal -> refused.add(new AlertNews.Refused(refused.size() + 1L, refusal)));
    tell();
  }

  private void show(AlertNews news) {
    desk.show(news);
  }

  /// Hands out what is known now.
  public void tell() {
    toldTo.accept(new AlertNews(book, engine.rules().all(), floor, history, refused, rulesTrouble));
  }
}
