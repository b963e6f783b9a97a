package dev.andon.sim;

/// What a campaign makes of its own status code QUOTE.
enum Quotes {
  UNKNOWN,
  /// Agents use it, but the campaign does not call it human-answered.
  USED,
  /// Agents use it, and the campaign calls it human-answered.
  ANSWERED
}
