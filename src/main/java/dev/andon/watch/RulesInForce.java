package dev.andon.watch;

import dev.andon.config.AlertRules;
import dev.andon.model.Problem;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules in force, and whether the file that they come from can be read.
public interface RulesInForce extends Supplier<AlertRules> {

  /// What is wrong with the file, so that older rules hold; absent where they are those of the
  /// file.
  default Optional<Problem> trouble() {
    return Optional.empty();
  }
}
