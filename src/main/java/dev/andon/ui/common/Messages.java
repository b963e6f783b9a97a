package dev.andon.ui.common;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The texts that people read, from `messages.properties`. Any thread.
///
/// Figures are handed in as text that [Formats] made; a number is handed in only to choose between
/// singular and plural.
public final class Messages {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);

  /// A wall fills hundreds of these at each poll, and parsing them costs more than filling them.
  /// They are not safe to share between threads.
  private static final ThreadLocal<Map<String, MessageFormat>> PARSED =
      ThreadLocal.withInitial(HashMap::new);

  private Messages() {}

  /// The text of this key with its places filled in.
  public static String text(String key, Object... arguments) {
    return PARSED
        .get()
        .computeIfAbsent(key, name -> new MessageFormat(BUNDLE.getString(name), Locale.ROOT))
        .format(arguments);
  }

  /// The same, with the words between asterisks standing out.
  public static Wording wording(String key, Object... arguments) {
    return Wording.parse(text(key, arguments));
  }
}
