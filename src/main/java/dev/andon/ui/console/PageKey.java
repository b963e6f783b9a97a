package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.util.Locale;
import java.util.stream.Stream;

/// A page that the navigation lists, in its order.
public enum PageKey {
  FLOOR,
  CAMPAIGNS,
  AGENTS,
  QUEUES,
  ALERTS,
  ACTIONS,
  SETTINGS,
  DIALER;

  /// Name in messages, in preferences and on the command line.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The page of this name; the floor where there is none.
  public static PageKey of(String key) {
    return Stream.of(values()).filter(page -> page.key().equals(key)).findFirst().orElse(FLOOR);
  }

  /// The page's name.
  public String title() {
    return Messages.text("page." + key());
  }
}
