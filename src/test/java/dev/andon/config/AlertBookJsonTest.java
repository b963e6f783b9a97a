package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Acknowledgement;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertState;
import dev.andon.alert.DataState;
import dev.andon.alert.Group;
import dev.andon.alert.Inhibition;
import dev.andon.alert.Measure;
import dev.andon.alert.Phase;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropFigures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AlertBookJsonTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123Z");

  private static AlertState state(Optional<Inhibition> inhibition) {
    return new AlertState(
        Phase.RECOVERING,
        DataState.NO_DATA,
        "Solar \"north\" ü",
        Optional.of(Severity.WARNING),
        Optional.of(Severity.BREACH),
        Map.of(Severity.WARNING, 2, Severity.BREACH, 1),
        Optional.of(NOON),
        Optional.of(NOON.plusSeconds(1)),
        Optional.of(NOON.plusSeconds(2)),
        Optional.of(NOON.plusSeconds(3)),
        Optional.of(new Acknowledgement("Kim", NOON, "seen", Severity.CRITICAL)),
        Optional.of(new Shelving("Kim", NOON, "known", NOON.plusSeconds(900))),
        inhibition,
        true,
        List.of(NOON, NOON.plusSeconds(60)),
        Optional.of(NOON.plusSeconds(4)),
        true,
        Optional.of(
            new Measure(
                4.5, 2.5, Optional.of(new DropFigures(9, 200)), OptionalDouble.of(0.0659), NOON)));
  }

  private static AlertState empty() {
    return new AlertState(
        Phase.PENDING,
        DataState.GOOD,
        "",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
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
        Optional.of(new Measure(60, 30, Optional.empty(), OptionalDouble.empty(), NOON)));
  }

  private static AlertBook book() {
    Map<AlertKey, AlertState> alerts = new LinkedHashMap<>();
    AlertKey solar = AlertKey.of("drop-day", Subject.campaign("SOLAR"));
    alerts.put(solar, state(Optional.of(new Inhibition.Grouped())));
    alerts.put(new AlertKey("drop-day", Subject.FLOOR, true), empty());
    alerts.put(
        AlertKey.of("drop-hour", Subject.campaign("SOLAR")),
        state(Optional.of(new Inhibition.Worse(solar))));
    alerts.put(
        AlertKey.of("clock-skew", Subject.server("https://dialer.example")),
        state(Optional.of(new Inhibition.FeedLost())));
    return new AlertBook(
        "https://dialer.example",
        alerts,
        Map.of(
            "drop-day",
            new Group(
                NOON,
                List.of(Subject.campaign("SOLAR"), Subject.campaign("EAST")),
                Optional.of(Severity.CRITICAL),
                Optional.empty())),
        7,
        2,
        DataState.ERROR,
        Optional.of(NOON),
        Optional.of(NOON),
        Optional.empty(),
        Map.of("SOLAR", NOON),
        Map.of("SOLAR", true, "EAST", false));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(AlertBookJson.read(AlertBookJson.write(book()))).contains(book());
    AlertBook empty = AlertBook.empty("https://dialer.example");
    assertThat(AlertBookJson.read(AlertBookJson.write(empty))).contains(empty);
  }

  @Test
  void aBookThatWasCutOffAnywhereIsNone() {
    String whole = AlertBookJson.write(book());
    for (int length = 0; length < whole.length(); length++) {
      assertThat(AlertBookJson.read(whole.substring(0, length))).as("first %d", length).isEmpty();
    }
    assertThat(AlertBookJson.read("[1]")).isEmpty();
    assertThat(AlertBookJson.read(whole.replace("RECOVERING", "SLEEPING"))).isEmpty();
  }

  @Test
  void anEventIsReadAsItWasWritten() {
    AlertEvent whole =
        new AlertEvent(
            NOON,
            new AlertKey("drop-day", Subject.campaign("SOLAR"), true),
            "Solar \"north\" ü",
            AlertEvent.Kind.SHELVED,
            Optional.of(Severity.WARNING),
            Optional.of(Severity.BREACH),
            Optional.of(NOON.minusSeconds(2)),
            state(Optional.empty()).measure(),
            "Kim",
            "known",
            Optional.of(NOON.plusSeconds(900)),
            true);
    AlertEvent bare =
        new AlertEvent(
            NOON,
            AlertKey.of("feed-lost", Subject.server("https://dialer.example")),
            "",
            AlertEvent.Kind.PENDING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            Optional.empty(),
            false);

    assertThat(AlertBookJson.readEvent(AlertBookJson.write(whole))).contains(whole);
    assertThat(AlertBookJson.readEvent(AlertBookJson.write(bare))).contains(bare);
  }

  @Test
  void anEventOfAKindOfALaterVersionIsLeftOut() {
    assertThat(AlertBookJson.readEvent("{\"kind\":\"TELEPORTED\"}")).isEmpty();
    assertThat(AlertBookJson.readEvent("{")).isEmpty();
  }
}
