package dev.andon.action;

import dev.andon.history.AuditEntry;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import java.time.Instant;
import java.util.List;

/// What could be taken back of a campaign now, so that a person can be told before pressing. Pure;
/// the command itself reads the campaign anew.
///
/// @param change what a restore would send; nothing where Andon has changed nothing that it could
///   take back
/// @param pausedHere whether the last pause from here was not taken back yet
public record TakeBack(DialChange change, boolean pausedHere) {

  /// What there is to take back of this campaign.
  ///
  /// @param newestFirst commands on record, also those of other campaigns
  /// @param current how the campaign is listed
  public static TakeBack of(
      String campaign, List<AuditEntry> newestFirst, DialSettings current, Instant now) {
    Instant from = now.minus(ActionService.REMEMBERED);
    List<AuditEntry> own =
        newestFirst.stream()
            .filter(entry -> entry.intent().campaign().equals(campaign))
            .filter(entry -> !entry.intent().at().isBefore(from))
            .toList();
    return new TakeBack(
        Restoration.restore(own, current).change(), Restoration.openPause(own).isPresent());
  }

  /// Whether a restore would do anything.
  public boolean isSomething() {
    return !change.equals(DialChange.NOTHING);
  }
}
