package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.andon.ui.settings.ScreenChoice;
import dev.andon.ui.settings.WallFit;
import org.junit.jupiter.api.Test;

/// What the settings say of a screen is what its wall does.
class WallFitTest {

  @Test
  void theSettingsFollowTheRulesOfTheWall() {
    int[][] screens = {{640, 360}, {1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920}};
    for (int[] screen : screens) {
      for (double scale : new double[] {1, 1.5, 2}) {
        for (double inches = 10; inches < 120; inches += 7.5) {
          for (double metres = 0.5; metres < 20; metres += 0.7) {
            WallSizes wall = WallSizes.of(screen[0] / scale, screen[1] / scale, inches, metres);
            WallFit fit =
                WallFit.of(
                    new ScreenChoice("one", "One", screen[0], screen[1], scale), inches, metres);
            assertThat(fit.label()).isEqualTo(wall.label() * scale);
            assertThat(fit.columns()).isEqualTo(wall.columns());
            assertThat(fit.rows()).isEqualTo(wall.rows());
            assertThat(fit.legible()).isEqualTo(wall.legible());
          }
        }
      }
    }
  }

  @Test
  void theUsualWallHasCapitalsOfThirteenArcMinutes() {
    WallFit fit = WallFit.of(new ScreenChoice("one", "One", 1920, 1080, 1), 55, 5);
    assertThat(fit.capitalMillimetres()).isCloseTo(18.4, within(0.1));
    assertThat(fit.capitalArcMinutes()).isCloseTo(12.7, within(0.1));
    assertThat(fit.tilesPerPage()).isEqualTo(6);
  }
}
