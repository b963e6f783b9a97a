package dev.andon.alert;

import java.util.List;

/// What a rule would have done over recorded polls.
///
/// @param raised how many times it would have raised
/// @param events all that would have happened
/// @param last how each subject stood against it at the end, or why that cannot be told
public record Replay(int raised, List<AlertEvent> events, List<Finding> last) {

  public Replay {
    events = List.copyOf(events);
    last = List.copyOf(last);
  }

  /// Replays a rule, oldest poll first. Nobody is there to acknowledge, so each alert closes as
  /// soon as it is clear.
  public static Replay of(Rule rule, String server, Iterable<? extends Input> recorded) {
    Replayer replayer = new Replayer(rule, server);
    recorded.forEach(replayer::play);
    return replayer.result();
  }
}
