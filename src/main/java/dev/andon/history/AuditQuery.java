package dev.andon.history;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Which commands to list, the newest first.
///
/// @param dialer the dialer's address; absent for all
/// @param campaign campaign id; absent for all
/// @param from commands given at this time or later
/// @param until commands given before this time
/// @param before the page after this [AuditEntry#number]
/// @param atMost how many
public record AuditQuery(
    Optional<String> dialer,
    Optional<String> campaign,
    Optional<Instant> from,
    Optional<Instant> until,
    OptionalLong before,
    int atMost) {

  public AuditQuery {
    if (atMost < 1) {
      throw new IllegalArgumentException("atMost is " + atMost);
    }
  }

  /// The newest commands of all campaigns.
  public static AuditQuery newest(String dialer, int atMost) {
    return new AuditQuery(
        Optional.of(dialer),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        atMost);
  }

  public AuditQuery of(String newCampaign) {
    return new AuditQuery(dialer, Optional.of(newCampaign), from, until, before, atMost);
  }

  public AuditQuery between(Instant newFrom, Instant newUntil) {
    return new AuditQuery(
        dialer, campaign, Optional.of(newFrom), Optional.of(newUntil), before, atMost);
  }

  public AuditQuery since(Instant newFrom) {
    return new AuditQuery(dialer, campaign, Optional.of(newFrom), until, before, atMost);
  }

  /// The page that follows this entry.
  public AuditQuery after(AuditEntry last) {
    return new AuditQuery(dialer, campaign, from, until, OptionalLong.of(last.number()), atMost);
  }
}
