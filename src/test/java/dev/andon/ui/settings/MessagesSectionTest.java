package dev.andon.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Preferences;
import dev.andon.notify.LocalSettings;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.Floors;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MessagesSectionTest {

  private static final int SECTION = 5;

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  private static SettingsDesk desk() {
    SettingsDesk desk = new SettingsDesk(Preferences.DEFAULT, Floors.drawn(Floors.NOW));
    Objects.requireNonNull(desk.scene(new Looks(Theme.DARK, 1), 1280, 720));
    desk.root.resize(1280, 720);
    desk.messages.show(new NotifyFaults().news());
    desk.open(SECTION);
    // What a scrolled column shows is in no window before it was laid out.
    for (int i = 0; i < 3; i++) {
      desk.root.applyCss();
      desk.root.layout();
    }
    return desk;
  }

  private static List<ButtonBase> buttons(SettingsDesk desk, String words) {
    return desk.root.lookupAll("*").stream()
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(button -> button.getText().equals(words))
        .distinct()
        .toList();
  }

  private static List<String> states(SettingsDesk desk) {
    return desk.root.lookupAll(".place-state").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  @Test
  void aTestIsSentOnceAndItsPlaceSaysThatItIsOnItsWay() throws Exception {
    FxThread.call(
        () -> {
          SettingsDesk desk = desk();
          ButtonBase test = buttons(desk, "Test").getFirst();

          test.fire();

          assertThat(desk.tested).containsExactly("floor");
          assertThat(test.isDisabled()).isTrue();
          assertThat(states(desk).getFirst()).isEqualTo("A test is on its way…");
          desk.background.remove().run();
          assertThat(test.isDisabled()).isFalse();
          assertThat(states(desk))
              .containsExactly(
                  "Delivered 10:42:30.",
                  "Failing since 10:34: It answered 500. 3 messages wait. Next try in 0:40."
                      + " 1 message was not delivered.",
                  "Nothing sent yet.");
          desk.page.detach();
          return null;
        });
  }

  @Test
  void whatThisMachineLetsHearIsKeptAndTriedAtOnce() throws Exception {
    FxThread.call(
        () -> {
          SettingsDesk desk = desk();

          buttons(desk, "Off").getFirst().fire();
          buttons(desk, "Breach").getFirst().fire();

          assertThat(desk.preferences.get().local())
              .isEqualTo(LocalSettings.DEFAULT.withTone(false));
          assertThat(desk.tested).containsExactly("breach");
          desk.page.detach();
          return null;
        });
  }
}
