package dev.andon.alert;

import java.util.List;

/// What the engine wants done; others do it.
public sealed interface Decision {

  /// Something is to be heard. A display may be silent all the same.
  ///
  /// @param tone of the worst of them
  /// @param repeated whether it was heard before
  /// @param escalated whether one of them has been waiting for too long
  /// @param drill whether all of them are drills
  record Sound(
      Severity tone, boolean repeated, boolean escalated, boolean drill, List<AlertKey> alerts)
      implements Decision {

    public Sound {
      alerts = List.copyOf(alerts);
    }
  }

  /// This campaign is to be paused, because a rule says so.
  record PauseCampaign(String campaign, AlertKey alert, Measure measure) implements Decision {}
}
