package dev.andon.ui.common;

import dev.andon.model.Sentence;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The texts that people read, in the display language of the program. Any thread.
///
/// `messages.properties` holds English, `messages_XX.properties` another language, and a file is
/// all that one needs. A language without a file is shown in English, whatever the machine speaks.
/// Figures are handed in as text that [Formats] made; a number is handed in only to choose between
/// singular and plural.
public final class Messages {

  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /// A wall fills hundreds of these at each poll, and parsing them costs more than filling them.
  /// They are not safe to share between threads.
  private static final ThreadLocal<Map<Locale, Texts>> READ = ThreadLocal.withInitial(HashMap::new);

  /// One language's texts, and those of them that were parsed.
  private record Texts(ResourceBundle bundle, Map<String, MessageFormat> parsed) {

    static Texts in(Locale language) {
      return new Texts(
          ResourceBundle.getBundle("dev.andon.ui.messages", language, NO_OTHER_LANGUAGE),
          new HashMap<>());
    }
  }

  private Messages() {}

  /// The language in force, and the country whose decimal sign is used.
  static Locale language() {
    return Locale.getDefault(Locale.Category.DISPLAY);
  }

  private static Texts texts(Locale language) {
    return READ.get().computeIfAbsent(language, Texts::in);
  }

  /// The text of this key with its places filled in.
  public static String text(String key, Object... arguments) {
    Locale language = language();
    Texts texts = texts(language);
    return texts
        .parsed()
        .computeIfAbsent(key, name -> new MessageFormat(texts.bundle().getString(name), language))
        .format(arguments);
  }

  /// What a problem says; in English where the language has no words for it.
  public static String text(Sentence sentence) {
    String key = "problem." + sentence.code();
    return texts(language()).bundle().containsKey(key)
        ? text(key, sentence.arguments().stream().map(Messages::text).toArray())
        : sentence.english();
  }

  /// The text of this key as it is written, such as the pattern of a date.
  static String pattern(String key) {
    return texts(language()).bundle().getString(key);
  }

  /// The same as `text`, with the words between asterisks standing out.
  public static Wording wording(String key, Object... arguments) {
    return Wording.parse(text(key, arguments));
  }
}
