package dev.andon.notify;

import dev.andon.alert.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Messages and plans for the tests.
public final class Messages {

  public static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  public static final NotifyPlan.Agents NOBODY = NotifyPlan.Agents.NOBODY;

  private Messages() {}

  public static Message raised(String campaign, Severity severity, Instant at) {
    return new Message(
        UUID.nameUUIDFromBytes(
            (campaign + severity + at).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        at,
        Message.Kind.RAISED,
        false,
        false,
        Optional.of(severity),
        "https://dialer.example.com",
        "drop-day",
        "drop-rate-day",
        "campaign",
        campaign,
        List.of(campaign),
        Optional.of(new Message.Figures(3.5, 3, OptionalInt.of(35), OptionalInt.of(1000))),
        Optional.of(at),
        "Critical: " + campaign + ", drop rate today",
        "3.50 % (35 of 1000), level 3.00 %.",
        "Call the floor manager.",
        "Open Alerts (Shift+B) in Andon, or run: andon pause " + campaign);
  }

  public static Message raised(String campaign) {
    return raised(campaign, Severity.CRITICAL, NOW);
  }

  static Envelope envelope(Message... messages) {
    return new Envelope(
        "11111111-2222-3333-4444-555555555555",
        List.of(messages),
        0,
        0,
        NOW.minus(Duration.ofMinutes(2)));
  }

  public static NotifyPlan plan(Channel... channels) {
    return new NotifyPlan(List.of(channels), NOBODY, Duration.ofSeconds(5), 3);
  }

  public static Channel.Json json(String name, String url) {
    return new Channel.Json(name, Wants.USUAL, new Hidden(url), Optional.empty());
  }
}
