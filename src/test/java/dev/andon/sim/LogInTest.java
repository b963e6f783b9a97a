package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogInTest {

  private static final String QUESTION = "logged_in_agents&campaigns=OLDCAMP";

  private final MovableClock clock = new MovableClock();
  private final Asking asking = new Asking(SimSettings.demo().withAgents(5), clock);

  @AfterEach
  void stop() {
    asking.close();
  }

  @Test
  void theEleventhTryIsLockedOutWithTheRightPasswordToo() {
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(asking.askAs("lockme", "wrong", QUESTION))
          .isEqualTo("ERROR: Login incorrect, please try again: |lockme|wrong|BAD|\n");
    }

    assertThat(asking.askAs("lockme", "wrong", QUESTION))
        .isEqualTo(Recording.read("auth/lockout_11").body());
    assertThat(asking.askAs("lockme", asking.dialer().password(), QUESTION))
        .isEqualTo(Recording.read("auth/lockout_right_password").body());
    assertThat(
            asking
                .get("/agc/api.php?source=test&user=lockme&pass=wrong&function=external_pause")
                .body())
        .isEqualTo("ERROR: Invalid Username/Password: |lockme|wrong|0|1|LOCK|\n");
    assertThat(asking.ask(QUESTION)).as("others are not locked").contains("NO LOGGED IN AGENTS");
  }

  @Test
  void aLockOutEndsAfterFifteenMinutes() {
    for (int attempt = 1; attempt <= 11; attempt++) {
      asking.askAs("lockme", "wrong", QUESTION);
    }
    clock.forward(Duration.ofMinutes(15));

    assertThat(asking.askAs("lockme", asking.dialer().password(), QUESTION))
        .contains("NO LOGGED IN AGENTS");
  }

  @Test
  void aGoodLoginClearsTheCounter() {
    for (int attempt = 1; attempt <= 40; attempt++) {
      String password = attempt % 8 == 0 ? asking.dialer().password() : "wrong";
      assertThat(asking.askAs("lockme", password, QUESTION)).doesNotContain("LOCK|");
    }
  }

  @Test
  void charactersThatTheDialerDeletesDoNotMatter() {
    String password = asking.dialer().password();

    assertThat(asking.askAs("wallapi", password.charAt(0) + "!" + password.substring(1), QUESTION))
        .contains("NO LOGGED IN AGENTS");
  }

  @Test
  void aLimitedUserSeesItsCampaignsAndGroupsOnlyButAllCallStatistics() {
    String password = asking.dialer().password();

    assertThat(asking.askAs("limited", password, "campaigns_list").lines())
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsExactly("INBOUND", "SALESUS");
    assertThat(asking.askAs("limited", password, "call_status_stats&campaigns=---ALL---"))
        .isEqualTo(asking.ask("call_status_stats&campaigns=---ALL---"));
  }
}
