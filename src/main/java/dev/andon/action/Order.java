package dev.andon.action;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.TimedResume;
import java.util.Optional;

/// One command and whose it is.
///
/// @param campaign campaign id
/// @param who the person at this console; for a timed resume who set it
/// @param reason why, in words for the record; may be empty
/// @param timer the timed resume that this is; the command is sent only while its pause is still
///   the last one that was given from here
public record Order(
    String campaign,
    Step step,
    Who who,
    Origin origin,
    String reason,
    Optional<TimedResume> timer) {

  /// A person's order.
  public static Order byHand(String campaign, Step step, Who who, String reason) {
    return new Order(campaign, step, who, new Origin.Person(), reason, Optional.empty());
  }

  static Order byHand(CampaignCommand command, Who who) {
    Step step = command.wanted() == Wanted.PAUSED ? new Step.Pause() : new Step.Resume();
    return byHand(command.campaign(), step, who, "");
  }

  static Order byRule(String campaign, String rule, Who who, String reason) {
    return new Order(
        campaign, new Step.Pause(), who, new Origin.Rule(rule), reason, Optional.empty());
  }

  static Order byTimer(TimedResume timer) {
    return new Order(
        timer.campaign(),
        new Step.Resume(),
        timer.who(),
        new Origin.Timer(timer.id()),
        "",
        Optional.of(timer));
  }
}
