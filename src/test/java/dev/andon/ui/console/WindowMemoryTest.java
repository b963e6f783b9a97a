package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.WindowPlace;
import dev.andon.ui.console.WindowMemory.Area;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

  private static final Area DESK = new Area("desk", new Rectangle2D(0, 30, 1920, 1050));
  private static final Area RIGHT = new Area("right", new Rectangle2D(1920, 0, 2560, 1440));

  private static WindowPlace place(double x, double y, double width, double height, String screen) {
    return new WindowPlace(x, y, width, height, false, screen);
  }

  @Test
  void aPlaceThatIsStillThereStays() {
    WindowPlace saved = place(2000, 100, 1440, 900, "right");

    assertThat(WindowMemory.restored(saved, List.of(DESK, RIGHT))).isEqualTo(saved);
  }

  @Test
  void aPlaceOnAScreenThatIsGoneComesBackOnTheFirstWhollyVisible() {
    assertThat(WindowMemory.restored(place(3000, 600, 1440, 900, "right"), List.of(DESK)))
        .isEqualTo(place(480, 180, 1440, 900, "desk"));
  }

  @Test
  void aWindowLargerThanItsScreenIsMadeSmaller() {
    assertThat(WindowMemory.restored(place(2000, 0, 2560, 1440, "right"), List.of(DESK)))
        .isEqualTo(place(0, 30, 1920, 1050, "desk"));
  }

  @Test
  void aWindowHalfOutsideIsPulledIn() {
    assertThat(WindowMemory.restored(place(-700, -20, 1000, 800, "desk"), List.of(DESK, RIGHT)))
        .isEqualTo(place(0, 30, 1000, 800, "desk"));
  }

  @Test
  void aScreenThatWasMovedIsFoundByWhatItShows() {
    assertThat(WindowMemory.restored(place(2500, 100, 1000, 800, "old"), List.of(DESK, RIGHT)))
        .isEqualTo(place(2500, 100, 1000, 800, "right"));
  }

  @Test
  void aMaximisedWindowStaysSoOnAnotherScreen() {
    WindowPlace saved = new WindowPlace(3000, 600, 1440, 900, true, "right");

    assertThat(WindowMemory.restored(saved, List.of(DESK)))
        .isEqualTo(new WindowPlace(480, 180, 1440, 900, true, "desk"));
  }
}
