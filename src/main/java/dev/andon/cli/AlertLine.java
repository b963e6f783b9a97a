package dev.andon.cli;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertNews;
import dev.andon.alert.Explanation;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One event of an alert as one plain line.
final class AlertLine {

  private AlertLine() {}

  /// Time, what happened, how bad, rule, subject, and what there is to say.
  ///
  /// @param rule absent where it is gone
  static String of(AlertEvent event, Optional<Rule> rule) {
    List<String> words = new ArrayList<>();
    words.add(event.at().truncatedTo(ChronoUnit.SECONDS).toString());
    if (event.alert().drill()) {
      words.add("DRILL");
    }
    words.add(word(event.kind()));
    event.severity().or(event::highest).map(Severity::word).ifPresent(words::add);
    words.add(event.alert().rule());
    words.add(event.alert().subject().id());
    rule.flatMap(it -> event.measure().map(found -> Explanation.value(it.metric(), found)))
        .ifPresent(value -> words.add(value.english()));
    if (!event.actor().isEmpty()) {
      words.add("by " + event.actor());
    }
    event.until().ifPresent(end -> words.add("until " + end.truncatedTo(ChronoUnit.SECONDS)));
    if (!event.note().isEmpty()) {
      words.add("(" + event.note().replaceAll("\\p{Cntrl}+", " ") + ")");
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  static String word(AlertEvent.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Rule> rule(Optional<AlertNews> news, String id) {
    return news.flatMap(it -> it.rules().stream().filter(rule -> rule.id().equals(id)).findFirst());
  }
}
