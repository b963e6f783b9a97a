package dev.andon.action;

import dev.andon.history.AuditIntent.Kind;
import java.util.OptionalDouble;
import java.util.Set;

/// What can be done to a campaign, the gentle things beside the hard ones.
public sealed interface Step {

  /// No new automatic calls within seconds; those under way go on, agents stay logged in.
  record Pause() implements Step {}

  /// Lets it dial again, and takes back what Andon changed since the pause.
  record Resume() implements Step {}

  /// Sets the dial level, where the dialer does not set it by itself.
  record DialLevel(double level) implements Step {

    public DialLevel {
      require(level);
    }
  }

  /// Sets the highest dial level of the adaptive methods. No function of the dialer tells it, so
  /// this can neither be read back nor taken back.
  record MaximumLevel(double level) implements Step {

    public MaximumLevel {
      require(level);
    }
  }

  /// Switches the dial method.
  ///
  /// @param level set in the same command, such as for RATIO, which takes over what the dialer had
  ///   chosen last
  record Method(String method, OptionalDouble level) implements Step {

    /// What update_campaign takes; it refuses SHARED methods.
    public static final Set<String> ALL =
        Set.of(
            "MANUAL", "RATIO", "INBOUND_MAN", "ADAPT_AVERAGE", "ADAPT_HARD_LIMIT", "ADAPT_TAPERED");

    public Method {
      if (!ALL.contains(method)) {
        throw new IllegalArgumentException("no dial method: " + method);
      }
      level.ifPresent(Step::require);
    }
  }

  /// Takes back all that Andon changed and has not taken back yet.
  record Restore() implements Step {}

  /// Under which name it is recorded.
  default Kind kind() {
    return switch (this) {
      case Pause() -> Kind.PAUSE;
      case Resume() -> Kind.RESUME;
      case DialLevel _ -> Kind.DIAL_LEVEL;
      case MaximumLevel _ -> Kind.MAXIMUM_LEVEL;
      case Method _ -> Kind.DIAL_METHOD;
      case Restore() -> Kind.RESTORE;
    };
  }

  private static void require(double level) {
    if (!(level >= 0 && level < 1_000)) {
      throw new IllegalArgumentException("no dial level: " + level);
    }
  }
}
