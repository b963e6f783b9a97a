package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Severity;
import dev.andon.notify.Channel;
import dev.andon.notify.Hidden;
import dev.andon.notify.NotifyPlan;
import dev.andon.notify.Wants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifyFileTest {

  private static final String SLACK = "https://hooks.slack.com/services/T1/B2/abc";

  @TempDir private Path folder;

  private Secrets secrets() {
    return new SecretFiles(folder, Map.of("ANDON_SECRET_FROM_ENV", "of the environment"));
  }

  private void secret(String name, String text, String rights) throws IOException {
    Path file = folder.resolve("secrets").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }

  private NotifyPlan plan(String text) {
    return switch (NotifyFile.parse(text, secrets())) {
      case NotifyRead.Good(var plan, _) -> plan;
      case NotifyRead.Bad(var faults) -> throw new AssertionError(faults);
    };
  }

  private List<String> faults(String text) {
    return switch (NotifyFile.parse(text, secrets())) {
      case NotifyRead.Good(var plan, _) -> throw new AssertionError(plan);
      case NotifyRead.Bad(var faults) ->
          faults.stream().map(fault -> fault.words().english()).toList();
    };
  }

  @Test
  void everySortOfPlaceIsRead() throws IOException {
    secret("slack-floor", SLACK + "\n", "rw-------");
    secret("mail", "p4ss\n", "r--------");

    NotifyPlan plan =
        plan(
            """
            agents = "id"
            group-for = "10 s"
            most-per-minute = 4

            [places.floor]
            type = "slack"
            secret = "slack-floor"
            from = "critical"
            campaigns = ["SOLAR"]

            [places.hook]
            type = "json"
            url = "https://ops.example.com/andon"
            secret = "from-env"
            acknowledged = true

            [places.boss]
            type = "mail"
            host = "mail.example.com"
            user = "floor"
            secret = "mail"
            sender = "andon@example.com"
            to = ["boss@example.com"]

            [places.off]
            type = "teams"
            secret = "none-yet"
            enabled = false
            """);

    assertThat(plan)
        .isEqualTo(
            new NotifyPlan(
                List.of(
                    new Channel.Slack(
                        "floor",
                        new Wants(Severity.CRITICAL, Set.of("SOLAR"), true, false, false),
                        new Hidden(SLACK)),
                    new Channel.Json(
                        "hook",
                        new Wants(Severity.WARNING, Set.of(), true, true, false),
                        new Hidden("https://ops.example.com/andon"),
                        Optional.of(new Hidden("of the environment"))),
                    new Channel.Mail(
                        "boss",
                        Wants.USUAL,
                        "mail.example.com",
                        587,
                        Channel.Security.STARTTLS,
                        Optional.of(new Channel.Login("floor", new Hidden("p4ss"))),
                        "andon@example.com",
                        List.of("boss@example.com"))),
                NotifyPlan.Agents.ID,
                Duration.ofSeconds(10),
                4));
    assertThat(plan.toString()).doesNotContain("T1/B2", "p4ss", "of the environment");
  }

  @Test
  void everyWrongLineIsNamedAtOnce() {
    assertThat(
            faults(
                """
                group-for = "1 h"
                [places.one]
                type = "slack"
                url = "https://hooks.slack.com/services/T0P-SECRET"
                [places.two]
                type = "json"
                [places.three]
                type = "json"
                url = "http://ops.example.com/"
                [places.four]
                type = "fax"
                [places.five]
                type = "mail"
                host = "mail.example.com"
                tls = "none"
                user = "x"
                secret = "../../etc/passwd"
                sender = "nobody"
                to = []
                [places.six]
                from = "warning"
                """))
        .containsExactly(
            "Line 1: group-for must be a time of at most 5 minutes, such as \"5 s\".",
            "Line 4: places.one.url holds a secret. Write it into a file and set the file’s name"
                + " as secret.",
            "Line 6: places.two needs url.",
            "Line 9: places.three.url must be an address that begins with https://. On this"
                + " machine http:// will do.",
            "Line 11: places.four.type has no value ‘fax’. It takes one of: json, mail, slack,"
                + " teams.",
            "Line 16: places.five.user would send the password in clear. Set tls to starttls or"
                + " tls.",
            "Line 17: places.five.secret must be the name of a secret: small letters, digits and"
                + " hyphens.",
            "Line 18: places.five.sender must be an e-mail address.",
            "Line 19: places.five.to must be an e-mail address.",
            "Line 20: places.six needs a type: slack, teams, json or mail.");
  }

  @Test
  void aTornFileNamesItsLineAndRepeatsNothingOfIt() {
    List<String> faults = faults("[places.x]\nsecret = https://hooks.slack.com/T0P-SECRET\n");
    assertThat(faults).isNotEmpty().allMatch(words -> words.startsWith("Line 2 cannot be read"));
    assertThat(faults.toString()).doesNotContain("T0P-SECRET");
  }

  @Test
  void anUnknownKeyIsPassedOverWithTheNearest() {
    assertThat(
            NotifyFile.parse(
                "[places.x]\ntype = \"json\"\nurl = \"https://x.example.com/\"\nrecoverd = true\n",
                secrets()))
        .isInstanceOfSatisfying(
            NotifyRead.Good.class,
            good ->
                assertThat(good.warnings())
                    .extracting(fault -> fault.words().english())
                    .containsExactly(
                        "Line 4: there is no key places.x.recoverd. Did you mean recovered?"));
  }

  private String why(String text) {
    return plan(text).channels().getFirst() instanceof Channel.Unusable unusable
        ? unusable.why().english()
        : "usable";
  }

  private static final String TEAMS = "[places.x]\ntype = \"teams\"\nsecret = \"hook\"\n";

  @Test
  void aSecretThatOthersCanReadIsNotUsed() throws IOException {
    secret("hook", SLACK, "rw-r-----");
    assertThat(why(TEAMS))
        .isEqualTo(
            "Others can read %s, so it is not used. Take their rights away: chmod 600."
                .formatted(folder.resolve("secrets/hook")));
  }

  @Test
  void aSecretThatIsMissingEmptyOrNoAddressIsSaid() throws IOException {
    assertThat(why(TEAMS))
        .isEqualTo(
            "There is no secret hook. Write it into %s, readable by you alone, or set"
                    .formatted(folder.resolve("secrets/hook"))
                + " ANDON_SECRET_HOOK.");
    secret("hook", " \n", "rw-------");
    assertThat(why(TEAMS))
        .isEqualTo("There is nothing in %s.".formatted(folder.resolve("secrets/hook")));
    secret("hook", "http://evil.example.com/x", "rw-------");
    assertThat(why(TEAMS)).isEqualTo("The secret hook is no address that begins with https://.");
    secret("hook", SLACK, "rw-------");
    assertThat(why(TEAMS)).isEqualTo("usable");
  }

  @Test
  void aMissingFileSetsNothingUp() {
    assertThat(NotifyFile.read(folder.resolve("notify.toml"), secrets()))
        .isEqualTo(new NotifyRead.Good(NotifyPlan.NONE, List.of()));
  }

  @Test
  void theScreensEnglishIsTheCodes() {
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    assertThat(
            texts.keySet().stream()
                .filter(key -> key.startsWith("problem.notify-file."))
                .collect(Collectors.toMap(key -> key, texts::getString)))
        .isEqualTo(
            Stream.of(NotifyPhrase.values())
                .collect(Collectors.toMap(it -> "problem." + it.code(), NotifyPhrase::pattern)));
  }
}
