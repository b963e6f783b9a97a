package dev.andon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.CampaignClocks;
import dev.andon.alert.Floor;
import dev.andon.alert.FloorWatch;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Regimes;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.Retention;
import dev.andon.model.DayTotals;
import dev.andon.model.FloorSnapshot;
import dev.andon.poll.FeedState;
import dev.andon.poll.PastDays;
import dev.andon.vicidial.FakeTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered while polls come in.
@Timeout(60)
class MemoryTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path folder;

  private final FakeTime time = new FakeTime(NOON);

  private Memory memory(HistoryStore store) {
    PastDays told =
        (_, campaign) ->
            new PastDays.Answer.Told(
                List.of(new DayTotals(campaign.orElse("SOLAR"), 900, 100, 2, 0)));
    return Memory.start(
        new Memory.Surroundings(
            store, Optional.of(told), 1_000, Retention.Limits.DEFAULT, time, _ -> {}));
  }

  private FeedState.Live poll(int drops) {
    time.pass(Duration.ofSeconds(30));
    return new FeedState.Live(
        Snapshots.at(time.now(), Snapshots.Change.drops(drops, 50)), time.now().plusSeconds(30));
  }

  private static void await(BooleanSupplier what) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void pollsAreRecordedAndAllOfThemAreOnDiskAtTheEnd() throws Exception {
    FeedState.Live last = poll(0);
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Memory memory = memory(store)) {
      for (int i = 0; i < 12; i++) {
        last = poll(i);
        memory.accept(last);
      }
      await(() -> memory.recording() instanceof Recording.On(_, var polls, _, _) && polls == 12);
      assertThat(memory.recording())
          .isEqualTo(
              new Recording.On(Optional.of(last.snapshot().takenAt()), 12, 0, Optional.empty()));
    }

    try (HistoryStore store = HistoryStore.begin(folder, time)) {
      assertThat(store.floors().at(Snapshots.SERVER, time.now()))
          .isEqualTo(new Found.Rows<>(List.of(last.snapshot())));
    }
  }

  @Test
  void theThirtyDaysAreKnownOnceAllDaysAre() throws Exception {
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Memory memory = memory(store)) {
      assertThat(memory.ledgerOf("SOLAR")).isEmpty();
      FloorSnapshot snapshot = poll(5).snapshot();
      memory.accept(new FeedState.Live(snapshot, time.now().plusSeconds(30)));
      await(() -> memory.ledgerOf("SOLAR").isPresent());

      Floor floor =
          new FloorWatch(Regimes.DEFAULT, Duration.ofSeconds(30))
              .follow(snapshot, memory::ledgerOf);

      CampaignClocks clocks = Objects.requireNonNull(floor.clocks().get("SOLAR"));
      assertThat(clocks.thirtyDays().orElseThrow().figures())
          .isEqualTo(new DropFigures(29 * 2 + 5, 29 * 100 + 50));
      assertThat(clocks.month().orElseThrow().figures())
          .isEqualTo(new DropFigures(19 * 2 + 5, 19 * 100 + 50));
      assertThat(memory.ledgerOf("OTHER")).isEmpty();
    }
  }

  @Test
  void aSecondAndonSaysThatItOnlyReads() throws Exception {
    try (HistoryStore first = HistoryStore.begin(folder, time);
        Memory one = memory(first)) {
      one.accept(poll(1));
      await(() -> one.ledgerOf("SOLAR").isPresent());
      try (HistoryStore second = HistoryStore.begin(folder, time);
          Memory other = memory(second)) {
        other.accept(poll(2));
        await(() -> other.recording() instanceof Recording.ReadOnly);
        other.accept(poll(3));
        await(() -> other.ledgerOf("SOLAR").isPresent());
        assertThat(((Recording.ReadOnly) other.recording()).why().message())
            .startsWith("Another Andon on this machine keeps the record");
      }
    }
  }
}
