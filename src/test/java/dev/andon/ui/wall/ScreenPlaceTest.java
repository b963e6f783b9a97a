package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.wall.ScreenPlace.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenPlaceTest {

  private static final ScreenPlace DESK = new ScreenPlace(0, 0, 1920, 1080, 1);
  private static final ScreenPlace TV = new ScreenPlace(1920, 0, 1280, 720, 1.5);
  private static final List<Known> BOTH = List.of(new Known("desk", DESK), new Known("tv", TV));

  @ParameterizedTest
  @ValueSource(strings = {"1920x1080+0+0", "1280x720@1.5+1920+0", "1080x1920@2-1080-20"})
  void aKeyIsThePlaceInWords(String key) {
    assertThat(ScreenPlace.parse(key).orElseThrow().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "primary", "1920x1080", "1920x1080+0", "99999999999x1+0+0"})
  void whatIsNoPlaceIsNoKeyOfOne(String key) {
    assertThat(ScreenPlace.parse(key)).isEmpty();
  }

  @Test
  void theSamePlaceIsTheSameScreenWhateverTheOrder() {
    assertThat(ScreenPlace.keys(BOTH, List.of(TV, DESK))).containsExactly("tv", "desk");
  }

  @Test
  void aScreenThatWasMovedIsKnownByItsSize() {
    ScreenPlace moved = new ScreenPlace(0, 0, 1280, 720, 1.5);

    assertThat(ScreenPlace.keys(BOTH, List.of(moved))).containsExactly("tv");
  }

  @Test
  void aScreenOfAnotherSizeIsKnownByItsCorner() {
    ScreenPlace larger = new ScreenPlace(1920, 0, 3840, 2160, 1);

    assertThat(ScreenPlace.keys(BOTH, List.of(DESK, larger))).containsExactly("desk", "tv");
  }

  @Test
  void aNewScreenIsNobody() {
    ScreenPlace third = new ScreenPlace(-800, 0, 800, 600, 1);

    assertThat(ScreenPlace.keys(BOTH, List.of(DESK, TV, third)))
        .containsExactly("desk", "tv", "800x600-800+0");
  }

  @Test
  void theOnlyScreenOfAMachineStaysTheSameWhateverItsSize() {
    ScreenPlace smaller = new ScreenPlace(10, 0, 1024, 768, 1);

    assertThat(ScreenPlace.keys(List.of(new Known("tv", TV)), List.of(smaller)))
        .containsExactly("tv");
  }

  @Test
  void twoOfOneSizeThatBothMovedAreNotGuessed() {
    List<Known> twins =
        List.of(
            new Known("left", new ScreenPlace(0, 0, 800, 600, 1)),
            new Known("right", new ScreenPlace(800, 0, 800, 600, 1)));

    assertThat(ScreenPlace.keys(twins, List.of(new ScreenPlace(0, 100, 800, 600, 1))))
        .containsExactly("800x600+0+100");
  }

  @Test
  void screensThatShowTheSameHaveKeysOfTheirOwn() {
    assertThat(ScreenPlace.keys(List.of(), List.of(DESK, DESK)))
        .containsExactly("1920x1080+0+0", "1920x1080+0+0#2");
  }
}
