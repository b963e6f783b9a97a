package dev.andon.ui.floor;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.DataState;
import dev.andon.alert.Inhibition;
import dev.andon.alert.Level;
import dev.andon.alert.Measure;
import dev.andon.alert.Metric;
import dev.andon.alert.Offer;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what an alert says, never more than is known. Pure.
public final class AlertWords {

  /// Chance explains this no more, as the gate of the rules has it.
  private static final double UNLIKELY = 0.1;

  private AlertWords() {}

  /// Word and shape of an alert. Only a drop rate stops the line; other urgent ones ask to act.
  public static ChipState chip(OpenAlert alert) {
    return alert.isDrill() ? ChipState.DRILL : chip(alert.metric(), alert.severity());
  }

  /// Word and shape of a severity of this metric.
  public static ChipState chip(Metric metric, Severity severity) {
    return switch (severity) {
      case WARNING -> ChipState.WATCH;
      case CRITICAL -> metric.isDropRate() ? ChipState.STOP : ChipState.ACT;
      case BREACH -> ChipState.BREACH;
    };
  }

  /// What the alert is about, in words: a name, or how many campaigns.
  public static String subject(OpenAlert alert) {
    int members = alert.members().size();
    return members == 0
        ? alert.subject().isEmpty() ? Messages.text("alerts.floor") : alert.subject()
        : Messages.text("alerts.campaigns", members, Formats.count(members));
  }

  /// What is the case: "3.5 % dropped today, limit 3.0 %". A drill claims no figures.
  public static String sentence(OpenAlert alert) {
    if (alert.isDrill()) {
      return drill(alert).getFirst();
    }
    if (!alert.members().isEmpty()) {
      return Messages.text(
          "alerts.of-floor",
          ruleName(alert.metric()),
          alert.members().stream().map(OpenAlert::subject).collect(Collectors.joining(", ")));
    }
    return alert
        .measure()
        .map(measure -> said(alert.metric(), measure, alert.limit()))
        .orElseGet(() -> ruleName(alert.metric()));
  }

  /// The same with counts, where it is a rate.
  public static String sentenceWithCounts(OpenAlert alert) {
    String sentence = sentence(alert);
    return alert.isDrill()
        ? sentence
        : alert
            .measure()
            .flatMap(AlertWords::counts)
            .map(counts -> Messages.text("alerts.with", sentence, counts))
            .orElse(sentence);
  }

  private static Optional<String> counts(Measure measure) {
    return measure
        .figures()
        .map(
            figures ->
                Messages.text(
                    "tile.counts",
                    Formats.count(figures.drops()),
                    Formats.count(figures.answers())));
  }

  private static String said(Metric metric, Measure measure, DropLimit limit) {
    return Messages.text(
        "alerts.say." + metric.word(),
        value(metric, measure, limit),
        Formats.withSign(Formats.percent(limit)));
  }

  /// What was found, in the metric's unit.
  public static String value(Metric metric, Measure measure, DropLimit limit) {
    Optional<DropFigures> figures = measure.figures();
    return figures.isPresent()
        ? Formats.withSign(Formats.percent(figures.get(), limit))
        : amount(metric, measure.value());
  }

  /// A level or a finding in the metric's unit.
  public static String amount(Metric metric, double value) {
    return switch (metric.unit()) {
      case PERCENT ->
          metric.isDropRate()
              ? Formats.withSign(short1(value))
              : Messages.text("alerts.points", Formats.decimal(value));
      case COUNT -> Formats.count(Math.round(value));
      case SECONDS -> Formats.duration(Duration.ofSeconds(Math.round(value)));
      case MINUTES -> Messages.text("alerts.minutes", Formats.decimal(value));
    };
  }

  private static String short1(double percent) {
    BigDecimal exact =
        BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return Formats.decimal(exact.setScale(Math.max(1, exact.scale()), RoundingMode.HALF_UP));
  }

  /// Of a drill, longest first.
  static List<String> drill(OpenAlert alert) {
    return alert.drillBy().isEmpty()
        ? List.of(Messages.text("alerts.drill"))
        : List.of(Messages.text("alerts.drill.by", alert.drillBy()), Messages.text("alerts.drill"));
  }

  /// "shelved, back in 9:40", longest first.
  static List<String> shelved(Shelving shelving, Instant now) {
    String left = left(shelving, now);
    return List.of(Messages.text("alerts.shelved", left), Messages.text("alerts.back-in", left));
  }

  /// How long a shelving still lasts: 9:40.
  public static String left(Shelving shelving, Instant now) {
    // A started second counts: 0:00 is said of nothing that is still away.
    return Formats.duration(Duration.between(now, shelving.until()).plusMillis(999));
  }

  /// "back in 9:40".
  public static String backIn(Shelving shelving, Instant now) {
    return Messages.text("alerts.back-in", left(shelving, now));
  }

  /// Why it was raised.
  public static String why(OpenAlert alert) {
    if (alert.isDrill()) {
      return Messages.text("alerts.why.drill", ruleName(alert.metric()));
    }
    if (!alert.members().isEmpty()) {
      return Messages.text("alerts.why.floor");
    }
    if (alert.measure().isEmpty()) {
      return "";
    }
    Measure measure = alert.measure().get();
    String value = value(alert.metric(), measure, alert.limit());
    String level = amount(alert.metric(), measure.threshold());
    if (alert.clear()) {
      return Messages.text("alerts.why.clear", value);
    }
    // A large sample is raised by its value, however easily chance explains it.
    return measure.chance().isPresent() && measure.chance().getAsDouble() < UNLIKELY
        ? Messages.text(
            "alerts.why.chance",
            value,
            level,
            Formats.decimal(
                BigDecimal.valueOf(measure.chance().getAsDouble() * 100)
                    .setScale(1, RoundingMode.HALF_UP)))
        : Messages.text("alerts.why.level", value, level);
  }

  /// When it closes.
  public static String until(OpenAlert alert) {
    if (alert.isDrill()) {
      return Messages.text("alerts.until.drill");
    }
    Rule rule = alert.rule();
    String asked = rule.acknowledge() ? "acknowledged" : "alone";
    if (alert.clear()) {
      return Messages.text(
          alert.acknowledgement().isPresent() || !rule.acknowledge()
              ? "alerts.until.soon"
              : "alerts.until.seen");
    }
    if (!alert.metric().isDropRate()) {
      return Messages.text("alerts.until.over." + asked);
    }
    double scale = rule.levelsFor().map(of -> alert.limit().percent() / of).orElse(1.0);
    return Messages.text(
        "alerts.until.rate." + asked,
        Formats.withSign(short1(rule.levels().getFirst().clear() * scale)),
        Formats.age(rule.keepFor()));
  }

  /// Who has seen it, or why it is not told.
  public static String status(OpenAlert alert, DialerClock clock) {
    List<String> parts = new ArrayList<>();
    alert.inhibition().ifPresent(why -> parts.add(inhibited(why)));
    if (alert.data() != DataState.GOOD && !alert.isDrill()) {
      parts.add(
          Messages.text(
              alert.data() == DataState.ERROR ? "alerts.data.error" : "alerts.data.none"));
    }
    if (alert.clear()) {
      parts.add(Messages.text("alerts.clear", clock.time(alert.since())));
    }
    if (alert.raises() > 0) {
      parts.add(Messages.text("alerts.chattering", Formats.count(alert.raises())));
    }
    parts.add(seen(alert, clock));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String seen(OpenAlert alert, DialerClock clock) {
    if (!alert.rule().acknowledge()) {
      return "";
    }
    if (alert.unacknowledged()) {
      return Messages.text(alert.escalated() ? "alerts.escalated" : "alerts.not-acknowledged");
    }
    return alert
        .acknowledgement()
        .map(
            seen ->
                seen.note().isBlank()
                    ? Messages.text(
                        "alerts.acknowledged", Formats.oneLine(seen.who()), clock.time(seen.at()))
                    : Messages.text(
                        "alerts.acknowledged.note",
                        Formats.oneLine(seen.who()),
                        clock.time(seen.at()),
                        Formats.oneLine(seen.note())))
        .orElse("");
  }

  private static String inhibited(Inhibition why) {
    return switch (why) {
      case Inhibition.FeedLost() -> Messages.text("alerts.inhibited.feed");
      case Inhibition.Worse _ -> Messages.text("alerts.inhibited.worse");
      case Inhibition.Grouped() -> Messages.text("alerts.inhibited.grouped");
    };
  }

  /// "by Tom until 11:02: last list of the day".
  public static String shelvedBy(Shelving shelving, DialerClock clock) {
    return Messages.text(
        "alerts.shelved.by",
        Formats.oneLine(shelving.who()),
        clock.time(shelving.until()),
        Formats.oneLine(shelving.reason()));
  }

  /// What to do: the customer's own words where there are some.
  public static String guidance(OpenAlert alert) {
    if (alert.isDrill()) {
      return Messages.text("alerts.todo.drill");
    }
    String own = Formats.oneLine(alert.rule().guidance());
    return own.isEmpty() ? Messages.text("alerts.todo." + alert.metric().word()) : own;
  }

  /// What its action would do, before anybody does it.
  public static String does(Offer offer) {
    return switch (offer) {
      case Offer.PauseCampaign(_, var agents, var calls) -> {
        if (agents.isEmpty()) {
          yield Messages.text("strip.pause");
        }
        String count = Formats.count(agents.getAsInt());
        yield calls.isEmpty()
            ? Messages.text("strip.pause.agents", agents.getAsInt(), count)
            : Messages.text(
                "strip.pause.agents-and-calls",
                agents.getAsInt(),
                count,
                calls.getAsInt(),
                Formats.count(calls.getAsInt()));
      }
      case Offer.AlreadyPaused _ -> Messages.text("alerts.paused-already");
    };
  }

  /// What people call a rule on this metric.
  public static String ruleName(Metric metric) {
    return Messages.text("alerts.rule." + metric.word());
  }

  /// The name of a rule; with its id where it is not the one that ships with Andon.
  public static String ruleName(Rule rule) {
    return Messages.text("alerts.rule.with-id", ruleName(rule.metric()), rule.id());
  }

  /// From when on a rule raises: "WATCH 2.5 %, STOP 3.0 %".
  public static String levels(Rule rule) {
    return rule.levels().stream()
        .map(level -> level(rule.metric(), level))
        .collect(Collectors.joining(", "));
  }

  private static String level(Metric metric, Level level) {
    return Messages.text(
        "alerts.level", chip(metric, level.severity()).word(), amount(metric, level.raise()));
  }

  /// What happened to an alert, with who did it.
  public static String event(AlertEvent event, Optional<Metric> metric, DialerClock clock) {
    String severity =
        event
            .severity()
            .or(event::highest)
            .map(it -> chip(metric.orElse(Metric.FEED_LOST), it).word())
            .orElse("");
    String words =
        Messages.text(
                "alerts.event." + eventKey(event),
                Formats.oneLine(event.actor()),
                severity,
                event.until().map(clock::time).orElse(""))
            .strip();
    List<String> parts = new ArrayList<>();
    parts.add(words);
    if (tellsNumbers(event.kind())) {
      event
          .measure()
          .filter(_ -> !event.alert().drill())
          .flatMap(
              measure ->
                  metric.map(
                      of ->
                          counts(measure)
                              .map(
                                  counts ->
                                      Messages.text(
                                          "alerts.with",
                                          value(of, measure, DropLimit.DEFAULT),
                                          counts))
                              .orElseGet(() -> value(of, measure, DropLimit.DEFAULT))))
          .ifPresent(parts::add);
    }
    if (isSaid(event.kind()) && !event.note().isBlank()) {
      parts.add(Messages.text("alerts.quoted", Formats.oneLine(event.note())));
    }
    return String.join(" · ", parts);
  }

  private static String eventKey(AlertEvent event) {
    boolean byPerson = !event.actor().isBlank();
    if (event.alert().drill() && event.kind() == AlertEvent.Kind.RAISED && byPerson) {
      return "drill";
    }
    return event.kind() == AlertEvent.Kind.SHELVING_ENDED && byPerson
        ? "brought-back"
        : event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean tellsNumbers(AlertEvent.Kind kind) {
    return switch (kind) {
      case PENDING, RAISED, RAISED_AGAIN, WORSE, MILDER, RECOVERING, BACK, CLEARED -> true;
      default -> false;
    };
  }

  /// Notes of people; those of the engine are for the record.
  private static boolean isSaid(AlertEvent.Kind kind) {
    return kind == AlertEvent.Kind.ACKNOWLEDGED || kind == AlertEvent.Kind.SHELVED;
  }

  /// Whether people want to read this in a list of what happened.
  public static boolean isWorthReading(AlertEvent event) {
    return switch (event.kind()) {
      case PENDING,
          DROPPED,
          INHIBITED,
          UNINHIBITED,
          GROUP_CHANGED,
          ACKNOWLEDGEMENT_ENDED,
          AUTOMATIC_PAUSE_WITHHELD ->
          false;
      default -> true;
    };
  }
}
