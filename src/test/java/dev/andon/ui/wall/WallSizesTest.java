package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallSizesTest {

  @Test
  void labelsFollowThePanelAndTheFarthestReader() {
    assertThat(WallSizes.of(1920, 1080, 55, 5))
        .isEqualTo(new WallSizes(40, 1920, 1080, 3, 2, 5, true));
    assertThat(WallSizes.of(3840, 2160, 55, 5))
        .isEqualTo(new WallSizes(79, 3840, 2160, 3, 2, 5, true));
    assertThat(WallSizes.of(1280, 720, 55, 5))
        .isEqualTo(new WallSizes(27, 1280, 720, 3, 2, 5, true));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void aDenseScreenHasTypeOfTheSameHeight(double scale) {
    WallSizes sizes = WallSizes.of(3840 / scale, 2160 / scale, 55, 5);

    double millimetresPerPixel = 55 * 25.4 / Math.hypot(3840, 2160);
    assertThat(sizes.label() * scale * millimetresPerPixel).isBetween(25.0, 25.7);
  }

  @Test
  void aWindowKeepsTheTypeOfItsWholeScreen() {
    assertThat(WallSizes.of(1280, 720, Math.hypot(1920, 1080), 55, 5))
        .isEqualTo(new WallSizes(40, 1280, 720, 2, 1, 2, true));
  }

  @Test
  void aNearReaderGetsNoSmallerTypeThanFillsTheScreen() {
    assertThat(WallSizes.of(1920, 1080, 55, 0.5))
        .isEqualTo(new WallSizes(36, 1920, 1080, 3, 2, 5, true));
    assertThat(WallSizes.of(1920, 1080, 55, 50).tilesPerPage()).isEqualTo(1);
  }

  @Test
  void aFartherReaderGetsFewerTilesNotSmallerOnes() {
    assertThat(WallSizes.of(1920, 1080, 55, 6.4))
        .isEqualTo(new WallSizes(51, 1920, 1080, 2, 1, 3, true));
    assertThat(WallSizes.of(1920, 1080, 55, 7.5))
        .isEqualTo(new WallSizes(60, 1920, 1080, 2, 1, 2, true));
  }

  @Test
  void aPortraitScreenStacksItsTiles() {
    assertThat(WallSizes.of(1080, 1920, 55, 3.5))
        .isEqualTo(new WallSizes(28, 1080, 1920, 2, 3, 5, true));
    assertThat(WallSizes.of(1080, 1920, 55, 5))
        .isEqualTo(new WallSizes(40, 1080, 1920, 1, 4, 5, true));
  }

  @Test
  void whereNotEvenOneTileFitsItSaysSo() {
    assertThat(WallSizes.of(1920, 1080, 55, 20).legible()).isFalse();
    assertThat(WallSizes.of(1920, 1080, 55, 20).tilesPerPage()).isEqualTo(1);
  }
}
