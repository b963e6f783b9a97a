package dev.andon.config;

import dev.andon.model.Problem;
import java.nio.file.Path;
import java.util.List;

/// What a rules file holds.
public sealed interface RulesRead {

  /// Its rules can be put in force.
  ///
  /// @param warnings what was passed over
  record Good(AlertRules rules, List<RuleFault> warnings) implements RulesRead {
    public Good {
      warnings = List.copyOf(warnings);
    }
  }

  /// It has errors, and nothing of it is put in force.
  ///
  /// @param faults at least one; in the order of their lines
  record Bad(List<RuleFault> faults) implements RulesRead {
    public Bad {
      faults = List.copyOf(faults);
    }

    /// What a person must know of it.
    ///
    /// @param file where it was read
    public Problem problem(Path file) {
      return new Problem(
          "rules",
          Problem.Kind.NOTICE,
          RulesPhrase.IN_FILE.with(file, faults.getFirst().words()),
          RulesPhrase.OLD_HOLD.with());
    }
  }

  /// The rules that hold after this was read: the old ones stay in force where it has errors.
  default AlertRules inForceAfter(AlertRules before) {
    return switch (this) {
      case Good good -> good.rules();
      case Bad _ -> before;
    };
  }
}
