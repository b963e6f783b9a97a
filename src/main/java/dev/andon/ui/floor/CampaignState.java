package dev.andon.ui.floor;

import dev.andon.compliance.DropState;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StateShape;
import java.util.Locale;

/// What a campaign's tile says in one word, with the shape that stands beside it.
public enum CampaignState {
  OK(StateShape.RING),
  WATCH(StateShape.TRIANGLE),
  STOP(StateShape.OCTAGON),
  PAUSED(StateShape.TWO_BARS),
  /// The dialer is being asked to stop it.
  PAUSING(StateShape.TWO_BARS),
  /// The dialer is being asked to let it dial again.
  RESUMING(StateShape.RING),
  STALE(StateShape.CROSS),
  TOO_FEW(StateShape.THREE_DOTS),
  NO_CALLS(StateShape.THREE_DOTS),
  UNKNOWN(StateShape.THREE_DOTS),
  /// A command was given, and nobody knows whether the dialer did it.
  UNCONFIRMED(StateShape.TRIANGLE),
  CHECK(StateShape.TRIANGLE),
  /// Somebody shows what an alert looks like.
  DRILL(StateShape.OCTAGON);

  private final StateShape shape;

  CampaignState(StateShape shape) {
    this.shape = shape;
  }

  static CampaignState of(DropState state) {
    return switch (state) {
      case UNKNOWN -> UNKNOWN;
      case NO_CALLS -> NO_CALLS;
      case TOO_FEW -> TOO_FEW;
      case OK -> OK;
      case WATCH -> WATCH;
      case STOP -> STOP;
    };
  }

  /// The word on the tile, such as NO CALLS YET.
  public String word() {
    return Messages.text("state." + key());
  }

  /// The shape beside the word.
  public StateShape shape() {
    return shape;
  }

  /// Name in messages and, as a pseudo-class, in the style sheet.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
