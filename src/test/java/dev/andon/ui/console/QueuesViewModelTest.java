package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.DropFigures;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueuesViewModelTest {

  private final FloorViewModel floor = Floors.floor();
  private final QueuesViewModel model = new QueuesViewModel(Floors.SETTINGS);

  private void show(List<Queue> queues, Problem... problems) {
    floor.show(
        Floors.live(
            TableFloors.with(NOW, List.of(), List.of(), Map.of(), List.of(problems), queues)),
        NOW);
    model.show(floor.nowProperty().get());
  }

  @Test
  void answersOfAnInGroupDoNotIncludeItsDrops() {
    show(List.of(TableFloors.queue("SUPPORT", 7, 1033, 970, 30, NOW)));

    QueueRow row = model.rows().getFirst();
    assertThat(row.figures()).contains(new DropFigures(30, 1000));
    assertThat(row.percentWords()).isEqualTo("3.0\u202f%");
    assertThat(model.subtitle()).isEqualTo("1 in-group · 7 waiting");
  }

  @Test
  void theMostWaitingCallsComeFirstAndUnknownOnesLast() {
    show(
        List.of(
            new Queue("NIGHT", Optional.empty(), Optional.empty()),
            TableFloors.queue("B", 1, 1, 1, 0, NOW),
            TableFloors.queue("A", 4, 1, 1, 0, NOW)));

    assertThat(model.rows().stream().sorted(QueuesViewModel.USUAL).map(QueueRow::id))
        .containsExactly("A", "B", "NIGHT");
  }

  @Test
  void tooFewCallsHaveCountsAndNoRate() {
    show(
        List.of(
            TableFloors.queue("FEW", 0, 18, 14, 2, NOW),
            TableFloors.queue("NONE", 0, 0, 0, 0, NOW)));

    assertThat(model.rows().stream().map(QueueRow::percentWords)).containsExactly("2 of 16", "–");
  }

  @Test
  void oldCountsAreGreyAndNotAlarming() {
    show(List.of(TableFloors.queue("OLD", 0, 1000, 500, 200, NOW.minusSeconds(1500))));

    QueueRow row = model.rows().getFirst();
    assertThat(row.isStale()).isTrue();
    assertThat(row.bullet().look()).isEqualTo(RateLook.STALE);
    assertThat(row.old().orElseThrow()).hasMinutes(25);
  }

  @Test
  void withoutTheRightItSaysWhatIsMissing() {
    show(List.of(), TableFloors.noRight("in_group_status"));
    assertThat(model.note().text()).endsWith("Give the API user level 9 and ‘view reports’.");

    show(List.of());
    floor.show(Floors.live(Floors.snapshot(NOW.plusSeconds(30), List.of())), NOW.plusSeconds(30));
    model.show(floor.nowProperty().get());
    assertThat(model.note())
        .isEqualTo(
            new TableNote("No in-groups", "The dialer lists no inbound queue for this user."));
  }
}
