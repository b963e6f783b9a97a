package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.andon.poll.FeedState;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.ui.common.Theme;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.Recorded;
import dev.andon.vicidial.RecordedDialer;
import dev.andon.vicidial.RecordedFloor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line against the simulated dialer.
class CommandLineTest {

  private final TestParts parts = new TestParts();
  private SimulatedDialer sim;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), parts::now);
    parts.environment.put("ANDON_PASSWORD", sim.password());
  }

  @AfterEach
  void stop() {
    sim.close();
  }

  private int run(String command, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of(command, "--url", sim.address().toString(), "--user", sim.user()));
    arguments.addAll(List.of(more));
    return parts.run(arguments.toArray(String[]::new));
  }

  @Test
  void pollOncePrintsOneObjectWhoseCountsAddUp() throws IOException {
    assertThat(run("poll", "--once", "--json")).isEqualTo(ExitCode.FINE);

    assertThat(parts.said()).isEmpty();
    JsonNode floor = new ObjectMapper().readTree(parts.printed());
    assertThat(floor.path("problems")).isEmpty();
    assertThat(floor.path("campaigns")).hasSize(SimSettings.demo().campaigns());
    int loggedIn = 0;
    for (JsonNode campaign : floor.path("campaigns")) {
      JsonNode agents = campaign.path("agents");
      loggedIn += agents.path("loggedIn").asInt();
      assertThat(
              Stream.of("ready", "inCall", "paused", "wrapUp", "dead", "dialing", "other")
                  .mapToInt(name -> agents.path(name).asInt())
                  .sum())
          .isEqualTo(agents.path("loggedIn").asInt());
      assertThat(sum(campaign.path("statuses"))).isEqualTo(campaign.path("calls").asInt());
      assertThat(sum(campaign.path("hourly"))).isEqualTo(campaign.path("calls").asInt());
    }
    assertThat(floor.path("agents")).isNotEmpty().hasSize(loggedIn);
  }

  private static int sum(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToInt(JsonNode::asInt).sum();
  }

  @Test
  void pollOnceOfARecordedDialerShowsItsFloor() throws IOException {
    try (RecordedDialer recorded = RecordedFloor.dialer()) {
      assertThat(
              parts.run("poll", "--once", "--json", "--url", recorded.url(), "--user", "wallapi"))
          .isEqualTo(ExitCode.FINE);
    }

    JsonNode floor = new ObjectMapper().readTree(parts.printed());
    List<String> figures = new ArrayList<>();
    for (JsonNode campaign : floor.path("campaigns")) {
      figures.add(
          Stream.of(
                  "id", "calls", "answers", "drops", "dropPercent", "dropsLeft", "answersToRecover")
              .map(name -> campaign.path(name).asText())
              .collect(Collectors.joining(" ")));
    }
    assertThat(figures)
        .containsExactly(
            "SALESUS 560 148 16 10.81 0 386",
            "SOLAR 350 132 6 4.55 0 68",
            "SURVEY 210 66 16 24.24 0 468",
            "COLLECT 112 60 0 0.0 1 0",
            "INBND 28 22 0 0.0 0 0",
            "OLDCAMP 0 0 0 null 0 0",
            "UK-DEBT 140 46 3 6.52 0 54");
    assertThat(floor.path("agents")).hasSize(30);
    assertThat(floor.at("/agents/0/today/talkSeconds").asInt()).isEqualTo(2436);
    assertThat(floor.at("/floor/agents/loggedIn").asInt()).isEqualTo(30);
    assertThat(floor.path("queues").findValuesAsText("dropPercent"))
        .containsExactly("14.29", "8.64", "8.59");
  }

  @Test
  void pollOnceAsATableNamesEachCampaignAndTheCost() {
    assertThat(run("poll", "--once")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).contains("SALESUS", "agents:", "requests, about", "queries");
  }

  @Test
  void onlyTheCampaignsThatWereAskedFor() throws IOException {
    assertThat(run("poll", "--once", "--json", "--campaign", "SALESUS", "--campaign", "NOPE"))
        .isEqualTo(ExitCode.FINE);

    JsonNode floor = new ObjectMapper().readTree(parts.printed());
    assertThat(floor.path("campaigns")).hasSize(1);
    assertThat(floor.at("/problems/0/message").asText())
        .isEqualTo("Campaign NOPE is not listed by the dialer.");
  }

  @Test
  void pauseIsSaidOnlyAfterItWasReadBack() {
    assertThat(run("pause", "SALESUS")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).matches("SALESUS is paused, confirmed \\d\\d:\\d\\d:\\d\\d\\.\n");
    run("poll", "--once", "--campaign", "SALESUS");
    assertThat(parts.printed()).contains("PAUSED");
  }

  @Test
  void resumeMakesItDialAgain() {
    run("pause", "SALESUS");

    assertThat(run("resume", "SALESUS")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).contains("SALESUS is active, confirmed ");
  }

  @Test
  void anUnknownCampaignIsANo() {
    assertThat(run("pause", "NOPE")).isEqualTo(ExitCode.NO);

    assertThat(parts.said())
        .startsWith("The dialer refused update_campaign: CAMPAIGN DOES NOT EXIST.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"NONE", "STALL"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyFaultIsOnePlainLineAndExitCodeThree(Fault fault) {
    sim.faults(fault);

    assertThat(run("poll", "--once", "--json")).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(parts.printed()).isEmpty();
    assertThat(parts.said()).hasLineCount(1).doesNotContain(sim.password(), "Exception", "at dev.");
  }

  @Test
  void anEmptyAnswerIsToldInWordsThatAPersonKnows() {
    sim.faults(Fault.EMPTY);

    run("poll", "--once");

    assertThat(parts.said()).startsWith("The dialer's answer cannot be read: the answer is empty.");
  }

  @Test
  void aDialerThatBreaksOffIsNeverSaidToBePaused() {
    sim.faults(Fault.BROKEN_OFF);

    assertThat(run("pause", "SALESUS")).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(parts.printed()).isEmpty();
  }

  @Test
  void aRefusedLoginIsNotRepeated() {
    parts.environment.put("ANDON_PASSWORD", "wrong");

    assertThat(run("poll", "--json")).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(parts.said()).startsWith("127.0.0.1 refused the login.").hasLineCount(1);
    assertThat(parts.waits).isEmpty();
  }

  @Test
  void anIntervalBelowThirtySecondsIsWrongUsage() {
    assertThat(run("poll", "--interval", "29")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("An interval below 30 s only loads the dialer");
  }

  @Test
  void withoutADialerItSaysWhatToGive() {
    assertThat(parts.run("poll", "--once")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("Which dialer? Give --url");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    assertThat(parts.run("poll", "--url", "http://me:hunter2@dialer.example", "--user", "me"))
        .isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).contains("must not hold a user or password").doesNotContain("hunter2");
  }

  @Test
  void thePasswordComesFromAFileOrStandardInput(@TempDir Path folder) throws IOException {
    parts.environment.remove("ANDON_PASSWORD");
    Path file = Files.writeString(folder.resolve("password"), sim.password() + "\n");
    assertThat(run("poll", "--once", "--password-file", file.toString())).isEqualTo(ExitCode.FINE);

    parts.type(sim.password());
    assertThat(run("poll", "--once", "--password-file", "-")).isEqualTo(ExitCode.FINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--password hunter2", "--password=hunter2", "--pass=hunter2"})
  void thereIsNoOptionForThePasswordItselfAndItIsNotRepeated(String typed) {
    List<String> arguments = new ArrayList<>(List.of("--once"));
    arguments.addAll(List.of(typed.split(" ", -1)));

    assertThat(run("poll", arguments.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).contains("--password-file").doesNotContain("hunter2");
  }

  @Test
  void theApisPathCanBeAnother() {
    assertThat(run("poll", "--once", "--non-agent-path", "/elsewhere/api.php"))
        .isEqualTo(ExitCode.NO_ANSWER);
    assertThat(parts.said()).contains("does not answer as VICIdial does: it sent HTTP status 404");

    assertThat(run("poll", "--once", "--non-agent-path", "/vicidial/non_agent_api.php"))
        .isEqualTo(ExitCode.FINE);
    assertThat(run("poll", "--once", "--non-agent-path", "vicidial")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aByteOrderMarkIsNoPartOfThePassword(@TempDir Path folder) throws IOException {
    parts.environment.remove("ANDON_PASSWORD");
    sim.close();
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      Path file = Files.writeString(folder.resolve("password"), "\uFEFFWall1234\r\n");

      parts.run(
          "poll",
          "--once",
          "--url",
          dialer.url(),
          "--user",
          "wallapi",
          "--password-file",
          file.toString());

      assertThat(dialer.requests())
          .extracting(request -> request.field("pass"))
          .containsOnly("Wall1234");
    }
  }

  @Test
  void aPasswordThatIsNotTextIsNotTried() {
    parts.environment.remove("ANDON_PASSWORD");
    parts.type(new byte[] {'D', 'e', 'm', (byte) 0xf6, '\n'});

    assertThat(run("poll", "--once", "--password-file", "-")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("The password in standard input is not UTF-8 text.");
  }

  @Test
  void aPasswordThatTheEnvironmentGarbledIsNotTried() {
    parts.environment.put("ANDON_PASSWORD", "Dem\uFFFD\uFFFD");

    assertThat(run("poll", "--once")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("The password in ANDON_PASSWORD has letters");
  }

  @Test
  void aPasswordWithoutEndIsNotRead() {
    parts.environment.remove("ANDON_PASSWORD");
    parts.type(new byte[1_000_000]);

    assertThat(run("poll", "--once", "--password-file", "-")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("The first line of standard input is too long");
  }

  @Test
  void anEmptyUserIsNotTried() {
    assertThat(parts.run("poll", "--once", "--url", sim.address().toString(), "--user", ""))
        .isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).startsWith("Which API user?");
  }

  @Test
  void anEmptyCampaignIsWrongUsage() {
    assertThat(run("pause", "")).isEqualTo(ExitCode.USAGE);
    assertThat(run("poll", "--once", "--campaign", " ")).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said()).contains("Which campaign?");
  }

  @Test
  void aBudgetBelowNothingIsWrongUsage() {
    assertThat(run("poll", "--once", "--queries-per-minute", "-1")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatScriptsReadIsTheSameInEveryLanguage() {
    String inEnglish = printedIn("en");

    assertThat(printedIn("es")).isEqualTo(inEnglish).contains("72 agents:", "dropPercent");
  }

  /// A table, the JSON and what is said of a dialer that does not answer.
  private static String printedIn(String language) {
    TestParts parts = new TestParts();
    Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    Locale format = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(language));
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag(language));
    try (SimulatedDialer sim = SimulatedDialer.start(SimSettings.demo(), parts::now)) {
      parts.environment.put("ANDON_PASSWORD", sim.password());
      String url = sim.address().toString();
      parts.run("poll", "--once", "--url", url, "--user", sim.user());
      parts.run("poll", "--once", "--json", "--url", url, "--user", sim.user());
      parts.run("poll", "--once", "--url", url, "--user", "nobody");
      return (parts.printed() + parts.said())
          .replace(sim.address().getAuthority(), "dialer")
          .replaceAll("\\b\\d+ ms|\"(took|millis)[^,]*", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
  }

  @Test
  void aTableHasTheSameDigitsInEveryCountry() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
    try {
      run("poll", "--once");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }

    assertThat(parts.printed())
        .matches("\\p{ASCII}*")
        .contains("72 agents:", "This poll: 40 requests");
  }

  @Test
  void jsonIsUtf8WhateverTheTerminalTakes() throws IOException {
    parts.terminal(StandardCharsets.US_ASCII);

    run("poll", "--once", "--json");

    assertThat(new ObjectMapper().readTree(parts.printed()).findValuesAsText("name"))
        .contains("María José Núñez", "王小明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--json"})
  void aResultThatCannotBeWrittenIsNotFine(String form) {
    parts.fullDisk();

    assertThat(form.isEmpty() ? run("poll", "--once") : run("poll", "--once", form))
        .isEqualTo(ExitCode.NO);

    assertThat(parts.said()).isEqualTo("The result could not be written.\n");
  }

  @Test
  void namesCannotSteerTheTerminal() throws IOException {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      dialer.answer(
          "campaigns_list",
          Recorded.of("campaigns_list/header_tab").replaced("Outbound", "\u001b]0;x\u0007"));

      parts.run("poll", "--once", "--url", dialer.url(), "--user", "wallapi");

      assertThat(parts.printed()).contains("US ").doesNotContain("\u001b", "\u0007");
    }
  }

  @Test
  void aFaultOfItsOwnIsOnePlainLine() {
    TestParts broken =
        new TestParts() {
          @Override
          public void drawWall(
              FeedState state,
              FloorSettings floor,
              WallSettings wall,
              int widthPx,
              int heightPx,
              Path png) {
            throw new StackOverflowError("as if");
          }
        };
    broken.environment.putAll(parts.environment);

    assertThat(
            broken.run(
                "snapshot",
                "--png",
                "x.png",
                "--url",
                sim.address().toString(),
                "--user",
                sim.user()))
        .isEqualTo(ExitCode.NO_ANSWER);

    assertThat(broken.said()).isEqualTo("Andon has a fault of its own; its log says more.\n");
  }

  @Test
  void aProfileGivesWhatOptionsLeaveOut(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("secret"), sim.password());
    Path settings =
        Files.writeString(
            folder.resolve("settings.toml"),
            """
            [profiles.demo]
            url = "%s"
            user = "%s"
            password-file = "secret"
            campaigns = ["SOLAR"]
            """
                .formatted(sim.address(), sim.user()));
    parts.environment.clear();

    assertThat(
            parts.run(
                "poll", "--once", "--json", "--config", settings.toString(), "--profile", "demo"))
        .isEqualTo(ExitCode.FINE);

    assertThat(new ObjectMapper().readTree(parts.printed()).path("campaigns")).hasSize(1);
  }

  @Test
  void snapshotDrawsTheWallOfOnePoll(@TempDir Path folder) {
    Path png = folder.resolve("wall.png");

    assertThat(run("snapshot", "--png", png.toString(), "--size", "1280x720"))
        .isEqualTo(ExitCode.FINE);

    assertThat(parts.drawings).hasSize(1);
    TestParts.Drawing drawing = parts.drawings.getFirst();
    assertThat(drawing.state()).isInstanceOf(FeedState.Live.class);
    assertThat(List.of(drawing.widthPx(), drawing.heightPx())).isEqualTo(List.of(1280, 720));
    assertThat((Object) drawing.png()).isEqualTo(png);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--theme pink", "--size 7680x4320", "--panel 0"})
  void aWishThatCannotBeDrawnCostsTheDialerNothing(String wish) throws IOException {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      List<String> arguments =
          new ArrayList<>(
              List.of("snapshot", "--png", "x.png", "--url", dialer.url(), "--user", "wallapi"));
      arguments.addAll(List.of(wish.split(" ", -1)));

      assertThat(parts.run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.USAGE);

      assertThat(dialer.requests()).isEmpty();
    }
  }

  @Test
  void snapshotOfADeadDialerDrawsNothing(@TempDir Path folder) {
    sim.faults(Fault.DATABASE_DOWN);

    assertThat(run("snapshot", "--png", folder.resolve("wall.png").toString()))
        .isEqualTo(ExitCode.NO_ANSWER);

    assertThat(parts.drawings).isEmpty();
  }

  @Test
  void snapshotDrawsPagesOfTheConsole() {
    assertThat(run("snapshot", "--png", "x.png", "--page", "floor")).isEqualTo(ExitCode.FINE);
    assertThat(run("snapshot", "--png", "x.png", "--page", "campaign:SOLAR"))
        .isEqualTo(ExitCode.FINE);

    assertThat(parts.places)
        .containsExactly(new Place.Whole(PageKey.FLOOR), new Place.OfCampaign("SOLAR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "campaign:", "agents", ""})
  void aPageThatIsNotThereIsWrongUsage(String page) {
    assertThat(run("snapshot", "--png", "x.png", "--page", page)).isEqualTo(ExitCode.USAGE);

    assertThat(parts.said())
        .startsWith(
            "There is no page '"
                + page
                + "'. There are: wall, floor, campaigns, dialer, campaign:ID.");
  }

  @Test
  void withoutACommandAndADialerItSaysHowToBegin() {
    assertThat(parts.run()).isEqualTo(ExitCode.USAGE);

    assertThat(parts.printed()).isEmpty();
    assertThat(parts.said())
        .startsWith("No dialer is set up yet: see a simulated floor with 'andon demo', or give")
        .hasLineCount(1);
  }

  @Test
  void theConsoleNeedsADisplay() {
    assertThat(parts.run("--url", sim.address().toString(), "--user", sim.user()))
        .isEqualTo(ExitCode.NO);

    assertThat(parts.said()).startsWith("There is no display here, so the console cannot open.");
  }

  @Test
  void withoutACommandTheConsoleOpens() {
    List<Screens> shown = new ArrayList<>();
    TestParts desk =
        new TestParts() {
          @Override
          public boolean hasDisplay() {
            return true;
          }

          @Override
          public void show(Screens screens) {
            shown.add(screens);
          }
        };
    desk.environment.putAll(parts.environment);
    desk.environment.put("ANDON_URL", sim.address().toString());
    desk.environment.put("ANDON_USER", sim.user());

    assertThat(desk.run("--theme", "light")).isEqualTo(ExitCode.FINE);

    assertThat(shown).extracting(Screens::first).containsExactly(Screens.First.CONSOLE);
    assertThat(shown).extracting(Screens::theme).containsExactly(Optional.of(Theme.LIGHT));
  }

  @Test
  void theWallNeedsADisplay() {
    assertThat(run("wall")).isEqualTo(ExitCode.NO);

    assertThat(parts.said()).startsWith("There is no display here.");
  }

  @Test
  void versionIsOneLine() {
    assertThat(parts.run("--version")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).isEqualTo("andon 0.0-test\n");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(parts.run("paws")).isEqualTo(ExitCode.USAGE);
  }
}
