package dev.andon.ui.floor;

import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Chooses the one thing that the banner says: a lost feed, else the worst alert, or the worst
/// campaign where no alerts are watched, else a part that cannot be read. Pure.
public final class BannerComposer {

  private BannerComposer() {}

  static BannerContent compose(
      FeedState state,
      Optional<Reading> reading,
      List<CampaignViewModel> tiles,
      Optional<AlertDesk> alerts,
      Instant now) {
    return switch (state) {
      case FeedState.Starting() -> new BannerContent.Quiet();
      case FeedState.Down(var problem, _, var nextTry) -> down(problem, nextTry, now);
      case FeedState.Stale(_, var problem, var failures, var nextTry) ->
          new BannerContent.FeedLost(
              word(problem),
              List.of(
                  Formats.oneLine(Messages.text(problem.what())),
                  Messages.text(
                      "feed." + problem.kind().word(),
                      reading.map(Reading::takenAt).orElse(Formats.UNKNOWN),
                      failures,
                      Formats.count(failures)),
                  Messages.text("feed.short")),
              nextTry(nextTry, now));
      case FeedState.Live _ ->
          reading.map(known -> live(known, tiles, alerts)).orElseGet(BannerContent.Quiet::new);
    };
  }

  private static BannerContent down(Problem problem, Optional<Instant> nextTry, Instant now) {
    return new BannerContent.FeedLost(
        word(problem),
        List.of(Messages.text("feed.no-numbers"), Messages.text("feed.no-numbers.short")),
        nextTry.map(at -> nextTry(at, now)).orElseGet(() -> Messages.text("feed.stopped")));
  }

  private static String word(Problem problem) {
    return Messages.text(
        problem.kind() == Problem.Kind.DENIED ? "feed.login-refused" : "feed.lost");
  }

  private static String nextTry(Instant at, Instant now) {
    Duration left = Duration.between(now, at);
    return left.isPositive()
        ? Messages.text("feed.next-try", Formats.age(left.plusMillis(999)))
        : Messages.text("feed.trying");
  }

  private static BannerContent live(
      Reading reading, List<CampaignViewModel> tiles, Optional<AlertDesk> alerts) {
    if (reading.stale()) {
      return new BannerContent.FeedLost(
          Messages.text("feed.lost"),
          List.of(Messages.text("feed.silent", reading.takenAt()), Messages.text("feed.short")),
          "");
    }
    Optional<AlertDesk> watched = alerts.filter(AlertDesk::isKnown);
    if (watched.isPresent()) {
      return watched.flatMap(BannerComposer::alert).orElseGet(() -> problem(reading));
    }
    List<CampaignViewModel> stopped =
        tiles.stream().filter(tile -> tile.state() == CampaignState.STOP).toList();
    Optional<CampaignViewModel> worst =
        stopped.stream().max(Comparator.comparingDouble(CampaignViewModel::shareOfLimit));
    if (worst.isPresent()) {
      return stop(worst.get(), stopped.size() - 1);
    }
    return problem(reading);
  }

  private static Optional<BannerContent> alert(AlertDesk alerts) {
    List<OpenAlert> shelved = alerts.content().shelved();
    Optional<String> back =
        shelved.stream()
            .findFirst()
            .flatMap(OpenAlert::shelving)
            .map(
                shelving ->
                    Messages.text(
                        "banner.shelved",
                        shelved.size(),
                        Formats.count(shelved.size()),
                        AlertWords.left(shelving, alerts.now())));
    Optional<OpenAlert> worst = alerts.worst();
    if (worst.isEmpty()) {
      return back.map(words -> new BannerContent.Shelved(List.of(words)));
    }
    OpenAlert alert = worst.get();
    String sentence = AlertWords.sentence(alert);
    String age = Formats.age(Duration.between(alert.since(), alerts.now()));
    int others = alerts.content().told().size() - 1;
    List<String> ends = new ArrayList<>();
    String more = others == 0 ? "" : Messages.text("banner.more", Formats.count(others));
    back.ifPresent(
        words -> ends.add(more.isEmpty() ? words : Messages.text("banner.both", more, words)));
    ends.add(more);
    return Optional.of(
        new BannerContent.Alert(
            AlertWords.chip(alert),
            alert.key(),
            alert.campaign().orElse(""),
            AlertWords.subject(alert),
            List.of(Messages.text("banner.aged", sentence, age), sentence),
            ends));
  }

  private static BannerContent problem(Reading reading) {
    return reading.snapshot().problems().stream()
        .min(Comparator.comparing(Problem::kind))
        .map(BannerComposer::notice)
        .orElseGet(BannerContent.Quiet::new);
  }

  private static BannerContent stop(CampaignViewModel worst, int others) {
    return new BannerContent.Stop(
        CampaignState.STOP.word(),
        worst.id(),
        worst.content().name(),
        Messages.text(
            "banner.stop",
            Formats.withSign(worst.figure().number()),
            Formats.withSign(Formats.percent(worst.limit()))),
        others == 0 ? "" : Messages.text("banner.more", Formats.count(others)));
  }

  private static BannerContent notice(Problem problem) {
    String message = Formats.oneLine(Messages.text(problem.what()));
    return new BannerContent.Notice(
        List.of(
            Messages.text(
                    "banner.notice", message, Formats.oneLine(Messages.text(problem.remedy())))
                .strip(),
            message,
            Messages.text("banner.problem." + problem.kind().word(), problem.function()),
            Messages.text("banner.problem")));
  }
}
