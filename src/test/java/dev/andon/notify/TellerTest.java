package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Acknowledgement;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.DataState;
import dev.andon.alert.Group;
import dev.andon.alert.Phase;
import dev.andon.alert.Rules;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.alert.Subject;
import dev.andon.model.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellerTest {

  private static final Instant NOW = Messages.NOW;
  private static final String DIALER = "https://dialer.example.com";
  private static final AlertKey SOLAR = AlertKey.of("drop-day", Subject.campaign("SOLAR"));
  private static final AlertKey FEED = AlertKey.of("feed-lost", Subject.server(DIALER));

  private final Map<AlertKey, AlertState> alerts = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private Map<String, Instant> pauses = Map.of();
  private int goodSnapshots = 10;
  private NotifyPlan.Agents agents = NotifyPlan.Agents.NOBODY;
  private Told told = Told.NOTHING;

  private static AlertState state(Severity severity) {
    return new AlertState(
        Phase.ACTIVE,
        DataState.GOOD,
        "Ana Pires",
        Optional.of(severity),
        Optional.of(severity),
        Map.of(),
        Optional.of(NOW.minusSeconds(60)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static AlertState state(
      Severity severity,
      Optional<Acknowledgement> acknowledgement,
      Optional<Shelving> shelving,
      Optional<Instant> clearedAt,
      boolean escalated) {
    AlertState usual = state(severity);
    return new AlertState(
        clearedAt.isPresent() ? Phase.RECOVERING : Phase.ACTIVE,
        usual.data(),
        usual.label(),
        clearedAt.isPresent() ? Optional.empty() : usual.current(),
        usual.highest(),
        usual.streaks(),
        usual.raisedAt(),
        usual.criticalSince(),
        clearedAt,
        clearedAt,
        acknowledgement,
        shelving,
        usual.inhibition(),
        false,
        List.of(),
        usual.announcedAt(),
        escalated,
        usual.measure());
  }

  private List<String> tell() {
    AlertBook book =
        new AlertBook(
            DIALER,
            alerts,
            groups,
            goodSnapshots,
            0,
            DataState.GOOD,
            Optional.of(NOW),
            Optional.of(NOW),
            Optional.empty(),
            pauses,
            Map.of());
    Teller.Telling telling =
        Teller.tell(
            new Composer(DIALER, agents, Sentence::english),
            new AlertNews(
                book,
                Rules.DEFAULT.all(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty()),
            told,
            NOW);
    told = telling.told();
    // As it is after a restart, too.
    assertThat(MessageJson.readTold(MessageJson.write(told))).contains(told);
    telling
        .messages()
        .forEach(it -> assertThat(MessageJson.read(MessageJson.write(it))).contains(it));
    return telling.messages().stream().map(Message::title).toList();
  }

  @Test
  void anAlertIsToldOnceThenThatItIsWorseUnansweredAndOver() {
    alerts.put(SOLAR, state(Severity.WARNING));
    assertThat(tell()).containsExactly("Warning: SOLAR, drop rate today");
    assertThat(tell()).isEmpty();

    alerts.put(SOLAR, state(Severity.CRITICAL));
    assertThat(tell()).containsExactly("Worse, Critical: SOLAR, drop rate today");

    alerts.put(
        SOLAR,
        state(Severity.CRITICAL, Optional.empty(), Optional.empty(), Optional.empty(), true));
    assertThat(tell()).containsExactly("Nobody has answered, Critical: SOLAR, drop rate today");

    alerts.put(
        SOLAR,
        state(Severity.CRITICAL, Optional.empty(), Optional.empty(), Optional.of(NOW), true));
    assertThat(tell()).containsExactly("Clear again: SOLAR, drop rate today");
    assertThat(tell()).isEmpty();

    alerts.put(SOLAR, state(Severity.WARNING));
    assertThat(tell()).containsExactly("Warning: SOLAR, drop rate today");
  }

  @Test
  void whatIsShelvedIsToldWhenItComesBack() {
    alerts.put(
        SOLAR,
        state(
            Severity.CRITICAL,
            Optional.empty(),
            Optional.of(new Shelving("Kim", NOW, "lists", NOW.plusSeconds(600))),
            Optional.empty(),
            false));
    assertThat(tell()).isEmpty();

    alerts.put(SOLAR, state(Severity.CRITICAL));
    assertThat(tell()).containsExactly("Critical: SOLAR, drop rate today");
  }

  @Test
  void whatSomebodyHasSeenBeforeItWasToldIsNoNews() {
    alerts.put(
        SOLAR,
        state(
            Severity.WARNING,
            Optional.of(new Acknowledgement("Kim", NOW, "", Severity.WARNING)),
            Optional.empty(),
            Optional.empty(),
            false));
    assertThat(tell()).isEmpty();
  }

  @Test
  void afterAStartNothingIsToldAndNothingTakenBackBeforeItIsCertain() {
    alerts.put(SOLAR, state(Severity.WARNING));
    tell();
    goodSnapshots = 0;
    alerts.clear();
    assertThat(tell()).isEmpty();
    goodSnapshots = 1;
    assertThat(tell()).isEmpty();
    goodSnapshots = 2;
    assertThat(tell()).containsExactly("Clear again: SOLAR, drop rate today");
  }

  @Test
  void aDialerThatNeverAnsweredIsToldAtOnce() {
    goodSnapshots = 0;
    alerts.put(FEED, state(Severity.CRITICAL));
    assertThat(tell()).containsExactly("Critical: the dialer, polls without an answer");
    alerts.clear();
    assertThat(tell()).isEmpty();
    goodSnapshots = 1;
    assertThat(tell()).containsExactly("Clear again: the dialer, polls without an answer");
  }

  @Test
  void anAlertOfTheFloorSpeaksForItsCampaigns() {
    List<Subject> members =
        List.of(Subject.campaign("A"), Subject.campaign("B"), Subject.campaign("C"));
    members.forEach(
        member ->
            alerts.put(
                AlertKey.of("drop-day", member),
                new AlertState(
                    Phase.ACTIVE,
                    DataState.GOOD,
                    "",
                    Optional.of(Severity.CRITICAL),
                    Optional.of(Severity.CRITICAL),
                    Map.of(),
                    Optional.of(NOW),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new dev.andon.alert.Inhibition.Grouped()),
                    false,
                    List.of(),
                    Optional.empty(),
                    false,
                    Optional.empty())));
    groups.put(
        "drop-day", new Group(NOW, members, Optional.of(Severity.CRITICAL), Optional.empty()));

    assertThat(tell()).containsExactly("Critical: the floor, drop rate today");
    assertThat(tell()).isEmpty();

    // Two are left, and are told one by one no more than they were.
    groups.clear();
    alerts.remove(AlertKey.of("drop-day", Subject.campaign("A")));
    alerts.replaceAll((_, _) -> state(Severity.CRITICAL));
    assertThat(tell()).containsExactly("Clear again: A, drop rate today");
  }

  @Test
  void anAgentIsNamedOnlyWhereThatIsAllowed() {
    AlertKey agent = AlertKey.of("dead-call", new Subject(Subject.Kind.AGENT, "1001@8600051"));
    for (Map.Entry<NotifyPlan.Agents, String> each :
        Map.of(
                NotifyPlan.Agents.NOBODY, "an agent",
                NotifyPlan.Agents.ID, "1001",
                NotifyPlan.Agents.NAME, "Ana Pires")
            .entrySet()) {
      agents = each.getKey();
      Message message =
          new Composer(DIALER, agents, Sentence::english)
              .alert(
                  Message.Kind.RAISED,
                  new Composer.About(
                      agent,
                      Rules.DEFAULT.rule("dead-call"),
                      "Ana Pires",
                      Optional.of(Severity.WARNING),
                      Optional.empty(),
                      List.of(),
                      NOW),
                  NOW);
      assertThat(message.subject()).isEqualTo(each.getValue());
      assertThat(message.title()).isEqualTo("Warning: " + each.getValue() + ", on a dead call");
      if (agents == NotifyPlan.Agents.NOBODY) {
        assertThat(MessageJson.write(message)).doesNotContain("1001", "Ana", "8600051");
      }
    }
  }

  @Test
  void aDrillIsMarkedAndClaimsNoFigures() {
    alerts.put(new AlertKey("drop-day", Subject.campaign("SOLAR"), true), state(Severity.BREACH));
    assertThat(tell()).containsExactly("DRILL. Breach: SOLAR, drop rate today");
  }

  @Test
  void anAutomaticPauseIsToldOnceAndAnOldOneNotAtAll() {
    pauses = Map.of("SOLAR", NOW, "OLD", NOW.minus(Duration.ofHours(2)));
    assertThat(tell()).containsExactly("A rule pauses SOLAR");
    assertThat(tell()).isEmpty();
  }

  @Test
  void whatIsCopiedIntoATerminalHoldsNothingButAnId() {
    AlertKey nasty = AlertKey.of("drop-day", Subject.campaign("X; reboot"));
    alerts.put(nasty, state(Severity.WARNING));
    AlertBook book = AlertBook.empty(DIALER);
    assertThat(book.alerts()).isEmpty();
    Message message =
        new Composer(DIALER, agents, Sentence::english)
            .alert(
                Message.Kind.RAISED,
                new Composer.About(
                    nasty,
                    Rules.DEFAULT.rule("drop-day"),
                    "",
                    Optional.of(Severity.WARNING),
                    Optional.empty(),
                    List.of(),
                    NOW),
                NOW);
    assertThat(message.action()).isEqualTo("Open Alerts (Shift+B) in Andon.");
  }
}
