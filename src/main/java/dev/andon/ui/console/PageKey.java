package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.util.Locale;

/// A page that the navigation lists, in its order.
public enum PageKey {
  FLOOR,
  CAMPAIGNS,
  AGENTS,
  QUEUES,
  ACTIONS,
  SETTINGS,
  DIALER;

  /// Name in messages, in preferences and on the command line.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The page's name.
  public String title() {
    return Messages.text("page." + key());
  }
}
