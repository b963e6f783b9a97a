package dev.andon.history;

import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.DialSettings;
import dev.andon.model.LiveCalls;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// The numbers of one campaign that stand beside a command.
///
/// @param asOf when the dialer was asked for them
/// @param settings how it was set to dial
/// @param calls calls of the day
/// @param answers calls answered by a person, drops included
/// @param drops DROP and XDROP of the day
/// @param pdrops PDROP of the day
/// @param agents agents logged in
/// @param waiting answered calls that wait for an agent
/// @param live all calls that ring, wait or talk
public record CampaignFigures(
    Instant asOf,
    DialSettings settings,
    OptionalInt calls,
    OptionalInt answers,
    OptionalInt drops,
    OptionalInt pdrops,
    OptionalInt agents,
    OptionalInt waiting,
    OptionalInt live) {

  /// What a poll told of this campaign.
  public static CampaignFigures of(Campaign campaign, Instant asOf) {
    Optional<CallCounts> calls = campaign.calls();
    Optional<LiveCalls> live = campaign.live();
    return new CampaignFigures(
        asOf,
        DialSettings.of(campaign),
        calls.map(CallCounts::calls).orElseGet(OptionalInt::empty),
        calls.map(CallCounts::answers).orElseGet(OptionalInt::empty),
        calls.map(CallCounts::drops).orElseGet(OptionalInt::empty),
        calls.map(CallCounts::pdrops).orElseGet(OptionalInt::empty),
        campaign
            .agents()
            .map(AgentCounts::loggedIn)
            .map(OptionalInt::of)
            .orElseGet(OptionalInt::empty),
        live.map(LiveCalls::waiting).map(OptionalInt::of).orElseGet(OptionalInt::empty),
        live.map(LiveCalls::live).orElseGet(OptionalInt::empty));
  }

  /// The settings alone, where nothing else is known.
  public static CampaignFigures of(DialSettings settings, Instant asOf) {
    OptionalInt unknown = OptionalInt.empty();
    return new CampaignFigures(
        asOf, settings, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
  }

  /// The same numbers with settings that were read by themselves.
  public CampaignFigures withSettings(DialSettings newSettings) {
    return new CampaignFigures(
        asOf, newSettings, calls, answers, drops, pdrops, agents, waiting, live);
  }
}
