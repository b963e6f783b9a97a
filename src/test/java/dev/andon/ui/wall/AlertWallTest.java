package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.NameStyle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertWallTest {

  private final AlertFloors floors = AlertFloors.calm();
  private final FloorViewModel floor =
      new FloorViewModel(Floors.SETTINGS, CommandDesk.closed(), Optional.of(floors.desk));

  @Test
  void anAgentIsCalledAsTheWallCallsPeople() {
    floors.now = NOW.plusSeconds(30);
    FloorSnapshot snapshot =
        Floors.snapshot(
            floors.now,
            AlertFloors.calm(floors.now),
            Optional.of(Floors.drawnAgents(NOW)),
            List.of());
    floors.poll(snapshot);
    floor.show(live(snapshot), floors.now);

    assertThat(name(NameStyle.INITIALS)).isEqualTo("AP");
    assertThat(name(NameStyle.FULL)).isEqualTo("Ana Pires");
  }

  private String name(NameStyle style) {
    WallViewModel wall = new WallViewModel(floor, WallSettings.DEFAULT.withNames(style));
    String name = ((BannerContent.Alert) wall.bannerProperty().get()).name();
    wall.dispose();
    return name;
  }

  @Test
  void aDrillInterruptsTheRoundBetweenPolls() {
    floor.show(live(Floors.many(NOW, 20)), NOW);
    WallViewModel wall = new WallViewModel(floor, WallSettings.DEFAULT);
    assertThat(shows(wall, "C13")).isFalse();

    floors.desk.drill("drop-day", Subject.campaign("C13"), Severity.CRITICAL);

    assertThat(shows(wall, "C13")).isTrue();
    assertThat(((BannerContent.Alert) wall.bannerProperty().get()).isDrill()).isTrue();
  }

  private static boolean shows(WallViewModel wall, String campaign) {
    return wall.pageProperty().get() instanceof ShownPage.Campaigns page && page.shows(campaign);
  }
}
