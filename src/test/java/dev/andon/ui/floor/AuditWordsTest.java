package dev.andon.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.model.DialChange;
import dev.andon.model.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditWordsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:44:05Z");
  private static final DialerClock CLOCK = DialerClock.local(ZoneOffset.UTC);
  private static final Problem PROBLEM =
      new Problem("update_campaign", Problem.Kind.REJECTED, "The dialer refused.", "Ask.");

  private static AuditIntent intent(Kind kind, DialChange change, Origin origin) {
    return new AuditIntent(
        UUID.randomUUID(),
        NOW,
        new AuditIntent.Who("Ana", true),
        "wallapi",
        "https://dialer.example/",
        "SOLAR",
        kind,
        change,
        "",
        origin,
        Optional.empty());
  }

  private static final AuditIntent LEVEL =
      intent(Kind.DIAL_LEVEL, DialChange.NOTHING.withLevel(2.5), new Origin.Person());

  private static String outcome(AuditReadBack.Result result, boolean late) {
    AuditReadBack readBack =
        new AuditReadBack(
            NOW, result, Optional.empty(), Optional.empty(), Optional.of(PROBLEM), late);
    return AuditWords.outcome(
        new AuditEntry(1, LEVEL, Optional.empty(), Optional.of(readBack)), CLOCK);
  }

  @Test
  void tellsWhatWasAskedByWhomAndWhen() {
    assertThat(AuditWords.at(LEVEL, CLOCK)).isEqualTo("20 Nov 10:44:05");
    assertThat(AuditWords.who(LEVEL)).isEqualTo("Ana");
    assertThat(AuditWords.command(LEVEL)).isEqualTo("Dial level 2.5");
    assertThat(
            AuditWords.who(
                intent(Kind.PAUSE, DialChange.active(false), new Origin.Rule("drop-day"))))
        .isEqualTo("rule drop-day");
    assertThat(
            AuditWords.who(
                intent(Kind.RESUME, DialChange.active(true), new Origin.Timer(UUID.randomUUID()))))
        .isEqualTo("Ana, by timer");
  }

  @Test
  void saysNoMoreThanIsKnown() {
    assertThat(outcome(AuditReadBack.Result.CONFIRMED, false)).isEqualTo("Confirmed 10:44:05");
    assertThat(outcome(AuditReadBack.Result.NOT_CONFIRMED, true))
        .isEqualTo(
            "Not confirmed: at 10:44:05 the dialer listed it otherwise. (read back after a"
                + " restart)");
    assertThat(outcome(AuditReadBack.Result.NOT_TOLD, false))
        .isEqualTo("The dialer said yes. No list of it shows whether it did so.");
    assertThat(outcome(AuditReadBack.Result.NOT_READ, false))
        .isEqualTo("It could not be read back. The dialer refused.");
    AuditReply refused = new AuditReply(NOW, AuditReply.Result.REFUSED, "", Optional.of(PROBLEM));
    assertThat(
            AuditWords.outcome(
                new AuditEntry(1, LEVEL, Optional.of(refused), Optional.empty()), CLOCK))
        .isEqualTo("Not done. The dialer refused.");
    assertThat(
            AuditWords.outcome(new AuditEntry(1, LEVEL, Optional.empty(), Optional.empty()), CLOCK))
        .isEqualTo("Not read back yet.");
  }
}
