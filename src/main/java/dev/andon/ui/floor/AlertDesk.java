package dev.andon.ui.floor;

import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.Input;
import dev.andon.alert.Refusal;
import dev.andon.alert.Severity;
import dev.andon.alert.Shelving;
import dev.andon.alert.Subject;
import dev.andon.model.Problem;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The alerts as all windows show them, and where people answer them. FX thread only; needs no
/// toolkit.
///
/// Nothing changes here by an answer alone: it is sent, and what became of it is in the news that
/// come back.
public final class AlertDesk {

  private final NotifyDesk messages;
  private final Consumer<Input> send;
  private final Supplier<Instant> clock;
  private final Supplier<String> who;
  private final ReadOnlyObjectWrapper<AlertContent> content =
      new ReadOnlyObjectWrapper<>(this, "content", AlertContent.NONE);
  private final ReadOnlyObjectWrapper<AlertBell> bell =
      new ReadOnlyObjectWrapper<>(this, "bell", AlertBell.of(AlertContent.NONE, false));
  private final ReadOnlyObjectWrapper<Optional<Refusal>> refused =
      new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
  private Map<String, List<OpenAlert>> byCampaign = Map.of();
  private final ReadOnlyObjectWrapper<Optional<Problem>> rulesTrouble =
      new ReadOnlyObjectWrapper<>(this, "rulesTrouble", Optional.empty());
  private long lastRefused;
  private boolean known;
  private Runnable changed = () -> {};

  /// @param send hands an answer to the run of the engine; returns at once
  /// @param clock this machine's time
  /// @param who the name of the person at this machine; empty while nobody has said it
  public AlertDesk(Consumer<Input> send, Supplier<Instant> clock, Supplier<String> who) {
    this(send, clock, who, NotifyDesk.idle());
  }

  /// @param send hands an answer to the run of the engine; returns at once
  /// @param clock this machine's time
  /// @param who the name of the person at this machine; empty while nobody has said it
  /// @param messages how messages about alerts fare
  public AlertDesk(
      Consumer<Input> send, Supplier<Instant> clock, Supplier<String> who, NotifyDesk messages) {
    this.messages = messages;
    this.send = send;
    this.clock = clock;
    this.who = who;
  }

  /// Shows what is known now.
  public void show(AlertNews news) {
    AlertContent now = AlertContent.of(news);
    Map<String, List<OpenAlert>> alerts = new HashMap<>();
    now.all()
        .filter(alert -> alert.isTold() || isGrouped(now, alert))
        .forEach(
            alert ->
                alert
                    .campaign()
                    .ifPresent(
                        id -> alerts.computeIfAbsent(id, _ -> new ArrayList<>()).add(alert)));
    byCampaign = alerts;
    known = news.book().isWarm() || !now.told().isEmpty();
    if (!news.refused().isEmpty() && news.refused().getLast().number() > lastRefused) {
      lastRefused = news.refused().getLast().number();
      refused.set(Optional.of(news.refused().getLast().refusal()));
    }
    rulesTrouble.set(news.rulesTrouble());
    content.set(now);
    bell.set(AlertBell.of(now, known));
    changed.run();
  }

  private static boolean isGrouped(AlertContent content, OpenAlert alert) {
    return content.open().stream().anyMatch(open -> open.members().contains(alert));
  }

  /// How messages about alerts fare.
  public NotifyDesk messages() {
    return messages;
  }

  /// Told after each news.
  void onChange(Runnable listener) {
    changed = listener;
  }

  /// Whether the rules have seen enough that no alert means that all is well.
  public boolean isKnown() {
    return known;
  }

  /// All alerts.
  public ReadOnlyObjectProperty<AlertContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// All alerts as they stand now.
  public AlertContent content() {
    return content.get();
  }

  /// What the bell says.
  public ReadOnlyObjectProperty<AlertBell> bellProperty() {
    return bell.getReadOnlyProperty();
  }

  /// What somebody last wanted and did not get, until the next answer.
  public ReadOnlyObjectProperty<Optional<Refusal>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// Why the rules in force are not those of the rules file; absent where they are.
  public ReadOnlyObjectProperty<Optional<Problem>> rulesTroubleProperty() {
    return rulesTrouble.getReadOnlyProperty();
  }

  /// The alert that the strip of a console shows: the worst that nobody has seen yet.
  public Optional<OpenAlert> worstUnacknowledged() {
    return content.get().told().stream()
        .filter(OpenAlert::unacknowledged)
        .min(Comparator.comparing(OpenAlert::isDrill).thenComparing(OpenAlert::clear));
  }

  /// The alert that a wall shows while its figure is not well: a real one before a drill, the
  /// worst, one that nobody has seen before one that somebody has.
  Optional<OpenAlert> worst() {
    List<OpenAlert> told = content.get().told().stream().filter(alert -> !alert.clear()).toList();
    Optional<OpenAlert> first =
        told.stream()
            .filter(alert -> !alert.isDrill())
            .findFirst()
            .or(() -> told.stream().findFirst());
    return first.flatMap(
        worst ->
            told.stream()
                .filter(
                    alert ->
                        alert.severity() == worst.severity() && alert.isDrill() == worst.isDrill())
                .filter(OpenAlert::unacknowledged)
                .findFirst()
                .or(() -> first));
  }

  /// This machine's time, by which shelvings are counted down.
  public Instant now() {
    return clock.get();
  }

  /// Somebody has seen this alert.
  ///
  /// @param note may be empty
  public void acknowledge(AlertKey key, String note) {
    put(new Input.Acknowledge(clock.get(), key, who.get(), note.strip()));
  }

  /// Puts this alert away; where [#whyNotShelve] has a reason, nothing is sent.
  public void shelve(AlertKey key, String reason, Instant until) {
    if (whyNotShelve(key, reason, until).isEmpty()) {
      put(new Input.Shelve(clock.get(), key, who.get(), reason.strip(), until));
    }
  }

  /// Why this cannot be shelved like that, so that a person learns it before pressing; empty where
  /// it can.
  public Optional<String> whyNotShelve(AlertKey key, String reason, Instant until) {
    Optional<Refusal.Why> why =
        whyNotFor(key, Duration.between(clock.get(), until))
            .or(() -> reason.isBlank() ? Optional.of(Refusal.Why.NO_REASON) : Optional.empty());
    return why.map(it -> Messages.text(it.words()));
  }

  private Optional<Refusal.Why> whyNotFor(AlertKey key, Duration time) {
    Optional<OpenAlert> alert = content.get().alert(key);
    if (alert.isEmpty()) {
      return Optional.of(Refusal.Why.NO_SUCH_ALERT);
    }
    if (!time.isPositive()) {
      return Optional.of(Refusal.Why.NO_TIME_LEFT);
    }
    if (time.compareTo(longest(alert.get())) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        alert.get().highest() == Severity.BREACH
            ? Refusal.Why.TOO_LONG_FOR_BREACH
            : Refusal.Why.TOO_LONG);
  }

  /// For how long this alert may be shelved.
  public Duration longest(OpenAlert alert) {
    return Shelving.longest(alert.highest());
  }

  /// Brings a shelved alert back at once.
  public void unshelve(AlertKey key) {
    put(new Input.Unshelve(clock.get(), key, who.get()));
  }

  /// Shows everybody what an alert of this rule looks and sounds like.
  public void drill(String rule, Subject subject, Severity severity) {
    put(new Input.Drill(clock.get(), rule, subject, severity, who.get()));
  }

  private void put(Input input) {
    refused.set(Optional.empty());
    send.accept(input);
  }

  /// Takes away what was said of a refused answer.
  public void dismissRefusal() {
    refused.set(Optional.empty());
  }

  /// What alerts add to the tile of this campaign, whose own state is this; absent where they add
  /// nothing.
  Optional<TileMark> mark(String campaign, CampaignState own) {
    return TileMark.of(byCampaign.getOrDefault(campaign, List.of()), own, clock.get());
  }
}
