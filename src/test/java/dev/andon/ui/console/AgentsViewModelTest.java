package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.agent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Agent;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.floor.AttentionLimits;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AgentsViewModelTest {

  private final FloorViewModel floor = Floors.floor();
  private final AgentsViewModel model =
      new AgentsViewModel(AttentionLimits.DEFAULT, DialerClock.local(ZoneOffset.UTC));

  private boolean show(FloorSnapshot snapshot) {
    floor.show(Floors.live(snapshot), snapshot.takenAt());
    return model.show(floor.nowProperty().get());
  }

  private boolean show(Instant at, Agent... agents) {
    return show(
        Floors.snapshot(at, Floors.drawnCampaigns(at), Optional.of(List.of(agents)), List.of()));
  }

  private void secondsLater(long seconds) {
    floor.tick(NOW.plusSeconds(seconds), seconds * 1_000_000_000L);
    model.show(floor.nowProperty().get());
  }

  private AgentRow row(String user) {
    return model.rows().stream()
        .filter(row -> row.agent().user().equals(user))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAgentKeepsItsRowOverPolls() {
    show(NOW, agent("1", "Ana", "US", AgentState.READY, "", NOW, 10));
    AgentRow before = row("1");

    show(
        NOW.plusSeconds(30),
        agent("1", "Ana", "US", AgentState.INCALL, "", NOW.plusSeconds(30), 4));

    assertThat(model.rows()).containsExactly(before);
    assertThat(List.of(before.group().name(), before.timeWords(), before.campaign()))
        .containsExactly("IN_CALL", "0:04", "US Sales");
  }

  @Test
  void oneUserInTwoSessionsIsTwoRowsAndSoIsASessionListedTwice() {
    Agent one = agent("1", "Ana", "US", AgentState.READY, "", NOW, 10);
    show(NOW, one, inSession(one, "8600052"), one);

    assertThat(model.rows()).hasSize(3).doesNotHaveDuplicates();
    assertThat(model.row(new Agent.Key("1", "8600052"))).contains(model.rows().get(1));
  }

  private static Agent inSession(Agent agent, String session) {
    return new Agent(
        agent.user(),
        session,
        agent.name(),
        agent.campaign(),
        agent.group(),
        agent.state(),
        agent.rawStatus(),
        agent.subStatus(),
        agent.pauseCode(),
        agent.callsToday(),
        agent.leadId(),
        agent.callId(),
        agent.since(),
        agent.sinceSeen(),
        agent.asOf());
  }

  @Test
  void thoseOverALimitComeFirstAndThenTheLongestInTheirState() {
    show(
        NOW,
        agent("1", "A", "US", AgentState.INCALL, "", NOW, 3600),
        agent("2", "B", "US", AgentState.DEAD, "", NOW, 31),
        agent("3", "C", "US", AgentState.PAUSED, "", NOW, 16 * 60),
        agent("4", "D", "US", AgentState.PAUSED, "", NOW, 14 * 60));

    assertThat(model.rows().stream().sorted(AgentsViewModel.USUAL).map(row -> row.agent().user()))
        .containsExactly("3", "2", "1", "4");
    assertThat(model.over()).contains(2);
    assertThat(row("2").flag()).isEqualTo("over 0:30");
    assertThat(row("4").flag()).isEmpty();
  }

  @Test
  void timesGoOnBetweenPollsAndAnAgentMayPassItsLimit() {
    show(NOW, agent("1", "Ana", "US", AgentState.DEAD, "", NOW, 29));
    assertThat(model.over()).contains(0);

    secondsLater(0);
    secondsLater(5);

    assertThat(row("1").timeWords()).isEqualTo("0:34");
    assertThat(model.over()).contains(1);
  }

  @Test
  void onAStaleFloorTimesStandStill() {
    show(NOW, agent("1", "Ana", "US", AgentState.DEAD, "", NOW, 9));

    secondsLater(0);
    secondsLater(600);
    String first = row("1").timeWords();
    secondsLater(700);

    assertThat(model.isStale()).isTrue();
    assertThat(List.of(first, row("1").timeWords())).containsExactly("0:09", "0:09");
  }

  @Test
  void aStartThatWasNotSeenIsAtLeast() {
    Agent agent = agent("1", "Ana", "US", AgentState.PAUSED, "", NOW, 250);
    show(NOW, agent.withSince(agent.since(), false));

    assertThat(row("1").timeWords()).isEqualTo("≥\u202f4:10");
    assertThat(row("1").sentence(model.clock()))
        .isEqualTo("paused without a code since before 10:39:50, limit 15:00");
  }

  @Test
  void theSentenceSaysSinceWhenByTheDialersClock() {
    show(
        NOW,
        agent("1", "Ana", "US", AgentState.PAUSED, "BREAK", NOW, 60),
        agent("2", "Ben", "US", AgentState.INCALL, "", NOW, 60));

    assertThat(row("1").sentence(model.clock()))
        .isEqualTo("paused with code BREAK since 10:43:00, limit 15:00");
    assertThat(row("2").sentence(model.clock())).isEqualTo("in call since 10:43:00");
  }

  @Test
  void aPauseCodeThatIsNotKnownIsADashAndNoneIsSaid() {
    Agent asked = agent("1", "Ana", "US", AgentState.PAUSED, "", NOW, 60);
    Agent notAsked = agent("2", "Ben", "US", AgentState.PAUSED, "", NOW, 60);
    show(
        NOW,
        asked,
        notAsked.withDetail(AgentState.PAUSED, Optional.empty(), Optional.empty()),
        agent("3", "Cid", "US", AgentState.READY, "LUNCH", NOW, 60));

    assertThat(model.rows().stream().map(AgentRow::pauseCode)).containsExactly("no code", "–", "");
  }

  @Test
  void whatTheExportDoesNotTellIsADash() {
    Agent ana = agent("1", "Ana", "US", AgentState.READY, "", NOW, 60);
    Agent ben = agent("2", "Ben", "US", AgentState.READY, "", NOW, 60);
    AgentDay day =
        new AgentDay(
            "1",
            OptionalInt.of(4),
            Optional.empty(),
            Optional.of(Duration.ofSeconds(601)),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(61)),
            Optional.empty(),
            Optional.empty(),
            NOW.minusSeconds(720));
    show(
        TableFloors.with(
            NOW, List.of(), List.of(ana, ben), Map.of("1", day), List.of(), List.of()));

    assertThat(words(row("1"), "talk", "wait", "wrap-up", "paused"))
        .containsExactly("2:30", "–", "–", "1:01:00");
    assertThat(words(row("2"), "talk", "wait", "wrap-up", "paused", "calls"))
        .containsExactly("–", "–", "–", "–", "12");
    assertThat(model.subtitle())
        .isEqualTo("2 logged in · ≥ means the start was not seen · times of the day 12 min old");
  }

  private static List<String> words(AgentRow row, String... columns) {
    return List.of(columns).stream()
        .map(
            id ->
                AgentColumns.all().stream()
                    .filter(column -> column.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .words(row))
        .toList();
  }

  @Test
  void nobodyLoggedInAndNobodyKnownAreDifferent() {
    show(NOW);
    assertThat(model.note())
        .isEqualTo(
            new TableNote(
                "Nobody is logged in",
                "An agent stands here as soon as the dialer lists it, at the next poll."));

    show(
        Floors.snapshot(
            NOW.plusSeconds(30),
            List.of(),
            Optional.empty(),
            List.of(
                TableFloors.noRight("agent_stats_export"),
                TableFloors.noRight("logged_in_agents"))));
    assertThat(model.note())
        .isEqualTo(
            new TableNote(
                "The agents are not known",
                "The API user may not use logged_in_agents, so it cannot be read."
                    + " Give the API user level 9 and ‘view reports’."));
    assertThat(model.subtitle()).isEmpty();
    assertThat(model.counts()).isEmpty();
    assertThat(model.over()).isEmpty();
  }

  @Test
  void afterARefusedLoginNobodyIsShown() {
    show(NOW, agent("1", "Ana", "US", AgentState.READY, "", NOW, 60));
    floor.show(Floors.refused(NOW), NOW.plusSeconds(30));
    model.show(floor.nowProperty().get());

    assertThat(model.rows()).isEmpty();
    assertThat(model.note().text()).startsWith("The dialer refused user wallapi. Check user");
  }

  @Test
  void aSecondWithoutNewsIsNotFresh() {
    assertThat(show(NOW, agent("1", "Ana", "US", AgentState.READY, "", NOW, 60))).isTrue();
    floor.tick(NOW.plusSeconds(1), 1);
    assertThat(model.show(floor.nowProperty().get())).isFalse();
  }

  @Test
  void filtersWorkTogetherAndTextFindsWithoutAccents() {
    show(
        NOW,
        agent("1001", "Zoë Martin", "US", AgentState.PAUSED, "BREAK", NOW, 60),
        agent("1002", "Ana Pires", "SOLAR", AgentState.DEAD, "", NOW, 60),
        agent("1003", "Ana Berg", "SOLAR", AgentState.READY, "", NOW, 60));

    assertThat(found(text("zoe"))).containsExactly("1001");
    assertThat(found(text("  SOLAR ana "))).containsExactly("1002", "1003");
    assertThat(found(text("break"))).containsExactly("1001");
    assertThat(found(text("1003"))).containsExactly("1003");
    assertThat(found(text("nobody"))).isEmpty();
    assertThat(
            found(
                new AgentFilter(
                    "ana", Optional.empty(), Optional.of("SOLAR"), Optional.of("AGENTS"), true)))
        .containsExactly("1002");
    assertThat(
            found(
                new AgentFilter(
                    "",
                    Optional.of(AgentState.Group.READY),
                    Optional.empty(),
                    Optional.empty(),
                    false)))
        .containsExactly("1003");
    assertThat(model.campaigns())
        .containsExactly(
            new AgentsViewModel.Choice("SOLAR", "Solar North"),
            new AgentsViewModel.Choice("US", "US Sales"));
  }

  private static AgentFilter text(String text) {
    return new AgentFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  private List<String> found(AgentFilter filter) {
    return model.rows().stream().filter(filter::lets).map(row -> row.agent().user()).toList();
  }
}
