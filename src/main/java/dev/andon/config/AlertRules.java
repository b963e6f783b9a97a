package dev.andon.config;

import dev.andon.alert.Rules;
import dev.andon.compliance.Regimes;

/// What a rules file settles.
///
/// @param rules what raises alerts
/// @param regimes by which regime the drop rate of a campaign is reckoned
public record AlertRules(Rules rules, Regimes regimes) {

  /// What holds without a file.
  public static final AlertRules DEFAULT = new AlertRules(Rules.DEFAULT, Regimes.DEFAULT);
}
