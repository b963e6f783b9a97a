package dev.andon.ui.console;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.history.AuditEntry;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.ActionEntry;
import dev.andon.ui.floor.AuditWords;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandState;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// All that the page of one campaign says.
///
/// @param subtitle "SOLARN · RATIO 4.2 · 14 agents"
/// @param old whether nobody knows how it stands now, so that nothing may look live
/// @param why a sentence on that; empty while it is live
/// @param danger whether its day is at STOP and it dials
/// @param does what the button does
/// @param command what became of the last command; empty without one
/// @param drain the calls in flight since it was paused; empty where nobody saw that
/// @param states agents by state, the empty ones left out
/// @param loggedIn "14 logged in"
/// @param calls "4 212 calls"
record CampaignDetail(
    String name,
    String subtitle,
    ChipState chip,
    boolean old,
    String why,
    boolean danger,
    String does,
    String command,
    String drain,
    RateContent hour,
    RateContent today,
    DayContent day,
    List<AgentsIn> states,
    String loggedIn,
    String calls,
    Outcome.Breakdown outcomes,
    List<Setting> settings,
    List<Action> actions) {

  /// How many agents are in a state, in words.
  record AgentsIn(AgentState.Group group, Wording words) {}

  /// A line of the settings that matter.
  record Setting(String name, String value) {}

  /// A command of this run.
  ///
  /// @param words who did what
  /// @param outcome what became of it
  record Action(String time, String words, String outcome) {}

  CampaignDetail {
    states = List.copyOf(states);
    settings = List.copyOf(settings);
    actions = List.copyOf(actions);
  }

  /// @param entries commands of this run
  /// @param earlier other commands on record
  static CampaignDetail of(
      CampaignViewModel campaign,
      Reading reading,
      List<ActionEntry> entries,
      List<AuditEntry> earlier) {
    Campaign shown = campaign.campaign();
    boolean old = campaign.state() == CampaignState.STALE;
    return new CampaignDetail(
        Formats.oneLine(shown.label()),
        subtitle(shown),
        CampaignWords.chip(campaign.state()),
        old,
        old ? String.join(" ", campaign.content().sentences()) : "",
        campaign.state() == CampaignState.STOP,
        does(campaign, old),
        CommandWords.whole(campaign.command(), reading.clock()),
        campaign.drain().map(it -> it.words(reading.clock(), old)).orElse(""),
        RateContent.lastHour(campaign, reading, old),
        RateContent.today(campaign, old),
        DayContent.of(campaign, reading, old),
        shown.agents().map(CampaignDetail::states).orElseGet(List::of),
        shown
            .agents()
            .map(
                agents ->
                    Messages.text(
                        "campaign.logged-in", agents.loggedIn(), Formats.count(agents.loggedIn())))
            .orElseGet(() -> Messages.text("floor.unknown")),
        calls(shown),
        shown.calls().map(Outcome::of).orElseGet(() -> noCounts()),
        settings(campaign),
        Stream.concat(actions(shown.id(), reading, entries), earlier(shown.id(), reading, earlier))
            .toList());
  }

  private static Outcome.Breakdown noCounts() {
    return new Outcome.Breakdown(List.of(), Messages.text("tile.no-counts"));
  }

  private static String subtitle(Campaign campaign) {
    List<String> parts = new ArrayList<>();
    parts.add(Formats.oneLine(campaign.id()));
    String method = CampaignWords.method(campaign);
    String level = campaign.dialLevel().isPresent() ? CampaignWords.level(campaign) : "";
    String dialing = (method + " " + level).strip();
    if (!dialing.isEmpty()) {
      parts.add(dialing);
    }
    campaign
        .agents()
        .ifPresent(
            agents ->
                parts.add(
                    Messages.text(
                        "campaign.agents", agents.loggedIn(), Formats.count(agents.loggedIn()))));
    return String.join(" · ", parts);
  }

  private static String does(CampaignViewModel campaign, boolean old) {
    Optional<String> whyNot = campaign.whyNotCommand();
    if (whyNot.isPresent() && !(campaign.command() instanceof CommandState.Asking)) {
      return whyNot.get();
    }
    // Old figures would promise something that nobody knows.
    Optional<AgentCounts> agents = campaign.campaign().agents().filter(_ -> !old);
    if (campaign.isPaused()) {
      return agents
          .map(
              counts ->
                  Messages.text(
                      "campaign.does.resume", counts.loggedIn(), Formats.count(counts.loggedIn())))
          .orElseGet(() -> Messages.text("campaign.does.resume-all"));
    }
    String stops =
        agents
            .map(
                counts ->
                    Messages.text(
                        "campaign.does.stop", counts.loggedIn(), Formats.count(counts.loggedIn())))
            .orElseGet(() -> Messages.text("campaign.does.stop-all"));
    OptionalInt live =
        campaign
            .campaign()
            .live()
            .filter(_ -> !old)
            .map(LiveCalls::live)
            .orElse(OptionalInt.empty());
    String finish =
        live.isPresent()
            ? Messages.text("campaign.does.finish", live.getAsInt(), Formats.count(live.getAsInt()))
            : Messages.text("campaign.does.finish-all");
    return Messages.text("campaign.does.pause", stops, finish);
  }

  private static List<AgentsIn> states(AgentCounts counts) {
    List<AgentsIn> states = new ArrayList<>();
    for (AgentState.Group group : AgentState.Group.values()) {
      int number = counts.in(group);
      if (number > 0) {
        states.add(
            new AgentsIn(
                group,
                Messages.wording(
                    "agents." + group.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Formats.count(number),
                    number)));
      }
    }
    return states;
  }

  private static String calls(Campaign campaign) {
    OptionalInt calls = campaign.calls().map(CallCounts::calls).orElse(OptionalInt.empty());
    return calls.isPresent()
        ? Messages.text("campaign.calls", calls.getAsInt(), Formats.count(calls.getAsInt()))
        : "";
  }

  /// Only what the dialer tells; a line without a value would say nothing.
  private static List<Setting> settings(CampaignViewModel campaign) {
    Campaign shown = campaign.campaign();
    List<Setting> settings = new ArrayList<>();
    String method = CampaignWords.method(shown);
    if (!method.isEmpty() || shown.dialLevel().isPresent()) {
      String level =
          shown.dialLevel().isPresent()
              ? Messages.text("campaign.setting.level", CampaignWords.level(shown))
              : "";
      settings.add(
          new Setting(
              Messages.text("campaign.setting.dialing"),
              method.isEmpty() || level.isEmpty() ? method + level : method + ", " + level));
    }
    shown
        .active()
        .ifPresent(
            active ->
                settings.add(
                    new Setting(
                        Messages.text("campaign.setting.active"),
                        Messages.text("campaign.setting." + (active ? "yes" : "no")))));
    settings.add(
        new Setting(
            Messages.text("campaign.setting.limit"),
            Formats.withSign(Formats.percent(campaign.limit()))));
    shown
        .hopper()
        .ifPresent(
            hopper ->
                settings.add(
                    new Setting(
                        Messages.text("campaign.setting.hopper"), hopper(hopper, campaign))));
    return settings;
  }

  private static String hopper(Hopper hopper, CampaignViewModel campaign) {
    String leads = Formats.count(hopper.leads());
    return HopperTime.left(campaign)
        .map(left -> Messages.text("campaign.setting.hopper-left", leads, Formats.age(left)))
        .orElse(leads);
  }

  private static Stream<Action> actions(String id, Reading reading, List<ActionEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.command().campaign().equals(id))
        .map(
            entry ->
                new Action(
                    reading.clock().timeWithSeconds(entry.at()),
                    Messages.text(
                        entry.command().wanted() == Wanted.PAUSED
                            ? "campaign.action.pause"
                            : "campaign.action.resume",
                        Formats.oneLine(entry.who())),
                    CommandWords.whole(entry.state(), reading.clock())));
  }

  private static Stream<Action> earlier(String id, Reading reading, List<AuditEntry> earlier) {
    return earlier.stream()
        .filter(entry -> entry.intent().campaign().equals(id))
        .map(
            entry ->
                new Action(
                    AuditWords.at(entry.intent(), reading.clock()),
                    Messages.text(
                        "audit.by",
                        AuditWords.command(entry.intent()),
                        AuditWords.who(entry.intent())),
                    AuditWords.outcome(entry, reading.clock())));
  }
}
