package dev.andon.notify;

import dev.andon.alert.Severity;
import java.util.Set;

/// What a place wants to be told.
///
/// @param from nothing milder than this
/// @param campaigns only these, by id, and what is about no campaign; empty for all
/// @param recovered also when an alert is clear again
/// @param acknowledged also when somebody has acknowledged one
/// @param silent also alerts of rules that are seen and not heard
public record Wants(
    Severity from, Set<String> campaigns, boolean recovered, boolean acknowledged, boolean silent) {

  /// All that is heard, and when it is over.
  public static final Wants USUAL = new Wants(Severity.WARNING, Set.of(), true, false, false);

  public Wants {
    campaigns = Set.copyOf(campaigns);
  }

  /// Whether this message is among it.
  public boolean includes(Message message) {
    boolean kind =
        switch (message.kind()) {
          case RECOVERED -> recovered;
          case ACKNOWLEDGED -> acknowledged;
          case RAISED, WORSE, ESCALATED, PAUSED, PAUSE_WITHHELD, NOT_RECORDING, RECORDING, TEST ->
              true;
        };
    return kind
        && (silent || !message.silent())
        && message.severity().filter(severity -> severity.compareTo(from) < 0).isEmpty()
        && (campaigns.isEmpty()
            || message.campaigns().isEmpty()
            || message.campaigns().stream().anyMatch(campaigns::contains));
  }
}
