package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.floor.TileGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileFitTest {

  @Test
  void tenCampaignsFillAConsoleOfUsualSizeWithoutScrolling() {
    TileFit fit = TileFit.of(10, 1228, 660, 1);

    assertThat(fit.grid()).isEqualTo(new TileGrid(20, 4, 3));
    assertThat(fit.width()).isBetween(1200.0, 1228.0);
    assertThat(fit.height()).isLessThanOrEqualTo(660);
  }

  @Test
  void fewCampaignsAreDrawnLarge() {
    assertThat(TileFit.of(1, 1228, 660, 1).grid()).isEqualTo(new TileGrid(30, 1, 1));
  }

  @Test
  void manyCampaignsAreScrolledRatherThanUnreadable() {
    TileFit fit = TileFit.of(200, 1228, 660, 1);

    assertThat(fit.grid().label()).isEqualTo(15);
    assertThat(fit.height()).isGreaterThan(660);
    assertThat(fit.width()).isLessThanOrEqualTo(1228);
  }

  @Test
  void largerTextIsLargerHereToo() {
    assertThat(TileFit.of(200, 1228, 660, 1.5).grid().label()).isEqualTo(22.5);
  }

  @ParameterizedTest
  @CsvSource({"0, 1228, 660", "6, 0, 0", "1, 100, 100", "3, 5000, 200"})
  void noPageIsTooStrange(int count, double width, double height) {
    TileFit fit = TileFit.of(count, width, height, 1);

    assertThat(fit.grid().columns()).isPositive();
    assertThat(fit.grid().columns() * fit.grid().rows()).isGreaterThanOrEqualTo(count);
    assertThat(fit.height()).isPositive();
  }
}
