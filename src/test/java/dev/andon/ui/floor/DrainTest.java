package dev.andon.ui.floor;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static dev.andon.ui.floor.Floors.live;
import static dev.andon.ui.floor.Floors.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.ui.floor.Floors.CampaignBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTest {

  private final List<String> sent = new ArrayList<>();
  private final FloorViewModel floor =
      new FloorViewModel(Floors.SETTINGS, AlertFloors.commands(sent));
  private Instant now = NOW.minusSeconds(30);

  private CampaignBuilder solar() {
    return campaign("SOLAR", "Solar North", now).counts(36, 1033).agents(1, 8, 3);
  }

  private void poll(CampaignBuilder campaign) {
    floor.show(live(snapshot(now, List.of(campaign.build()))), now);
    now = now.plusSeconds(30);
  }

  private void pause() {
    floor.campaign("SOLAR").orElseThrow().ask(Wanted.PAUSED);
  }

  private String words(boolean old) {
    return floor
        .campaign("SOLAR")
        .orElseThrow()
        .drain()
        .map(drain -> drain.words(floor.nowProperty().get().reading().orElseThrow().clock(), old))
        .orElse("");
  }

  @Test
  void afterAPauseEachPollAddsWhatIsLeftUntilAllCallsHaveEnded() {
    poll(solar().inFlight(9));
    assertThat(words(false)).isEmpty();

    pause();
    assertThat(words(false)).isEqualTo("9 calls in flight");
    poll(solar().inFlight(6).paused());
    poll(solar().inFlight(6).paused());
    poll(solar().inFlight(2).paused());
    assertThat(words(false)).isEqualTo("9 calls in flight → 6 → 2");
    assertThat(words(true)).isEqualTo("9 calls in flight → 6 → 2 → –");
    poll(solar().inFlight(0).paused());
    assertThat(words(false)).isEqualTo("9 calls in flight → 6 → 2 → 0, drained 10:45:30");
    poll(solar().inFlight(1).paused());
    assertThat(words(true)).isEqualTo("9 calls in flight → 6 → 2 → 0, drained 10:45:30");
  }

  @Test
  void whatIsNotKnownIsADashAndNeverZero() {
    poll(solar());
    pause();
    poll(solar().paused());
    assertThat(words(false)).isEqualTo("Calls in flight: –");
    poll(solar().inFlight(4).paused());
    poll(solar().waiting(0).paused());
    assertThat(words(false)).isEqualTo("Calls in flight: – → 4 → –");
  }

  @Test
  void aPauseAtTheDialerDrainsTooAndAResumeEndsIt() {
    poll(solar().inFlight(1));
    poll(solar().inFlight(1).paused());
    assertThat(words(false)).isEqualTo("1 call in flight");

    poll(solar().inFlight(7));
    assertThat(words(false)).isEmpty();
  }

  @Test
  void aCampaignThatWasPausedBeforeAnybodyLookedShowsNone() {
    poll(solar().inFlight(3).paused());
    poll(solar().inFlight(2).paused());

    assertThat(words(false)).isEmpty();
  }

  @Test
  void aPauseWithoutACallInFlightSaysSo() {
    poll(solar().inFlight(0));
    pause();

    assertThat(words(false)).isEqualTo("No call was in flight.");
  }

  @Test
  void ofALongDrainTheFirstAndTheNewestNumbersStay() {
    poll(solar().inFlight(40));
    for (int left = 39; left > 30; left--) {
      poll(solar().inFlight(left).paused());
    }

    assertThat(words(false)).isEqualTo("40 calls in flight → … → 35 → 34 → 33 → 32 → 31");
  }
}
