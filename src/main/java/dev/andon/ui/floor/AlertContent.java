package dev.andon.ui.floor;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.DataState;
import dev.andon.alert.Floor;
import dev.andon.alert.Group;
import dev.andon.alert.Inhibition;
import dev.andon.alert.Offer;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropLimit;
import dev.andon.model.Campaign;
import dev.andon.ui.common.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All alerts in the order in which people read them: what speaks for itself first, then the worst,
/// then the newest. A drill comes after what is urgent in earnest. Pure.
///
/// @param open those that stand open
/// @param shelved those that somebody has put away for a while, the first to return first
/// @param history what happened, the newest first
/// @param rules all rules, also those that are switched off
/// @param floor what the rules last looked at
public record AlertContent(
    List<OpenAlert> open,
    List<OpenAlert> shelved,
    List<AlertEvent> history,
    List<Rule> rules,
    Optional<Floor> floor) {

  /// Nothing is known yet.
  static final AlertContent NONE =
      new AlertContent(List.of(), List.of(), List.of(), List.of(), Optional.empty());

  private static final Comparator<OpenAlert> READING =
      Comparator.comparing((OpenAlert alert) -> !alert.isTold())
          .thenComparing(AlertContent::isCovered)
          .thenComparing(OpenAlert::severity, Comparator.reverseOrder())
          .thenComparing(OpenAlert::since, Comparator.reverseOrder())
          .thenComparing(OpenAlert::key);

  public AlertContent {
    open = List.copyOf(open);
    shelved = List.copyOf(shelved);
    history = List.copyOf(history);
    rules = List.copyOf(rules);
  }

  private static boolean isCovered(OpenAlert alert) {
    return alert.isDrill() || alert.severity() == Severity.WARNING;
  }

  static AlertContent of(AlertNews news) {
    return new Composing(news).content();
  }

  /// All alerts, those of a floor alert's campaigns, too.
  Stream<OpenAlert> all() {
    return Stream.concat(open.stream(), shelved.stream())
        .flatMap(alert -> Stream.concat(Stream.of(alert), alert.members().stream()));
  }

  /// The open or shelved alert with this key.
  public Optional<OpenAlert> alert(AlertKey key) {
    return all().filter(alert -> alert.key().equals(key)).findFirst();
  }

  /// Those open alerts that speak for themselves.
  public List<OpenAlert> told() {
    return open.stream().filter(OpenAlert::isTold).toList();
  }

  /// What happened to this alert, the newest first.
  public List<AlertEvent> historyOf(AlertKey key) {
    return history.stream().filter(event -> event.alert().equals(key)).toList();
  }

  /// What people call a subject, as far as it is known.
  public String nameOf(Subject subject, String label) {
    return switch (subject.kind()) {
      case CAMPAIGN ->
          floor
              .flatMap(known -> known.snapshot().campaign(subject.id()))
              .map(Campaign::label)
              .map(Formats::oneLine)
              .orElseGet(() -> Formats.oneLine(label.isBlank() ? subject.id() : label));
      case AGENT, IN_GROUP, SERVER -> Formats.oneLine(label.isBlank() ? subject.id() : label);
      case FLOOR -> "";
    };
  }

  private static final class Composing {

    private final AlertBook book;
    private final AlertContent bare;
    private final Map<String, Rule> rules = new HashMap<>();

    Composing(AlertNews news) {
      book = news.book();
      bare = new AlertContent(List.of(), List.of(), news.history(), news.rules(), news.floor());
      news.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    AlertContent content() {
      Set<AlertKey> listedElsewhere = new HashSet<>();
      List<OpenAlert> open = new ArrayList<>();
      List<OpenAlert> shelved = new ArrayList<>();
      book.groups()
          .forEach(
              (id, group) ->
                  ofFloor(id, group)
                      .ifPresent(
                          alert -> {
                            open.add(alert);
                            alert.members().forEach(member -> listedElsewhere.add(member.key()));
                          }));
      book.alerts()
          .forEach(
              (key, state) -> {
                if (state.phase().isOpen() && !listedElsewhere.contains(key)) {
                  alert(key, state)
                      .ifPresent(
                          alert -> (alert.shelving().isPresent() ? shelved : open).add(alert));
                }
              });
      open.sort(READING);
      shelved.sort(
          Comparator.comparing((OpenAlert alert) -> alert.shelving().orElseThrow().until())
              .thenComparing(OpenAlert::key));
      return new AlertContent(open, shelved, bare.history(), bare.rules(), bare.floor());
    }

    private Optional<OpenAlert> alert(AlertKey key, AlertState state) {
      Rule rule = rules.get(key.rule());
      Optional<Severity> highest = state.highest().or(state::current);
      if (rule == null || highest.isEmpty()) {
        return Optional.empty();
      }
      boolean clear = state.current().isEmpty();
      return Optional.of(
          new OpenAlert(
              key,
              bare.nameOf(key.subject(), state.label()),
              rule,
              state.current().orElse(highest.get()),
              highest.get(),
              clear,
              (clear ? state.clearSince() : state.raisedAt()).or(state::raisedAt).orElse(now()),
              state.measure(),
              state.acknowledgement(),
              state.isUnacknowledged() && rule.acknowledge(),
              state.escalated(),
              state.shelving(),
              state.inhibition(),
              state.data(),
              state.chattering() ? state.raises().size() : 0,
              key.drill() ? drillBy(key) : "",
              limit(key.subject()),
              key.drill() ? Optional.empty() : offer(rule, key.subject()),
              List.of()));
    }

    private Optional<OpenAlert> ofFloor(String id, Group group) {
      Rule rule = rules.get(id);
      List<OpenAlert> members =
          group.members().stream()
              .map(member -> AlertKey.of(id, member))
              .flatMap(key -> book.alert(key).flatMap(state -> alert(key, state)).stream())
              .sorted(
                  Comparator.comparing(OpenAlert::severity, Comparator.reverseOrder())
                      .thenComparing(OpenAlert::key))
              .toList();
      if (rule == null || members.isEmpty()) {
        return Optional.empty();
      }
      boolean unacknowledged = members.stream().anyMatch(OpenAlert::unacknowledged);
      Severity worst =
          members.stream().map(OpenAlert::severity).max(Comparator.naturalOrder()).orElseThrow();
      return Optional.of(
          new OpenAlert(
              AlertKey.of(id, Subject.FLOOR),
              "",
              rule,
              group.severity().orElse(worst),
              members.stream().map(OpenAlert::highest).max(Comparator.naturalOrder()).orElseThrow(),
              false,
              group.since(),
              Optional.empty(),
              unacknowledged
                  ? Optional.empty()
                  : members.stream()
                      .flatMap(member -> member.acknowledgement().stream())
                      .max(Comparator.comparing(seen -> seen.at())),
              unacknowledged,
              members.stream().anyMatch(OpenAlert::escalated),
              Optional.empty(),
              members.stream()
                  .flatMap(member -> member.inhibition().stream())
                  .filter(why -> why instanceof Inhibition.FeedLost)
                  .findFirst(),
              members.stream()
                  .map(OpenAlert::data)
                  .max(Comparator.naturalOrder())
                  .orElse(DataState.GOOD),
              0,
              "",
              members.getFirst().limit(),
              Optional.empty(),
              members));
    }

    private Instant now() {
      return book.now().orElse(Instant.EPOCH);
    }

    private String drillBy(AlertKey key) {
      return bare.historyOf(key).stream()
          .filter(event -> event.kind() == AlertEvent.Kind.RAISED)
          .map(event -> Formats.oneLine(event.actor()))
          .findFirst()
          .orElse("");
    }

    private DropLimit limit(Subject subject) {
      return subject.kind() == Subject.Kind.CAMPAIGN
          ? bare.floor()
              .map(floor -> floor.regimes().of(subject.id()).limit())
              .orElse(DropLimit.DEFAULT)
          : DropLimit.DEFAULT;
    }

    private Optional<Offer> offer(Rule rule, Subject subject) {
      return bare.floor().flatMap(floor -> Offer.of(rule, subject, floor.snapshot()));
    }
  }
}
