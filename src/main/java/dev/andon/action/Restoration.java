package dev.andon.action;

import dev.andon.action.Report.LeftAlone;
import dev.andon.action.Report.Part;
import dev.andon.action.Report.Why;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What to send so that a campaign is set as it was before Andon changed it. Pure.
///
/// Commands that were not taken back lie on a pile. Resume takes back the last pause and what lies
/// above it, restore the whole pile. Only what Andon set is taken back, and only where it still is
/// what Andon set: what somebody else has changed since stays as that person wants it.
///
/// @param change what to send
/// @param leftAlone what cannot or must not be taken back
record Restoration(DialChange change, List<LeftAlone> leftAlone) {

  Restoration {
    leftAlone = List.copyOf(leftAlone);
  }

  /// For a resume: the campaign shall dial, whatever else.
  ///
  /// @param newestFirst the campaign's commands
  /// @param current how it is listed now
  static Restoration resume(List<AuditEntry> newestFirst, DialSettings current) {
    Restoration settings = of(sincePause(newestFirst), current);
    return new Restoration(settings.change().withActive(true), settings.leftAlone());
  }

  /// For a restore: the campaign dials if it did before the first command.
  static Restoration restore(List<AuditEntry> newestFirst, DialSettings current) {
    List<AuditEntry> pile = pile(newestFirst);
    Restoration settings = of(pile, current);
    Optional<AuditIntent> paused =
        pile.stream()
            .map(AuditEntry::intent)
            .filter(intent -> intent.change().active().isPresent())
            .findFirst();
    if (paused.isEmpty()) {
      return settings;
    }
    boolean dialed = before(paused.get()).flatMap(DialSettings::active).orElse(true);
    return new Restoration(settings.change().withActive(dialed), settings.leftAlone());
  }

  /// Whether a resume has to know how the campaign is set now.
  static boolean needsCurrent(List<AuditEntry> newestFirst) {
    return sincePause(newestFirst).stream()
        .anyMatch(entry -> !entry.intent().change().isOnlyActivity());
  }

  /// The pause that nobody has taken back from here.
  static Optional<AuditEntry> openPause(List<AuditEntry> newestFirst) {
    return sincePause(newestFirst).stream().findFirst();
  }

  private static List<AuditEntry> sincePause(List<AuditEntry> newestFirst) {
    List<AuditEntry> pile = pile(newestFirst);
    int pause = lastPause(pile);
    return pause < 0 ? List.of() : pile.subList(pause, pile.size());
  }

  /// The oldest lies first.
  private static List<AuditEntry> pile(List<AuditEntry> newestFirst) {
    List<AuditEntry> pile = new ArrayList<>();
    for (AuditEntry entry : newestFirst.reversed()) {
      if (!mayHaveTaken(entry)) {
        continue;
      }
      switch (entry.intent().kind()) {
        case PAUSE, DIAL_LEVEL, MAXIMUM_LEVEL, DIAL_METHOD -> pile.add(entry);
        case RESUME -> {
          int pause = lastPause(pile);
          if (pause >= 0) {
            pile.subList(pause, pile.size()).clear();
          }
        }
        case RESTORE -> pile.clear();
      }
    }
    return pile;
  }

  private static int lastPause(List<AuditEntry> pile) {
    for (int i = pile.size() - 1; i >= 0; i--) {
      if (pile.get(i).intent().kind() == AuditIntent.Kind.PAUSE) {
        return i;
      }
    }
    return -1;
  }

  /// What was refused, or seen not to be so afterwards, changed nothing.
  static boolean mayHaveTaken(AuditEntry entry) {
    return entry.reply().filter(reply -> reply.result() == AuditReply.Result.REFUSED).isEmpty()
        && entry
            .readBack()
            .filter(
                readBack ->
                    readBack.result() == AuditReadBack.Result.NOT_CONFIRMED
                        && readBack.seen().isPresent())
            .isEmpty();
  }

  private static Restoration of(List<AuditEntry> oldestFirst, DialSettings current) {
    DialChange change = DialChange.NOTHING;
    List<LeftAlone> leftAlone = new ArrayList<>();
    List<AuditIntent> methods =
        oldestFirst.stream()
            .map(AuditEntry::intent)
            .filter(intent -> intent.change().dialMethod().isPresent())
            .toList();
    if (!methods.isEmpty()) {
      Optional<String> was = before(methods.getFirst()).flatMap(DialSettings::dialMethod);
      if (!current.dialMethod().equals(methods.getLast().change().dialMethod())) {
        leftAlone.add(new LeftAlone(Part.DIAL_METHOD, Why.CHANGED_BY_OTHERS));
      } else if (was.isEmpty()) {
        leftAlone.add(new LeftAlone(Part.DIAL_METHOD, Why.NOT_KNOWN_BEFORE));
      } else {
        change = change.withMethod(was.get());
      }
    }
    List<AuditIntent> levels =
        oldestFirst.stream()
            .map(AuditEntry::intent)
            .filter(intent -> intent.change().dialLevel().isPresent())
            .toList();
    if (!levels.isEmpty()) {
      OptionalDouble was =
          before(levels.getFirst()).map(DialSettings::dialLevel).orElseGet(OptionalDouble::empty);
      if (current.isAdaptive()
          || !DialChange.sameLevel(current.dialLevel(), levels.getLast().change().dialLevel())) {
        leftAlone.add(new LeftAlone(Part.DIAL_LEVEL, Why.CHANGED_BY_OTHERS));
      } else if (was.isEmpty()) {
        leftAlone.add(new LeftAlone(Part.DIAL_LEVEL, Why.NOT_KNOWN_BEFORE));
      } else {
        change = change.withLevel(was.getAsDouble());
      }
    }
    if (oldestFirst.stream()
        .anyMatch(entry -> entry.intent().change().maximumLevel().isPresent())) {
      leftAlone.add(new LeftAlone(Part.MAXIMUM_LEVEL, Why.NOT_KNOWN_BEFORE));
    }
    return new Restoration(change, leftAlone);
  }

  private static Optional<DialSettings> before(AuditIntent intent) {
    return intent.before().map(CampaignFigures::settings);
  }
}
