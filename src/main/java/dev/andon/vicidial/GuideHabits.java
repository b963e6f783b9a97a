package dev.andon.vicidial;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a gateway turned out to do; kept for the whole connection. Any thread.
final class GuideHabits {

  private final Map<String, String> stages = new ConcurrentHashMap<>();
  private final Set<String> endsLines = ConcurrentHashMap.newKeySet();
  private volatile String statsFunction = GuideProbe.CAMPAIGN_STATS.getFirst();

  /// The name under which it knows campaign_stats.
  String statsFunction() {
    return statsFunction;
  }

  void settleStatsFunction(String function) {
    statsFunction = function;
  }

  /// The `stage` in which it answers this function; absent until one was understood.
  Optional<String> stage(String function) {
    return Optional.ofNullable(stages.get(function));
  }

  void settleStage(String function, String stage) {
    stages.put(function, stage);
  }

  /// Some gateways strip the last line end and some do not. One that did not strip it before has
  /// not begun to: its answer was cut off.
  boolean isCutOff(String function, Reply reply) {
    if (reply.lines().isEmpty() || GuideReply.isJson(reply)) {
      return false;
    }
    if (reply.wholeLines()) {
      endsLines.add(function);
      return false;
    }
    return endsLines.contains(function);
  }
}
