package dev.andon.alert;

import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.Sentence;
import java.util.Optional;
import java.util.OptionalInt;

/// What an alert offers to do, and what that would do.
public sealed interface Offer {

  /// Pause this campaign.
  ///
  /// @param agents how many agents it dials for; absent where that is not known
  /// @param calls how many calls are in flight and will finish; absent where that is not known
  record PauseCampaign(String campaign, OptionalInt agents, OptionalInt calls) implements Offer {

    /// In words for people.
    public Sentence words() {
      Sentence stops =
          agents.isPresent()
              ? Phrase.STOPS_FOR.with(agents.getAsInt())
              : Phrase.STOPS_DIALING.with();
      return calls.isPresent()
          ? Phrase.STOPS_AND_FINISHES.with(stops, calls.getAsInt())
          : Phrase.STOPS_AND_CALLS_FINISH.with(stops);
    }
  }

  /// There is nothing to do any more: the campaign is paused.
  record AlreadyPaused(String campaign) implements Offer {}

  /// What the alert of this rule and subject offers on this floor; absent where the rule offers
  /// nothing, or it is not known whether the campaign dials.
  static Optional<Offer> of(Rule rule, Subject subject, FloorSnapshot floor) {
    if (rule.action() == Rule.Action.NONE || subject.kind() != Subject.Kind.CAMPAIGN) {
      return Optional.empty();
    }
    return floor
        .campaign(subject.id())
        .filter(campaign -> campaign.active().isPresent())
        .map(
            campaign ->
                campaign.isPaused()
                    ? new AlreadyPaused(campaign.id())
                    : new PauseCampaign(campaign.id(), agents(campaign), calls(campaign)));
  }

  private static OptionalInt agents(Campaign campaign) {
    return campaign.agents().map(AgentCounts::loggedIn).stream().mapToInt(n -> n).findFirst();
  }

  private static OptionalInt calls(Campaign campaign) {
    return campaign.live().map(LiveCalls::live).orElse(OptionalInt.empty());
  }
}
