package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.notify.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class NotifyCommandTest {

  @TempDir private Path folder;

  private final TestParts parts = new TestParts();

  @BeforeEach
  void settings() {
    parts.environment.put("ANDON_CONFIG", folder.resolve("settings.toml").toString());
  }

  private void file(String text) throws IOException {
    Files.writeString(folder.resolve("notify.toml"), text);
  }

  private static String json(String name, Receiver receiver) {
    return "[places.%s]\ntype = \"json\"\nurl = \"%s\"\n".formatted(name, receiver.url());
  }

  @Test
  void aTestSaysOfEachPlaceWhatCameOfIt() throws Exception {
    try (Receiver good = new Receiver(Receiver.status(200));
        Receiver bad = new Receiver(Receiver.status(500))) {
      file(json("good", good) + json("bad", bad));

      assertThat(parts.run("notify", "test")).isEqualTo(1);

      assertThat(parts.printed()).isEqualTo("good: delivered\n");
      assertThat(parts.said()).isEqualTo("bad: not delivered. It answered 500.\n");
      assertThat(good.take().body()).contains("Test message of Andon");
    }
  }

  @Test
  void onePlaceIsTestedAlone() throws Exception {
    try (Receiver good = new Receiver(Receiver.status(200));
        Receiver other = new Receiver(Receiver.status(200))) {
      file(json("good", good) + json("other", other));

      assertThat(parts.run("notify", "test", "good")).isZero();

      assertThat(other.waiting()).isZero();
      assertThat(parts.run("notify", "test", "nowhere")).isEqualTo(2);
      assertThat(parts.said()).contains("There is no place named nowhere.");
    }
  }

  @Test
  void aCheckShowsThePlacesWithoutTheirSecrets() throws Exception {
    parts.environment.put("ANDON_SECRET_HOOK", "https://hooks.slack.com/services/T0P-SECRET");
    file("[places.floor]\ntype = \"slack\"\nsecret = \"hook\"\nfrom = \"critical\"\n");

    assertThat(parts.run("notify", "check")).isZero();

    assertThat(parts.printed())
        .isEqualTo("floor: slack https://hooks.slack.com/…, from critical on\n");
  }

  @Test
  void aCheckNamesWhatIsWrong() throws Exception {
    file("[places.floor]\ntype = \"slack\"\nsecret = \"hook\"\n");
    assertThat(parts.run("notify", "check")).isEqualTo(1);
    assertThat(parts.said()).startsWith("floor: cannot be used. There is no secret hook.");

    file("[places.floor]\ntype = \"fax\"\n");
    assertThat(parts.run("notify", "check")).isEqualTo(1);
    assertThat(parts.said()).contains("Line 2: places.floor.type has no value ‘fax’.");
    assertThat(parts.run("notify")).isEqualTo(2);
  }
}
