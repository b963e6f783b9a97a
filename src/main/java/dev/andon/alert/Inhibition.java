package dev.andon.alert;

/// Why an alert is not told on its own.
public sealed interface Inhibition {

  /// The feed is lost, so nobody knows how it stands now.
  record FeedLost() implements Inhibition {}

  /// A worse alert of the same subject says it all.
  record Worse(AlertKey alert) implements Inhibition {}

  /// The same is so on several campaigns, and one alert of the floor lists them.
  record Grouped() implements Inhibition {}
}
