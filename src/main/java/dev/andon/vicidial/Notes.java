package dev.andon.vicidial;

import dev.andon.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What could not be had, and for how long that is remembered. Used by the poll's thread only.
///
/// A missing right or function is not asked for again until the next hourly look; anything else is
/// the trouble of one poll.
final class Notes {

  private final DialerAddress address;
  private final Map<String, Problem> refused = new LinkedHashMap<>();
  private final List<Problem> ofThisPoll = new ArrayList<>();

  Notes(DialerAddress address) {
    this.address = address;
  }

  void beginPoll() {
    ofThisPoll.clear();
  }

  /// Asks again for what was refused: somebody may have given the right.
  void forgetRefusals() {
    refused.clear();
  }

  boolean isRefused(String function) {
    return refused.containsKey(function);
  }

  static boolean isMissingRight(ApiFailure failure) {
    return failure instanceof ApiFailure.NotAllowed || failure instanceof ApiFailure.Unsupported;
  }

  void add(String function, ApiFailure failure) {
    Problem problem = Problems.of(function, failure, address);
    if (isMissingRight(failure)) {
      refused.put(function, problem);
    } else {
      add(problem);
    }
  }

  /// Adds a problem once: a dialer that does not answer is one trouble, not one a function.
  void add(Problem problem) {
    if (ofThisPoll.stream().noneMatch(known -> known.message().equals(problem.message()))) {
      ofThisPoll.add(problem);
    }
  }

  List<Problem> all() {
    List<Problem> all = new ArrayList<>(refused.values());
    all.addAll(ofThisPoll);
    return all;
  }
}
