package dev.andon.ui.wall;

import static dev.andon.ui.wall.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.TimeSource;
import dev.andon.ui.common.FxThread;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WallWindowTest {

  private static final TimeSource STANDING =
      new TimeSource() {
        @Override
        public Instant now() {
          return NOW;
        }

        @Override
        public long nanos() {
          return 0;
        }
      };

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
              WallWindow window = new WallWindow(opened, model, STANDING, () -> {});
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

  @Test
  void afterARefusedLoginF5AsksAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    WallViewModel model = new WallViewModel(Floors.SETTINGS);
    FxThread.call(
        () -> {
          Stage opened = new Stage();
          WallWindow window = new WallWindow(opened, model, STANDING, asked::incrementAndGet);
          window.show();
          model.show(Floors.refused(NOW), NOW);
          assertThat(String.join(" ", words(opened))).contains("press F5");
          KeyEvent f5 =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false);
          Event.fireEvent(opened.getScene(), f5);
          window.close();
          return opened;
        });

    assertThat(asked).hasValue(1);
  }

  private static List<String> words(Stage stage) {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return ShownTexts.in(stage.getScene().getRoot()).stream().map(ShownTexts.Shown::words).toList();
  }
}
