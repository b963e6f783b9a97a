package dev.andon.ui.floor;

import dev.andon.action.AutomaticPauses;
import dev.andon.alert.Rule;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.model.DialChange;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Says what stands in the record, never more than is known. Pure.
public final class AuditWords {

  private AuditWords() {}

  /// The day and the time at which the command was given.
  public static String at(AuditIntent intent, DialerClock clock) {
    return Messages.text("audit.at", clock.date(intent.at()), clock.timeWithSeconds(intent.at()));
  }

  /// Who gave it: a person, a rule, or a timer that a person set.
  public static String who(AuditIntent intent) {
    String said = Formats.oneLine(intent.who().name());
    String name = intent.who().asked() ? said : Messages.text("audit.who.not-asked", said).strip();
    return switch (intent.origin()) {
      case Origin.Person() -> name;
      case Origin.Rule(var rule) -> Messages.text("audit.who.rule", Formats.oneLine(rule));
      case Origin.Timer _ -> Messages.text("audit.who.timer", name);
    };
  }

  /// What was asked.
  public static String command(AuditIntent intent) {
    DialChange change = intent.change();
    return switch (intent.kind()) {
      case PAUSE -> Messages.text("command.pause");
      case RESUME -> Messages.text("command.resume");
      case RESTORE -> Messages.text("audit.command.restore");
      case DIAL_LEVEL -> Messages.text("audit.command.level", level(change.dialLevel()));
      case MAXIMUM_LEVEL -> Messages.text("audit.command.maximum", level(change.maximumLevel()));
      case DIAL_METHOD ->
          Messages.text("audit.command.method", change.dialMethod().orElse(Formats.UNKNOWN));
    };
  }

  private static String level(OptionalDouble level) {
    return level.isPresent() ? Formats.decimal(level.getAsDouble()) : Formats.UNKNOWN;
  }

  /// What became of it.
  public static String outcome(AuditEntry entry, DialerClock clock) {
    if (entry.readBack().isPresent()) {
      AuditReadBack readBack = entry.readBack().get();
      String words =
          switch (readBack.result()) {
            case CONFIRMED ->
                Messages.text("audit.confirmed", clock.timeWithSeconds(readBack.at()));
            case NOT_CONFIRMED ->
                Messages.text("audit.not-confirmed", clock.timeWithSeconds(readBack.at()));
            case NOT_TOLD -> Messages.text("audit.not-told");
            case NOT_READ -> Messages.text("audit.not-read", what(readBack.problem())).strip();
          };
      return readBack.late() ? Messages.text("audit.late", words) : words;
    }
    Optional<AuditReply> refused =
        entry.reply().filter(reply -> reply.result() == AuditReply.Result.REFUSED);
    return refused
        .map(reply -> Messages.text("audit.refused", what(reply.problem())).strip())
        .orElseGet(() -> Messages.text("audit.open"));
  }

  /// A pause that a rule has sent, and until when no rule sends another; empty once that is over.
  public static String byRule(AuditEntry entry, List<Rule> rules, Instant now, DialerClock clock) {
    Instant until = entry.intent().at().plus(AutomaticPauses.LEFT_ALONE);
    if (!now.isBefore(until) || !(entry.intent().origin() instanceof Origin.Rule(var id))) {
      return "";
    }
    String name =
        rules.stream()
            .filter(rule -> rule.id().equals(id))
            .findFirst()
            .map(AlertWords::ruleName)
            .orElseGet(() -> Formats.oneLine(id));
    return Messages.text(
        "audit.by-rule",
        name,
        clock.timeWithSeconds(entry.intent().at()),
        outcome(entry, clock),
        clock.time(until));
  }

  private static String what(Optional<Problem> problem) {
    return problem.map(it -> Formats.oneLine(Messages.text(it.what()))).orElse("");
  }
}
