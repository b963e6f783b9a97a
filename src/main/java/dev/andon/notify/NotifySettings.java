package dev.andon.notify;

import dev.andon.model.Sentence;
import java.util.List;

/// What is in force now.
///
/// @param faults what is wrong in the file; the plan is then that of before
public record NotifySettings(NotifyPlan plan, List<Sentence> faults) {

  /// Nothing is set up.
  public static final NotifySettings NONE = new NotifySettings(NotifyPlan.NONE, List.of());

  public NotifySettings {
    faults = List.copyOf(faults);
  }
}
