package dev.andon.config;

import dev.andon.notify.NotifyPlan;
import java.util.List;

/// What a file of messages holds.
public sealed interface NotifyRead {

  /// It can be put in force.
  ///
  /// @param warnings what was passed over
  record Good(NotifyPlan plan, List<RuleFault> warnings) implements NotifyRead {
    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /// It has errors, and nothing of it is put in force.
  ///
  /// @param faults at least one; in the order of their lines
  record Bad(List<RuleFault> faults) implements NotifyRead {
    public Bad {
      faults = List.copyOf(faults);
    }
  }
}
