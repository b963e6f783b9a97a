package dev.andon.ui.floor;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static dev.andon.ui.floor.Floors.live;
import static dev.andon.ui.floor.Floors.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.model.DialChange;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandDeskTest {

  private static final Problem NO_RIGHT =
      new Problem(
          "update_campaign",
          Problem.Kind.NOT_ALLOWED,
          "The user may not change campaigns.",
          "Give the user modify_campaigns.");

  private static final Problem SILENCE =
      new Problem("update_campaign", Problem.Kind.UNREACHABLE, "No answer.", "Look at the dialer.");

  private final List<CampaignCommand> sent = new ArrayList<>();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final FixedTime time = new FixedTime();
  private CommandOutcome outcome = new CommandOutcome.Confirmed(NOW.plusSeconds(3));
  private final CommandDesk desk =
      new CommandDesk(
          command -> {
            sent.add(command);
            return outcome;
          },
          background::add,
          Runnable::run,
          time,
          "Maria");
  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk);

  private static final class FixedTime implements TimeSource {
    private Instant now = NOW;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public long nanos() {
      return 0;
    }
  }

  private void poll(int seconds, boolean active) {
    Instant at = NOW.plusSeconds(seconds);
    time.now = at;
    var solar = campaign("SOLAR", "Solar North", at).counts(20, 1033);
    floor.show(live(snapshot(at, List.of(active ? solar.build() : solar.paused().build()))), at);
  }

  private CampaignViewModel solar() {
    return floor.campaign("SOLAR").orElseThrow();
  }

  private String sentence() {
    return solar().content().sentences().getFirst();
  }

  private void finish() {
    time.now = time.now.plusSeconds(3);
    background.removeFirst().run();
  }

  @Test
  void severalClicksSendOneCommand() {
    poll(0, true);
    for (int i = 0; i < 10; i++) {
      solar().ask(Wanted.PAUSED);
    }

    assertThat(background).hasSize(1);
    assertThat(solar().whyNotCommand()).contains("The dialer is being asked already.");
    finish();
    assertThat(sent).containsExactly(new CampaignCommand("SOLAR", Wanted.PAUSED));
  }

  @Test
  void aTileSaysPausingUntilThePauseWasReadBackAndThenWhoAndWhen() {
    poll(0, true);
    assertThat(solar().state()).isEqualTo(CampaignState.OK);

    solar().ask(Wanted.PAUSED);
    assertThat(solar().state()).isEqualTo(CampaignState.PAUSING);
    assertThat(sentence()).isEqualTo("by Maria at 10:44, asking…");
    assertThat(solar().isPaused()).isFalse();

    finish();
    assertThat(solar().state()).isEqualTo(CampaignState.PAUSED);
    assertThat(sentence()).isEqualTo("by Maria at 10:44, confirmed");
    assertThat(solar().isPaused()).isTrue();

    poll(30, false);
    assertThat(sentence()).isEqualTo("by Maria at 10:44, confirmed");
  }

  @Test
  void aPollBegunBeforeTheReadBackDoesNotTakeThePauseBack() {
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();
    Instant before = NOW.plusSeconds(2);
    floor.show(
        live(
            snapshot(
                before,
                List.of(campaign("SOLAR", "Solar North", before).counts(20, 1034).build()))),
        NOW.plusSeconds(4));

    assertThat(solar().state()).isEqualTo(CampaignState.PAUSED);
  }

  @Test
  void aCampaignThatSomebodyElseResumedIsNotShownAsPaused() {
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();
    poll(30, false);
    poll(60, true);

    assertThat(solar().state()).isEqualTo(CampaignState.OK);
    assertThat(solar().command()).isEqualTo(new CommandState.None());
  }

  @Test
  void anAnswerThatTheReadBackContradictsIsToldForTwoPollsAndNeverShownAsPaused() {
    outcome = new CommandOutcome.NotConfirmed("SUCCESS", Optional.of(true), Optional.empty());
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();

    assertThat(solar().state()).isEqualTo(CampaignState.UNCONFIRMED);
    assertThat(sentence()).isEqualTo("said yes, still lists it as active");
    assertThat(CommandWords.whole(solar().command(), DialerClock.local(java.time.ZoneOffset.UTC)))
        .isEqualTo("The dialer said yes but still lists it as active.");
    assertThat(solar().isPaused()).isFalse();
    poll(30, true);
    poll(60, true);
    assertThat(solar().state()).isEqualTo(CampaignState.UNCONFIRMED);
    poll(90, true);
    assertThat(solar().state()).isEqualTo(CampaignState.OK);
  }

  @Test
  void withoutAnAnswerNobodyKnowsUntilTheNextPollTells() {
    outcome = new CommandOutcome.Unknown(SILENCE);
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();
    assertThat(solar().state()).isEqualTo(CampaignState.UNCONFIRMED);
    assertThat(sentence()).isEqualTo("Maria’s pause got no answer");

    poll(30, false);

    assertThat(solar().state()).isEqualTo(CampaignState.PAUSED);
    assertThat(sentence()).isEqualTo("paused at the dialer, seen 10:44");
  }

  @Test
  void aRefusedRightDisablesEveryButtonWithItsReason() {
    outcome = new CommandOutcome.Refused(NO_RIGHT);
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();

    assertThat(solar().whyNotCommand())
        .contains("The user may not change campaigns. Give the user modify_campaigns.");
    assertThat(solar().state()).isEqualTo(CampaignState.OK);
    assertThat(sentence()).isEqualTo("not paused: the dialer refused");
    solar().ask(Wanted.PAUSED);
    assertThat(background).isEmpty();
  }

  @Test
  void aClosedDeskSendsNothingAndSaysWhy() {
    FloorViewModel picture = Floors.floor();
    picture.show(live(Floors.drawn(NOW)), NOW);
    CampaignViewModel first = picture.campaigns().getFirst();

    first.ask(Wanted.PAUSED);

    assertThat(first.command()).isEqualTo(new CommandState.None());
    assertThat(first.whyNotCommand()).contains("This window only shows the floor.");
  }

  @Test
  void afterAFaultOfOursNobodyClaimsToKnow() {
    CommandDesk broken =
        new CommandDesk(
            _ -> {
              throw new IllegalStateException("a bug");
            },
            background::add,
            Runnable::run,
            time,
            "Maria");

    broken.ask("SOLAR", "Solar North", Wanted.PAUSED);
    assertThatThrownBy(this::finish).hasMessage("a bug");

    assertThat(broken.entries())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.state())
                    .isInstanceOfSatisfying(
                        CommandState.Known.class,
                        known ->
                            assertThat(known.outcome())
                                .isInstanceOf(CommandOutcome.Unknown.class)));
  }

  @Test
  void allCommandsOfTheRunAreListedTheNewestFirst() {
    poll(0, true);
    solar().ask(Wanted.PAUSED);
    finish();
    poll(30, false);
    outcome = new CommandOutcome.Confirmed(NOW.plusSeconds(33));
    solar().ask(Wanted.ACTIVE);

    assertThat(desk.entries())
        .containsExactly(
            new ActionEntry(
                2,
                NOW.plusSeconds(30),
                "Maria",
                new CampaignCommand("SOLAR", Wanted.ACTIVE),
                "Solar North",
                new CommandState.Asking(Wanted.ACTIVE, "Maria", NOW.plusSeconds(30))),
            new ActionEntry(
                1,
                NOW,
                "Maria",
                new CampaignCommand("SOLAR", Wanted.PAUSED),
                "Solar North",
                new CommandState.Known(
                    Wanted.PAUSED,
                    "Maria",
                    new CommandOutcome.Confirmed(NOW.plusSeconds(3)),
                    NOW.plusSeconds(3))));
    finish();
    assertThat(solar().isPaused()).isFalse();
    assertThat(solar().state()).isEqualTo(CampaignState.OK);
  }

  @Test
  void listsWhatOthersHaveDoneByTheRecordAndItsTroubles() {
    AuditEntry before = onRecord(NOW.minusSeconds(1), new Origin.Person());
    AuditEntry own = onRecord(NOW.plusSeconds(1), new Origin.Person());
    AuditEntry rule = onRecord(NOW.plusSeconds(2), new Origin.Rule("drop-day"));
    Problem trouble = new Problem("history", Problem.Kind.NOTICE, "full", "make room");
    desk.lists(() -> new CommandDesk.OnRecord(List.of(rule, own, before), Optional.of(trouble)));
    assertThat(desk.earlier()).isEmpty();

    finish();

    assertThat(desk.earlier()).containsExactly(rule, before);
    assertThat(desk.recordTroubleProperty().get()).contains(trouble);
  }

  private static AuditEntry onRecord(Instant at, Origin origin) {
    AuditIntent intent =
        new AuditIntent(
            UUID.randomUUID(),
            at,
            new AuditIntent.Who("Maria", true),
            "wallapi",
            "https://dialer.example.net/",
            "SOLAR",
            AuditIntent.Kind.PAUSE,
            DialChange.active(false),
            "",
            origin,
            Optional.empty());
    return new AuditEntry(1, intent, Optional.empty(), Optional.empty());
  }
}
