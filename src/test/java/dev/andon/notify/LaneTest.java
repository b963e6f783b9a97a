package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Severity;
import dev.andon.vicidial.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LaneTest {

  private static final Outcome FAILED =
      new Outcome.TryAgain(Phrase.STATUS.with(500), Optional.empty());

  private final FakeTime time = new FakeTime(Messages.NOW);
  private final List<String> ended = new ArrayList<>();
  private final Outbox outbox =
      new Outbox() {
        @Override
        public Optional<Kept> load() {
          return Optional.of(Kept.NOTHING);
        }

        @Override
        public void add(Told told, List<Waiting> more) {}

        @Override
        public void bundle(String delivery, List<String> ids) {}

        @Override
        public void end(List<String> ids, End how, Instant at) {
          ids.forEach(id -> ended.add(how + " " + id));
        }

        @Override
        public void forget(Instant before) {}
      };
  private final Lane lane =
      new Lane(Messages.json("hook", "https://x.example.com/"), Messages.plan(), outbox, time);

  private Outbox.Waiting add(String campaign) {
    return add(campaign, Severity.WARNING);
  }

  private Outbox.Waiting add(String campaign, Severity severity) {
    Outbox.Waiting waiting =
        Outbox.Waiting.of("hook", Messages.raised(campaign, severity, time.now()));
    lane.add(List.of(waiting));
    return waiting;
  }

  private Envelope sendAfter(Duration wait) {
    time.pass(wait);
    return switch (lane.next()) {
      case Lane.Next.Send(var envelope, _) -> envelope;
      case Lane.Next other -> throw new AssertionError("not sent: " + other);
    };
  }

  private Duration untilNext() {
    return switch (lane.next()) {
      case Lane.Next.At(var nanos) -> Duration.ofNanos(nanos - time.nanos());
      case Lane.Next other -> throw new AssertionError("no wait: " + other);
    };
  }

  @Test
  void whatComesWithinAShortTimeIsOneMessage() {
    assertThat(lane.next()).isEqualTo(new Lane.Next.Idle());
    add("SOLAR");
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(5));
    time.pass(Duration.ofSeconds(3));
    add("NORTH");

    Envelope envelope = sendAfter(Duration.ofSeconds(2));

    assertThat(envelope.messages()).extracting(Message::subject).containsExactly("SOLAR", "NORTH");
    lane.done(new Outcome.Delivered());
    assertThat(lane.next()).isEqualTo(new Lane.Next.Idle());
    assertThat(ended).hasSize(2).allMatch(line -> line.startsWith("DELIVERED"));
  }

  @Test
  void ofManyTheWorstAreListedAndTheRestIsCounted() {
    for (int i = 0; i < 12; i++) {
      add("C" + i);
    }
    add("BAD", Severity.BREACH);

    Envelope envelope = sendAfter(Duration.ofSeconds(5));

    assertThat(envelope.messages()).hasSize(Lane.MOST_LISTED);
    assertThat(envelope.messages()).extracting(Message::subject).contains("BAD", "C0");
    assertThat(envelope.more()).isEqualTo(3);
  }

  @Test
  void atMostSoManyMessagesAMinuteAreSent() {
    for (int i = 0; i < 3; i++) {
      add("C" + i);
      sendAfter(Duration.ofSeconds(5));
      lane.done(new Outcome.Delivered());
    }
    add("D1");
    add("D2");
    time.pass(Duration.ofSeconds(5));

    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(45));
    add("D3");
    assertThat(sendAfter(Duration.ofSeconds(45)).messages())
        .extracting(Message::subject)
        .containsExactly("D1", "D2", "D3");
  }

  @Test
  void eachFailureDoublesTheBreakUpToFiveMinutes() {
    add("SOLAR");
    String delivery = sendAfter(Duration.ofSeconds(5)).delivery();
    List<Long> breaks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lane.done(FAILED);
      breaks.add(untilNext().toSeconds());
      time.pass(untilNext());
      if (lane.next() instanceof Lane.Next.At(var nanos)) {
        time.pass(Duration.ofNanos(nanos - time.nanos()));
        lane.next();
      }
    }
    assertThat(breaks).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L);
    assertThat(lane.left().getFirst().delivery()).contains(delivery);
  }

  @Test
  void theReceiversWishGoesBeforeButNotForEver() {
    add("SOLAR");
    sendAfter(Duration.ofSeconds(5));
    lane.done(new Outcome.TryAgain(Phrase.STATUS.with(429), Optional.of(Duration.ofSeconds(90))));
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(90));
    sendAfter(Duration.ofSeconds(90));

    lane.done(new Outcome.TryAgain(Phrase.STATUS.with(429), Optional.of(Duration.ofDays(9))));

    assertThat(untilNext()).isEqualTo(Lane.LONGEST_WISH);
  }

  @Test
  void aRepetitionIsTheSameAndWhatCameMeanwhileIsNotInIt() {
    add("SOLAR");
    Envelope first = sendAfter(Duration.ofSeconds(5));
    lane.done(FAILED);
    add("NORTH");

    Envelope again = sendAfter(Duration.ofSeconds(5));

    assertThat(again.delivery()).isEqualTo(first.delivery());
    assertThat(again.messages()).isEqualTo(first.messages());
  }

  @Test
  void whatIsRefusedIsShownAndNotTriedAgain() {
    Outbox.Waiting refused = add("SOLAR");
    sendAfter(Duration.ofSeconds(5));
    lane.done(new Outcome.Refused(Phrase.STATUS_REFUSED.with(404)));

    assertThat(lane.next()).isEqualTo(new Lane.Next.Idle());
    assertThat(ended).containsExactly("REFUSED " + refused.id());
    assertThat(lane.state())
        .isEqualTo(
            new ChannelState(
                "hook",
                "json",
                "https://x.example.com/…",
                Optional.empty(),
                Optional.of(
                    new ChannelState.Trouble(
                        time.now(), Phrase.STATUS_REFUSED.with(404), Optional.empty())),
                0,
                1));
  }

  @Test
  void aDeadPlaceSaysSinceWhenAndWhenItIsTriedAgain() {
    add("SOLAR");
    sendAfter(Duration.ofSeconds(5));
    Instant since = time.now();
    lane.done(FAILED);
    sendAfter(Duration.ofSeconds(5));
    lane.done(FAILED);

    assertThat(lane.state().trouble())
        .contains(
            new ChannelState.Trouble(
                since, Phrase.STATUS.with(500), Optional.of(time.now().plusSeconds(10))));
    assertThat(lane.state().waiting()).isEqualTo(1);
  }

  @Test
  void whatIsAnHourOldIsGivenUpAndTheNextMessageSaysSo() {
    Outbox.Waiting old = add("SOLAR");
    sendAfter(Duration.ofSeconds(5));
    lane.done(FAILED);
    time.pass(Duration.ofHours(2));
    assertThat(lane.next()).isEqualTo(new Lane.Next.Idle());
    assertThat(ended).containsExactly("DROPPED " + old.id());

    add("NORTH");

    assertThat(sendAfter(Duration.ofSeconds(5)).missed()).isEqualTo(1);
    lane.done(new Outcome.Delivered());
    add("EAST");
    assertThat(sendAfter(Duration.ofSeconds(5)).missed()).isZero();
  }

  @Test
  void whatWasOnItsWayGoesOnTogetherAfterAStart() {
    Message one = Messages.raised("SOLAR");
    Message other = Messages.raised("NORTH");
    lane.add(
        List.of(
            new Outbox.Waiting("1", "hook", one, Optional.of("d-1")),
            new Outbox.Waiting("2", "hook", other, Optional.of("d-1"))));

    Envelope envelope = sendAfter(Duration.ZERO);

    assertThat(envelope).isEqualTo(new Envelope("d-1", List.of(one, other), 0, 0, envelope.late()));
    lane.done(new Outcome.Delivered());
    assertThat(ended).containsExactly("DELIVERED 1", "DELIVERED 2");
  }

  @Test
  void memoryDoesNotFillUpWithWhatNobodyTakes() {
    for (int i = 0; i < Lane.MOST_WAITING + 7; i++) {
      add("C" + i);
    }
    assertThat(lane.state().waiting()).isEqualTo(Lane.MOST_WAITING);
    assertThat(lane.state().missed()).isEqualTo(7);
  }
}
