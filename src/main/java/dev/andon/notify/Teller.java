package dev.andon.notify;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.Group;
import dev.andon.alert.Phase;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares how alerts stand with what was told, and says what there is to tell now. Pure.
///
/// Not from events: what was raised while it was shelved, hidden behind something worse, or just
/// before a kill is told as soon as it may be told.
final class Teller {

  /// What follows.
  record Telling(Told told, List<Message> messages) {}

  /// Before so many good snapshots nothing is certain.
  private static final int WARM = 2;

  /// What is older is no news.
  private static final Duration OLDEST = Duration.ofHours(1);

  private final Composer composer;
  private final AlertNews news;
  private final AlertBook book;
  private final Instant now;
  private final Map<String, Rule> rules;
  private final Map<String, Told.Of> alerts;
  private final List<Message> messages = new ArrayList<>();

  private Teller(Composer composer, AlertNews news, Told before, Instant now) {
    this.composer = composer;
    this.news = news;
    this.book = news.book();
    this.now = now;
    rules = news.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    alerts = new HashMap<>(before.alerts());
  }

  /// What there is to tell.
  ///
  /// @param now this machine's time
  static Telling tell(Composer composer, AlertNews news, Told before, Instant now) {
    Teller teller = new Teller(composer, news, before, now);
    teller.groups();
    teller.book.alerts().forEach(teller::alert);
    teller.gone();
    Map<String, Instant> pauses = teller.pauses(before.pauses());
    Instant until = teller.withheld(before.until());
    return new Telling(new Told(teller.alerts, pauses, until), List.copyOf(teller.messages));
  }

  static String key(AlertKey key) {
    return key.rule()
        + (key.drill() ? "!" : "")
        + "/"
        + key.subject().kind()
        + "/"
        + key.subject().id();
  }

  private static AlertKey ofFloor(String rule) {
    return AlertKey.of(rule, Subject.FLOOR);
  }

  private boolean isWarm() {
    return book.goodSnapshots() >= WARM;
  }

  /// An alert of the floor speaks for its campaigns.
  private void groups() {
    for (Map.Entry<String, Group> entry : book.groups().entrySet()) {
      Rule rule = rules.get(entry.getKey());
      Group group = entry.getValue();
      Optional<Severity> severity = group.severity();
      if (rule == null || severity.isEmpty() || !isWarm()) {
        continue;
      }
      List<AlertKey> waiting =
          group.members().stream()
              .map(member -> AlertKey.of(rule.id(), member))
              .filter(key -> book.alert(key).filter(AlertState::isUnacknowledged).isPresent())
              .toList();
      Composer.About about =
          new Composer.About(
              ofFloor(rule.id()),
              Optional.of(rule),
              "",
              severity,
              Optional.empty(),
              group.members().stream().map(Subject::id).toList(),
              group.since());
      follow(about, severity.get(), false, waiting.isEmpty(), Optional.empty());
      for (AlertKey member : waiting) {
        alerts.putIfAbsent(key(member), new Told.Of(severity.get(), group.since(), false, false));
      }
    }
  }

  private void alert(AlertKey key, AlertState state) {
    Rule rule = rules.get(key.rule());
    if (rule == null) {
      return;
    }
    if (state.clearedAt().isPresent()) {
      over(key, Optional.of(rule), Optional.of(state));
      return;
    }
    boolean certain = isWarm() || key.drill() || rule.metric().isFeed();
    if (state.phase() != Phase.ACTIVE || state.isQuiet() || !certain || state.current().isEmpty()) {
      return;
    }
    follow(
        about(key, Optional.of(rule), state),
        state.current().get(),
        state.escalated(),
        !state.isUnacknowledged(),
        state.acknowledgement().map(it -> it.at()));
  }

  private Composer.About about(AlertKey key, Optional<Rule> rule, AlertState state) {
    return new Composer.About(
        key,
        rule,
        state.label(),
        state.current().or(state::highest),
        state.measure(),
        List.of(),
        state.raisedAt().orElse(now));
  }

  private void follow(
      Composer.About about,
      Severity severity,
      boolean escalated,
      boolean acknowledged,
      Optional<Instant> acknowledgedAt) {
    String key = key(about.key());
    Told.Of before = alerts.get(key);
    if (before == null) {
      if (!acknowledged) {
        // Not when it was raised: it may have been shelved for hours.
        tell(Message.Kind.RAISED, about, now);
      }
    } else if (severity.compareTo(before.severity()) > 0) {
      tell(Message.Kind.WORSE, about, now);
    } else if (escalated && !before.escalated()) {
      tell(Message.Kind.ESCALATED, about, now);
    } else if (acknowledged && !before.acknowledged() && acknowledgedAt.isPresent()) {
      tell(Message.Kind.ACKNOWLEDGED, about, acknowledgedAt.get());
    }
    Severity worst =
        before == null || severity.compareTo(before.severity()) > 0 ? severity : before.severity();
    alerts.put(
        key,
        new Told.Of(
            worst, before == null ? about.raisedAt() : before.raisedAt(), escalated, acknowledged));
  }

  private void tell(Message.Kind kind, Composer.About about, Instant at) {
    messages.add(composer.alert(kind, about, at));
  }

  private void over(AlertKey key, Optional<Rule> rule, Optional<AlertState> state) {
    Told.Of before = alerts.remove(key(key));
    if (before == null || rule.isEmpty()) {
      return;
    }
    tell(
        Message.Kind.RECOVERED,
        new Composer.About(
            key,
            rule,
            state.map(AlertState::label).orElse(""),
            Optional.of(before.severity()),
            state.flatMap(AlertState::measure),
            List.of(),
            before.raisedAt()),
        state.flatMap(AlertState::clearedAt).orElse(now));
  }

  /// What was told and is there no more. While nothing is certain, nothing is taken back.
  private void gone() {
    for (String told : List.copyOf(alerts.keySet())) {
      AlertKey key = read(told);
      Rule rule = rules.get(key.rule());
      boolean certain =
          isWarm() || (rule != null && rule.metric().isFeed() && book.goodSnapshots() > 0);
      if (key.subject().equals(Subject.FLOOR)) {
        if (certain && !book.groups().containsKey(key.rule())) {
          // Its campaigns are told one by one.
          alerts.remove(told);
        }
      } else if (certain
          && book.alert(key).filter(state -> state.phase() != Phase.NORMAL).isEmpty()) {
        over(key, Optional.ofNullable(rule).filter(Rule::enabled), book.alert(key));
      }
    }
  }

  private static AlertKey read(String told) {
    String[] parts = told.split("/", 3);
    boolean drill = parts[0].endsWith("!");
    return new AlertKey(
        drill ? parts[0].substring(0, parts[0].length() - 1) : parts[0],
        new Subject(Subject.Kind.valueOf(parts[1]), parts[2]),
        drill);
  }

  private Map<String, Instant> pauses(Map<String, Instant> before) {
    book.automaticPauses()
        .forEach(
            (campaign, at) -> {
              if (!at.equals(before.get(campaign)) && isNews(at)) {
                messages.add(composer.paused(campaign, ruleThatPaused(campaign, at), at));
              }
            });
    return book.automaticPauses();
  }

  private String ruleThatPaused(String campaign, Instant at) {
    return news.history().stream()
        .filter(event -> event.kind() == AlertEvent.Kind.AUTOMATIC_PAUSE)
        .filter(event -> event.at().equals(at) && event.alert().subject().id().equals(campaign))
        .map(event -> event.alert().rule())
        .findFirst()
        .orElse("–");
  }

  private Instant withheld(Instant until) {
    Instant newest = until;
    for (AlertEvent event : news.history()) {
      if (event.kind() == AlertEvent.Kind.AUTOMATIC_PAUSE_WITHHELD && event.at().isAfter(until)) {
        newest = newest.isAfter(event.at()) ? newest : event.at();
        if (isNews(event.at()) && !event.quiet()) {
          messages.add(
              composer.withheld(
                  event.alert().subject().id(), event.alert().rule(), event.note(), event.at()));
        }
      }
    }
    return newest;
  }

  private boolean isNews(Instant at) {
    return at.isAfter(now.minus(OLDEST));
  }
}
