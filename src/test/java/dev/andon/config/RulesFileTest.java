package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Hours;
import dev.andon.alert.Judging;
import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.alert.Rules;
import dev.andon.alert.Scope;
import dev.andon.alert.Severity;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesFileTest {

  @TempDir private Path folder;

  private static AlertRules good(String text) {
    RulesRead read = RulesFile.parse(text);
    assertThat(read).isInstanceOf(RulesRead.Good.class);
    assertThat(((RulesRead.Good) read).warnings()).isEmpty();
    return ((RulesRead.Good) read).rules();
  }

  private static List<String> faults(String text) {
    return switch (RulesFile.parse(text)) {
      case RulesRead.Good _ -> List.of();
      case RulesRead.Bad(var faults) ->
          faults.stream().map(fault -> fault.words().english()).toList();
    };
  }

  private static List<String> warnings(String text) {
    return switch (RulesFile.parse(text)) {
      case RulesRead.Good(_, var warnings) ->
          warnings.stream().map(fault -> fault.words().english()).toList();
      case RulesRead.Bad(var faults) -> throw new AssertionError(faults);
    };
  }

  private static Rule rule(String text, String id) {
    return good(text).rules().rule(id).orElseThrow();
  }

  @Test
  void withoutAFileAndInAnEmptyOneTheUsualRulesHold() {
    assertThat(RulesFile.read(folder.resolve("none.toml")))
        .isEqualTo(new RulesRead.Good(AlertRules.DEFAULT, List.of()));
    assertThat(good("")).isEqualTo(AlertRules.DEFAULT);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Path file = RulesFile.fileIn(folder.resolve("new"));
    AlertRules all =
        new AlertRules(
            new Rules(
                Stream.concat(
                        Rules.DEFAULT.all().stream(),
                        Stream.of(
                            new Rule(
                                "own",
                                false,
                                Metric.DROP_DAY,
                                Judging.PLAIN,
                                new Scope(Set.of("A", "B"), Set.of("C \"x\"")),
                                List.of(
                                    new Level(Severity.WARNING, 1.25, 1, 3),
                                    new Level(Severity.BREACH, 20, 10.125, 1)),
                                Optional.empty(),
                                Duration.ofSeconds(90),
                                7,
                                new Hours(
                                    Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                    LocalTime.of(8, 30),
                                    LocalTime.of(20, 0)),
                                false,
                                false,
                                "Call \"Kim\".\nThen look.",
                                Rule.Action.PAUSE_CAMPAIGN,
                                Optional.of(Severity.BREACH),
                                Map.of()),
                            Rules.DEFAULT
                                .rule("paused-too-long")
                                .map(
                                    rule ->
                                        new Rule(
                                            "lunch",
                                            true,
                                            rule.metric(),
                                            rule.judging(),
                                            rule.scope(),
                                            rule.levels(),
                                            rule.levelsFor(),
                                            rule.keepFor(),
                                            0,
                                            Hours.ALWAYS,
                                            true,
                                            true,
                                            "",
                                            Rule.Action.NONE,
                                            Optional.empty(),
                                            Map.of(
                                                "LUNCH",
                                                Duration.ofMinutes(45),
                                                "a b",
                                                Duration.ofHours(1))))
                                .orElseThrow()))
                    .toList()),
            new Regimes(Regime.UK, Map.of("NORTH", Regime.CANADA)));
    RulesFile.write(file, all);

    assertThat(RulesFile.read(file)).isEqualTo(new RulesRead.Good(all, List.of()));
    RulesFile.write(file, AlertRules.DEFAULT);
    assertThat(RulesFile.read(file)).isEqualTo(new RulesRead.Good(AlertRules.DEFAULT, List.of()));
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void everyKeyThatIsWrittenIsExplained() {
    String text = RulesFile.text(AlertRules.DEFAULT);
    String head = text.substring(0, text.indexOf("\n["));
    assertThat(
            text.lines()
                .filter(line -> line.matches("[a-z-]+ = .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .filter(key -> !key.equals("usual")))
        .allSatisfy(key -> assertThat(head).contains(key));
    for (Metric metric : Metric.values()) {
      assertThat(head).contains(metric.word());
    }
  }

  @Test
  void aTableOfAShippedRuleChangesOnlyWhatItNames() {
    Rule before = Rules.DEFAULT.rule("drop-day").orElseThrow();
    Rule after =
        rule(
            """
            [rules.drop-day]
            sound = false
            warning = { raise = 2.0 }
            critical = false
            """,
            "drop-day");

    assertThat(after.levels()).containsExactly(new Level(Severity.WARNING, 2.0, 1.7, 2));
    assertThat(after.sound()).isFalse();
    assertThat(after.minimum()).isEqualTo(before.minimum());
    assertThat(after.action()).isEqualTo(before.action());
  }

  @Test
  void aRuleOfOnesOwnTakesAMetricAndALevel() {
    Rule rule =
        rule(
            """
            [rules.long-calls-waiting]
            metric = "calls-waiting"
            critical = { raise = 10 }
            campaigns = ["SOLAR"]
            """,
            "long-calls-waiting");

    assertThat(rule.levels()).containsExactly(new Level(Severity.CRITICAL, 10, 10, 1));
    assertThat(rule.scope()).isEqualTo(new Scope(Set.of("SOLAR"), Set.of()));
    assertThat(good("[regimes]\nusual = 'uk'\n[regimes.campaigns]\nNORTH = 'canada'\n").regimes())
        .isEqualTo(new Regimes(Regime.UK, Map.of("NORTH", Regime.CANADA)));
  }

  @Test
  void anErrorInLineTwelveIsNamedAndTheOldRulesStayInForce() {
    String text =
        """
        # 1
        # 2
        [rules.drop-day]
        sound = true
        # 5
        [rules.paused-too-long]
        warning = { raise = "20 min" }
        # 8
        # 9
        # 10
        [rules.drop-hour]
        keep-for = "five minutes"
        """;
    AlertRules old = new AlertRules(new Rules(List.of()), Regimes.DEFAULT);
    RulesRead read = RulesFile.parse(text);

    assertThat(read)
        .isEqualTo(
            new RulesRead.Bad(
                List.of(
                    new RuleFault(
                        12,
                        "rules.drop-hour.keep-for",
                        RulesPhrase.WRONG_KIND.with(
                            12, "rules.drop-hour.keep-for", RulesPhrase.A_TIME.with())))));
    assertThat(faults(text))
        .containsExactly(
            "Line 12: rules.drop-hour.keep-for must be a time such as \"30 s\", \"5 min\" or"
                + " \"1 h\".");
    assertThat(read.inForceAfter(old)).isEqualTo(old);
    assertThat(RulesFile.parse("").inForceAfter(old)).isEqualTo(AlertRules.DEFAULT);
  }

  @Test
  void whatIsNoTomlIsNamedWithItsLineToo() {
    assertThat(faults("[rules.drop-day]\nsound = true\n\nkeep-for = \n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Line 4 cannot be read: ");
    assertThat(faults("sound = true\nsound = false\n")).isNotEmpty();
    assertThat(faults("[rules.drop-day\n")).first().asString().startsWith("Line 1 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sound = 1                           | sound must be true or false.
          minimum-answers = -1                | minimum-answers must be a whole number, 0 or more.
          minimum-answers = 2.5               | minimum-answers must be a whole number, 0 or more.
          judge = "maybe"                     | judge has no value ‘maybe’. It takes one of: gate, plain.
          warning = { raise = 0 }             | warning.raise must be a percentage above 0 and below 100.
          warning = { raise = "much" }        | warning.raise must be a percentage above 0 and below 100.
          warning = { raise = 2, clear = 3 }  | warning.clear is cleared before it is raised: clear lies on the wrong side of raise.
          warning = { snapshots = 0 }         | warning.snapshots must be a whole number, 1 or more.
          warning = true                      | warning must be a table with raise, and clear and snapshots where needed, or false.
          breach = { clear = 2 }              | breach must be a table with raise, and clear and snapshots where needed, or false.
          campaigns = "SOLAR"                 | campaigns must be a list of texts in quotes.
          campaigns = [5]                     | campaigns must be a list of texts in quotes.
          days = ["someday"]                  | days has no value ‘someday’. It takes one of: mon, tue, wed, thu, fri, sat, sun.
          days = []                           | days must be a list of texts in quotes.
          from = "25:00"                      | from must be a time of day such as "08:30".
          guidance = 5                        | guidance must be a text in quotes.
          automatic = "often"                 | automatic has no value ‘often’. It takes one of: breach, critical, off, warning.
          metric = "drops"                    | metric has no value ‘drops’. It takes one of: agent-dead, agent-paused, agent-wrap-up, calls-waiting, clock-skew, drop-rate-30-days, drop-rate-day, drop-rate-hour, drop-rate-month, feed-lost, figures-disagree, hopper-minutes, login-refused, longest-wait, nobody-ready, stalled.
          levels-for-limit = true             | levels-for-limit must be a percentage above 0 and below 100, or false.
          """)
  void aValueThatIsOfNoUseIsNamed(String line, String said) {
    assertThat(faults("[rules.drop-day]\n" + line + "\n"))
        .containsExactly("Line 2: rules.drop-day." + said);
  }

  @Test
  void allFaultsAreToldAtOnceInTheOrderOfTheirLines() {
    assertThat(
            faults(
                """
                [rules.stalled]
                automatic = "critical"
                warning = { raise = 5 }
                [rules.Own]
                sound = true
                [rules.own]
                sound = true
                [rules.drop-day]
                warning = false
                critical = false
                """))
        .containsExactly(
            "Line 2: rules.stalled.automatic needs an action to take.",
            "Line 3: rules.stalled.warning.raise must be a time such as \"30 s\", \"5 min\" or"
                + " \"1 h\".",
            "Line 4: rules.Own is no name of a rule. It takes small letters, digits and hyphens.",
            "Line 6: the new rule rules.own needs a metric and a level.",
            "Line 8: the rule rules.drop-day has no level left. Set enabled = false to switch it"
                + " off.");
  }

  @Test
  void keysThatNobodyKnowsAreWarnedOfWithTheNearest() {
    assertThat(
            warnings(
                """
                [rules.drop-day]
                minimum-answer = 5
                colour = "red"
                warning = { rise = 2.5 }
                [regime]
                [rules.feed-lost]
                judge = "plain"
                """))
        .containsExactly(
            "Line 2: there is no key rules.drop-day.minimum-answer. Did you mean minimum-answers?",
            "Line 3: there is no key rules.drop-day.colour. It is passed over.",
            "Line 4: there is no key rules.drop-day.warning.rise. Did you mean raise?",
            "Line 5: there is no key regime. Did you mean regimes?",
            "Line 7: rules.feed-lost.judge is of no use for the metric feed-lost. It is passed"
                + " over.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"30 s", "30s", "0.5 min", "30 SEC"})
  void timesAreWrittenInSeveralWays(String time) {
    assertThat(rule("[rules.drop-day]\nkeep-for = \"" + time + "\"\n", "drop-day").keepFor())
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aFileThatCannotBeReadIsSaidSo() throws IOException {
    Path latin = folder.resolve("latin.toml");
    Files.write(latin, "# ü".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(RulesFile.read(latin))
        .isEqualTo(
            new RulesRead.Bad(List.of(new RuleFault(0, "", RulesPhrase.UNREADABLE.with(latin)))));
    assertThat(RulesFile.read(folder)).isInstanceOf(RulesRead.Bad.class);
    assertThat(good("\uFEFF# with a mark\n")).isEqualTo(AlertRules.DEFAULT);
  }
}
