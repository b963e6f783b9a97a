package dev.andon.history;

import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/// Commands as the tests of the record write them.
public final class Commands {

  public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  public static final String DIALER = "https://dialer.example";
  public static final Who ANA = new Who("Ana Pérez", true);

  public static final Problem NO_RIGHT =
      new Problem(
          "update_campaign",
          Problem.Kind.NOT_ALLOWED,
          Sentence.of("not-allowed", "May not use {0}, so {1}.", "x", Sentence.plain("y")),
          Sentence.plain("Ask."));

  public static final CampaignFigures FIGURES =
      new CampaignFigures(
          NOW.minusSeconds(20),
          new DialSettings(Optional.of(true), Optional.of("RATIO"), OptionalDouble.of(3.5)),
          OptionalInt.of(1_840),
          OptionalInt.of(400),
          OptionalInt.of(11),
          OptionalInt.empty(),
          OptionalInt.of(14),
          OptionalInt.of(0),
          OptionalInt.of(9));

  private Commands() {}

  public static AuditIntent pause(String campaign, Instant at) {
    return new AuditIntent(
        UUID.randomUUID(),
        at,
        ANA,
        "wallapi",
        DIALER,
        campaign,
        Kind.PAUSE,
        DialChange.active(false),
        "2.9 % at 11 o'clock",
        new Origin.Person(),
        Optional.of(FIGURES));
  }

  public static AuditReply accepted(Instant at) {
    return new AuditReply(
        at, AuditReply.Result.ACCEPTED, "CAMPAIGN HAS BEEN UPDATED", Optional.empty());
  }

  public static AuditReadBack confirmed(Instant at) {
    return new AuditReadBack(
        at,
        AuditReadBack.Result.CONFIRMED,
        Optional.of(
            new DialSettings(Optional.of(false), Optional.of("RATIO"), OptionalDouble.of(3.5))),
        Optional.of(FIGURES),
        Optional.empty(),
        false);
  }
}
