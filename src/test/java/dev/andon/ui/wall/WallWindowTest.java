package dev.andon.ui.wall;

import static dev.andon.ui.wall.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.common.FxThread;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WallWindowTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void showsTheWallUntilItIsClosedAndLeavesNothingBehind() throws Exception {
    WallViewModel model = new WallViewModel(Floors.SETTINGS);
    Stage stage =
        FxThread.call(
            () -> {
              Stage opened = new Stage();
              WallWindow window =
                  new WallWindow(opened, model, Clock.fixed(NOW, ZoneOffset.UTC), () -> 0);
              window.show();
              model.show(Floors.live(Floors.drawn(NOW)), NOW);
              assertThat(opened.isShowing()).isTrue();
              assertThat(words(opened)).contains("Retention");
              window.close();
              assertThat(opened.isShowing()).isFalse();
              return opened;
            });

    List<String> afterwards =
        FxThread.call(
            () -> {
              model.show(Floors.refused(NOW), NOW);
              return words(stage);
            });
    assertThat(afterwards).doesNotContain("The dialer refused the login");
  }

  private static List<String> words(Stage stage) {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return ShownTexts.in(stage.getScene().getRoot()).stream().map(ShownTexts.Shown::words).toList();
  }
}
