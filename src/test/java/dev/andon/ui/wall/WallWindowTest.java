package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.ShownTexts;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.floor.Floors;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    WallViewModel model = new WallViewModel(Floors.floor(), WallSettings.DEFAULT);
    Stage stage =
        FxThread.call(
            () -> {
              Stage opened = new Stage();
              WallWindow window = window(opened, model, () -> {});
              window.show();
              model.floor().show(Floors.live(Floors.drawn(NOW)), NOW);
              assertThat(opened.isShowing()).isTrue();
              assertThat(words(opened)).contains("Retention");
              window.close();
              assertThat(opened.isShowing()).isFalse();
              return opened;
            });

    List<String> afterwards =
        FxThread.call(
            () -> {
              model.floor().show(Floors.refused(NOW), NOW);
              return words(stage);
            });
    assertThat(afterwards).doesNotContain("The dialer refused the login");
  }

  @Test
  void afterARefusedLoginF5AsksAgain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    WallViewModel model = new WallViewModel(Floors.floor(), WallSettings.DEFAULT);
    FxThread.call(
        () -> {
          Stage opened = new Stage();
          WallWindow window = window(opened, model, asked::incrementAndGet);
          window.show();
          model.floor().show(Floors.refused(NOW), NOW);
          assertThat(String.join(" ", words(opened))).contains("press F5");
          KeyEvent f5 =
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F5, false, false, false, false);
          Event.fireEvent(opened.getScene(), f5);
          window.close();
          return opened;
        });

    assertThat(asked).hasValue(1);
  }

  private static WallWindow window(Stage stage, WallViewModel model, Runnable tryAgain) {
    return new WallWindow(
        stage,
        model,
        new WallLockViewModel(
            new SimpleObjectProperty<>(Optional.empty()),
            new PinGate(Runnable::run, Runnable::run)),
        (_, _) -> {},
        tryAgain);
  }

  private static List<String> words(Stage stage) {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return ShownTexts.in(stage.getScene().getRoot()).stream().map(ShownTexts.Shown::words).toList();
  }
}
