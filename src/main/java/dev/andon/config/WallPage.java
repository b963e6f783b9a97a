package dev.andon.config;

import java.util.List;

/// One page of a wall's round.
public sealed interface WallPage {

  /// Campaign tiles; as many screens of them as they need.
  ///
  /// @param ids these campaigns in this order; empty for all, in the dialer's order
  record Campaigns(List<String> ids) implements WallPage {
    public Campaigns {
      ids = ids.stream().map(id -> Bounds.notBlank(id, "campaign id")).distinct().toList();
    }
  }

  /// Agents over their limits.
  record Attention() implements WallPage {}

  /// What is to be reached today.
  record Goals() implements WallPage {}
}
