package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which alerts do not speak for themselves: the feed is lost, a worse one says the same, or one
/// alert of the floor lists the same rule on many campaigns.
final class Inhibitions {

  static final int MANY_CAMPAIGNS = 3;

  /// What one worst alert speaks for.
  private record Trouble(Subject subject, Metric.Family family) {}

  private final Drafts all;
  private Map<String, Group> newGroups = Map.of();

  Inhibitions(Drafts all) {
    this.all = all;
  }

  /// @param data how the feed is
  void inhibit(DataState data) {
    boolean lost =
        data == DataState.ERROR
            || all.drafts.values().stream()
                .anyMatch(
                    draft ->
                        draft.phase == Phase.ACTIVE
                            && !draft.key.drill()
                            && all.rule(draft).metric().isFeed());
    Map<Trouble, Draft> worst = new HashMap<>();
    for (Draft draft : all.drafts.values()) {
      if (draft.current.isPresent() && !draft.key.drill()) {
        worst.merge(
            new Trouble(draft.key.subject(), all.rule(draft).metric().family()),
            draft,
            (one, other) ->
                other.current.orElseThrow().compareTo(one.current.orElseThrow()) > 0 ? other : one);
      }
    }
    Map<String, List<Draft>> onCampaigns = new HashMap<>();
    Map<Draft, Optional<Inhibition>> found = new HashMap<>();
    for (Draft draft : all.drafts.values()) {
      if (!draft.phase.isOpen() || draft.key.drill()) {
        continue;
      }
      Metric metric = all.rule(draft).metric();
      Draft worse = worst.get(new Trouble(draft.key.subject(), metric.family()));
      Optional<Inhibition> why = Optional.empty();
      if (lost && !metric.isFeed()) {
        why = Optional.of(new Inhibition.FeedLost());
      } else if (draft.current.isPresent()
          && worse != null
          && worse.current.orElseThrow().compareTo(draft.current.get()) > 0) {
        why = Optional.of(new Inhibition.Worse(worse.key));
      }
      if (draft.phase == Phase.ACTIVE
          && draft.key.subject().kind() == Subject.Kind.CAMPAIGN
          && draft.shelving.isEmpty()
          && !(why.isPresent() && why.get() instanceof Inhibition.Worse)) {
        onCampaigns.computeIfAbsent(draft.key.rule(), _ -> new ArrayList<>()).add(draft);
      }
      found.put(draft, why);
    }
    Map<String, Group> formed = new TreeMap<>();
    onCampaigns.forEach(
        (rule, members) -> {
          if (members.size() >= MANY_CAMPAIGNS) {
            members.forEach(
                member ->
                    found.merge(
                        member,
                        Optional.of(new Inhibition.Grouped()),
                        (old, grouped) -> old.isPresent() ? old : grouped));
            formed.put(rule, group(rule, members));
          }
        });
    all.drafts
        .values()
        .forEach(
            draft -> {
              Optional<Inhibition> why = found.getOrDefault(draft, Optional.empty());
              boolean before = draft.inhibition.isPresent();
              draft.inhibition = why;
              if (before != why.isPresent() && draft.phase.isOpen()) {
                all.tell(
                    draft,
                    why.isPresent() ? Kind.INHIBITED : Kind.UNINHIBITED,
                    why.map(Inhibitions::word).orElse(""));
              }
            });
    newGroups = formed;
  }

  private static String word(Inhibition inhibition) {
    return switch (inhibition) {
      case Inhibition.FeedLost _ -> "feed lost";
      case Inhibition.Worse(var alert) -> alert.rule();
      case Inhibition.Grouped _ -> "floor";
    };
  }

  private Group group(String rule, List<Draft> members) {
    Group before = all.groups.get(rule);
    Optional<Severity> severity =
        members.stream().map(member -> member.current).reduce(Optional.empty(), Drafts::worst);
    List<Subject> subjects = members.stream().map(member -> member.key.subject()).sorted().toList();
    if (before == null) {
      return new Group(all.now, subjects, severity, Optional.empty());
    }
    boolean worse =
        severity.isPresent()
            && before.severity().filter(old -> old.compareTo(severity.get()) >= 0).isEmpty();
    return new Group(
        before.since(), subjects, severity, worse ? Optional.empty() : before.announcedAt());
  }

  void group() {
    Set<String> concerned = new TreeSet<>(all.groups.keySet());
    concerned.addAll(newGroups.keySet());
    for (String rule : concerned) {
      Group before = all.groups.get(rule);
      Group after = newGroups.get(rule);
      Draft floor = new Draft(AlertKey.of(rule, Subject.FLOOR), "");
      Group told = after != null ? after : before;
      if (told == null) {
        continue;
      }
      floor.current = after == null ? Optional.empty() : after.severity();
      floor.highest = told.severity();
      String members = String.join(", ", told.members().stream().map(Subject::id).toList());
      if (before == null) {
        all.tell(floor, Kind.GROUPED, members);
      } else if (after == null) {
        all.tell(floor, Kind.GROUP_ENDED, members);
      } else if (!before.members().equals(after.members())) {
        all.tell(floor, Kind.GROUP_CHANGED, members);
      }
    }
    all.groups = newGroups;
  }
}
