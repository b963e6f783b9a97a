package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is to be heard, and what has waited for too long.
final class Announcements {

  static final Duration BETWEEN_SOUNDS = Duration.ofSeconds(30);
  static final Duration REPEAT = Duration.ofMinutes(2);
  static final Duration ESCALATE = Duration.ofMinutes(5);

  private final Drafts all;

  Announcements(Drafts all) {
    this.all = all;
  }

  void escalate() {
    for (Draft draft : all.drafts.values()) {
      boolean grouped =
          draft.inhibition.filter(why -> why instanceof Inhibition.Grouped).isPresent();
      boolean quiet =
          draft.chattering
              || draft.shelving.isPresent()
              || (draft.inhibition.isPresent() && !grouped);
      if (draft.phase == Phase.ACTIVE
          && !quiet
          && !draft.escalated
          && all.rule(draft).acknowledge()
          && draft.isUnacknowledged()
          && draft
              .criticalSince
              .filter(since -> !since.isAfter(all.now.minus(ESCALATE)))
              .isPresent()) {
        draft.escalated = true;
        all.tell(draft, Kind.ESCALATED);
      }
    }
  }

  /// @param lastSound when something was heard before
  Optional<Decision.Sound> sound(Optional<Instant> lastSound) {
    boolean tooSoon =
        lastSound.filter(time -> time.isAfter(all.now.minus(BETWEEN_SOUNDS))).isPresent();
    Optional<Severity> tone = Optional.empty();
    boolean repeated = true;
    boolean escalated = false;
    boolean drill = true;
    List<AlertKey> heard = new ArrayList<>();
    for (Draft draft : all.drafts.values()) {
      if (!mayBeTold(draft) || !draft.isUnacknowledged()) {
        continue;
      }
      Rule rule = all.rule(draft);
      if (!rule.sound()) {
        draft.announcedAt = draft.announcedAt.or(() -> Optional.of(all.now));
      } else if (!tooSoon && isDue(rule, draft.current, draft.announcedAt)) {
        heard.add(draft.key);
        tone = Drafts.worst(tone, draft.current);
        repeated &= draft.announcedAt.isPresent();
        escalated |= draft.escalated;
        drill &= draft.key.drill();
        draft.announcedAt = Optional.of(all.now);
      }
    }
    Map<String, Group> after = new TreeMap<>(all.groups);
    for (Map.Entry<String, Group> entry : all.groups.entrySet()) {
      Rule rule = all.rules.get(entry.getKey());
      Group group = entry.getValue();
      List<Draft> members =
          group.members().stream()
              .map(member -> all.drafts.get(AlertKey.of(entry.getKey(), member)))
              .filter(
                  member ->
                      member != null
                          && member.isUnacknowledged()
                          && member
                              .inhibition
                              .filter(why -> why instanceof Inhibition.Grouped)
                              .isPresent())
              .toList();
      if (rule == null || members.isEmpty() || !all.isWarm()) {
        continue;
      }
      boolean due = isDue(rule, group.severity(), group.announcedAt());
      if (rule.sound() && (tooSoon || !due)) {
        continue;
      }
      if (rule.sound()) {
        heard.add(AlertKey.of(entry.getKey(), Subject.FLOOR));
        tone = Drafts.worst(tone, group.severity());
        repeated &= group.announcedAt().isPresent();
        escalated |= members.stream().anyMatch(member -> member.escalated);
        drill = false;
      }
      members.forEach(member -> member.announcedAt = Optional.of(all.now));
      after.put(
          entry.getKey(),
          new Group(group.since(), group.members(), group.severity(), Optional.of(all.now)));
    }
    all.groups = after;
    boolean wasRepeated = repeated;
    boolean wasEscalated = escalated;
    boolean onlyDrills = drill;
    return tone.map(
        worst -> new Decision.Sound(worst, wasRepeated, wasEscalated, onlyDrills, heard));
  }

  private boolean mayBeTold(Draft draft) {
    return draft.phase == Phase.ACTIVE && !draft.isQuiet() && (all.isWarm() || draft.key.drill());
  }

  private boolean isDue(Rule rule, Optional<Severity> severity, Optional<Instant> announcedAt) {
    if (announcedAt.isEmpty()) {
      return true;
    }
    return rule.acknowledge()
        && severity.filter(now -> now != Severity.WARNING).isPresent()
        && !announcedAt.get().isAfter(all.now.minus(REPEAT));
  }
}
