package dev.andon.ui.console;

import dev.andon.alert.Offer;
import dev.andon.alert.Severity;
import dev.andon.model.Campaign;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateShape;
import dev.andon.ui.floor.AlertWords;
import dev.andon.ui.floor.BannerContent;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandState;
import dev.andon.ui.floor.CommandWords;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.OpenAlert;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the alert strip says. Pure.
///
/// @param word on the chip; may be empty
/// @param campaign id of the campaign that it is about; may be empty
/// @param subject the campaign's name; may be empty
/// @param sentence what happened
/// @param second what it means or what to do; may be empty
/// @param more "and 2 more"; may be empty
/// @param end when the dialer is asked again; may be empty
/// @param stopped whether polling waits for a person
/// @param pause whether the campaign can be paused right there
record StripContent(
    Kind kind,
    String word,
    String campaign,
    String subject,
    String sentence,
    String second,
    String more,
    String end,
    boolean stopped,
    boolean pause) {

  /// What sort of thing it is.
  enum Kind {
    QUIET(StateShape.RING),
    LOST(StateShape.CROSS),
    STOP(StateShape.OCTAGON),
    NOTICE(StateShape.TRIANGLE),
    /// An alert that asks for a look.
    ALERT_WATCH(StateShape.TRIANGLE),
    /// An alert that asks to act.
    ALERT_STOP(StateShape.OCTAGON),
    ALERT_DRILL(StateShape.OCTAGON);

    private final StateShape shape;

    Kind(StateShape shape) {
      this.shape = shape;
    }

    StateShape shape() {
      return shape;
    }
  }

  private static final StripContent QUIET =
      new StripContent(Kind.QUIET, "", "", "", "", "", "", "", false, false);

  /// The one thing that matters most on this floor now.
  static StripContent of(FloorViewModel floor) {
    FloorNow now = floor.nowProperty().get();
    return switch (floor.bannerProperty().get()) {
      case BannerContent.Quiet() -> unseen(floor, now).orElse(QUIET);
      case BannerContent.FeedLost(var word, var reasons, var next) ->
          lost(now.state(), word, reasons, next);
      case BannerContent.Stop(var word, var id, var name, var sentence, var more) ->
          new StripContent(
              Kind.STOP,
              word,
              id,
              name,
              floor.campaign(id).map(campaign -> withCounts(sentence, campaign)).orElse(sentence),
              floor
                  .campaign(id)
                  .flatMap(campaign -> now.reading().map(reading -> pausing(campaign, reading)))
                  .orElse(""),
              more,
              "",
              false,
              true);
      case BannerContent.Notice(var messages) ->
          unseen(floor, now).orElseGet(() -> noticed(now, messages.getFirst()));
      case BannerContent.Alert _, BannerContent.Shelved _ ->
          unseen(floor, now).orElseGet(() -> noticed(now, ""));
    };
  }

  private static StripContent noticed(FloorNow now, String words) {
    return now.reading()
        .map(reading -> reading.snapshot().problems())
        .filter(problems -> !problems.isEmpty())
        .map(problems -> notice(problems, words))
        .orElse(QUIET);
  }

  /// The worst alert that nobody has seen yet.
  private static Optional<StripContent> unseen(FloorViewModel floor, FloorNow now) {
    return floor
        .alerts()
        .flatMap(
            alerts ->
                alerts
                    .worstUnacknowledged()
                    .map(
                        alert ->
                            of(
                                alert,
                                floor,
                                now,
                                alerts.bellProperty().get().unacknowledged() - 1,
                                alerts.now())));
  }

  private static StripContent of(
      OpenAlert alert, FloorViewModel floor, FloorNow now, int others, Instant at) {
    Kind kind =
        alert.isDrill()
            ? Kind.ALERT_DRILL
            : alert.clear() || alert.severity() == Severity.WARNING
                ? Kind.ALERT_WATCH
                : Kind.ALERT_STOP;
    Optional<CampaignViewModel> campaign = alert.campaign().flatMap(floor::campaign);
    boolean pause = alert.offer().filter(it -> it instanceof Offer.PauseCampaign).isPresent();
    String asked =
        campaign
            .filter(it -> !(it.command() instanceof CommandState.None))
            .flatMap(it -> now.reading().map(reading -> pausing(it, reading)))
            .orElse("");
    String second =
        alert.clear()
            ? AlertWords.until(alert)
            : !asked.isEmpty()
                ? asked
                : alert.offer().map(AlertWords::does).orElseGet(() -> AlertWords.guidance(alert));
    return new StripContent(
        kind,
        AlertWords.chip(alert).word(),
        alert.isDrill() ? "" : alert.campaign().orElse(""),
        AlertWords.subject(alert),
        Messages.text(
            "banner.aged",
            AlertWords.sentenceWithCounts(alert),
            Formats.age(Duration.between(alert.since(), at))),
        second,
        others > 0
            ? Messages.text("strip.more-alerts", Formats.count(others))
            : Messages.text("strip.alerts"),
        "",
        false,
        pause && campaign.isPresent());
  }

  private static StripContent lost(
      FeedState state, String word, List<String> reasons, String next) {
    Optional<Problem> problem =
        switch (state) {
          case FeedState.Stale(_, var why, _, _) -> Optional.of(why);
          case FeedState.Down(var why, _, _) -> Optional.of(why);
          case FeedState.Live _, FeedState.Starting() -> Optional.empty();
        };
    return new StripContent(
        Kind.LOST,
        word,
        "",
        "",
        problem.map(why -> line(Messages.text(why.what()))).orElse(reasons.getFirst()),
        problem
            .map(why -> line(Messages.text(why.remedy())))
            .orElseGet(() -> Messages.text("feed.short")),
        "",
        next,
        state instanceof FeedState.Down(_, _, var again) && again.isEmpty(),
        false);
  }

  private static StripContent notice(List<Problem> problems, String words) {
    Optional<Problem> worst = problems.stream().min(Comparator.comparing(Problem::kind));
    return new StripContent(
        Kind.NOTICE,
        "",
        "",
        "",
        worst.map(problem -> line(Messages.text(problem.what()))).orElse(words),
        worst.map(problem -> line(Messages.text(problem.remedy()))).orElse(""),
        problems.size() > 1
            ? Messages.text("banner.more", Formats.count(problems.size() - 1L))
            : "",
        "",
        false,
        false);
  }

  private static String withCounts(String sentence, CampaignViewModel campaign) {
    return campaign
        .judgement()
        .figures()
        .map(
            figures ->
                sentence
                    + " · "
                    + Messages.text(
                        "tile.counts",
                        Formats.count(figures.drops()),
                        Formats.count(figures.answers())))
        .orElse(sentence);
  }

  /// What a pause would do, or what became of the one that was asked for.
  private static String pausing(CampaignViewModel campaign, Reading reading) {
    if (!(campaign.command() instanceof CommandState.None)) {
      return CommandWords.whole(campaign.command(), reading.clock());
    }
    return whatPausingDoes(campaign.campaign());
  }

  private static String whatPausingDoes(Campaign campaign) {
    if (campaign.agents().isEmpty()) {
      return Messages.text("strip.pause");
    }
    int agents = campaign.agents().get().loggedIn();
    OptionalInt calls = campaign.live().map(LiveCalls::live).orElse(OptionalInt.empty());
    return calls.isEmpty()
        ? Messages.text("strip.pause.agents", agents, Formats.count(agents))
        : Messages.text(
            "strip.pause.agents-and-calls",
            agents,
            Formats.count(agents),
            calls.getAsInt(),
            Formats.count(calls.getAsInt()));
  }

  private static String line(String text) {
    return Formats.oneLine(text);
  }
}
