package dev.andon.ui.console;

import dev.andon.ui.common.Formats;
import java.util.List;
import java.util.Optional;

/// One thing that the palette finds.
///
/// @param kind what sort of thing, in a word: Page, Campaign
/// @param title its name
/// @param detail what tells it from others of that name; may be empty
/// @param key the key that does the same; may be empty
/// @param aliases what else it is found by
/// @param whyNot why it cannot be chosen now
/// @param question asked once before it is done
public record PaletteItem(
    String kind,
    String title,
    String detail,
    String key,
    List<String> aliases,
    Optional<String> whyNot,
    Optional<Question> question,
    Runnable action) {

  /// Asked before something that touches other people.
  ///
  /// @param yes the answer that does it
  /// @param no the answer that does not
  public record Question(String yes, String no) {}

  public PaletteItem {
    title = Formats.oneLine(title);
    aliases = List.copyOf(aliases);
  }

  /// Something that is done at once.
  public static PaletteItem of(
      String kind, String title, String detail, String key, Runnable action) {
    return new PaletteItem(
        kind, title, detail, key, List.of(), Optional.empty(), Optional.empty(), action);
  }

  /// The same, found by these words, too.
  public PaletteItem foundBy(String... words) {
    return new PaletteItem(kind, title, detail, key, List.of(words), whyNot, question, action);
  }

  /// The same, which cannot be chosen while there is a reason.
  PaletteItem unless(Optional<String> reason) {
    return new PaletteItem(kind, title, detail, key, aliases, reason, question, action);
  }

  /// The same, after asking once.
  PaletteItem asking(Question asked) {
    return new PaletteItem(kind, title, detail, key, aliases, whyNot, Optional.of(asked), action);
  }
}
