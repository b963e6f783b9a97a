package dev.andon.ui.common;

import dev.andon.config.Notice;
import java.util.Locale;

/// Says what a person must know about the file of preferences. Pure.
///
/// @param title what happened
/// @param text what it means
/// @param next what to do now
public record NoticeWords(String title, String text, String next) {

  /// The words of this notice.
  public static NoticeWords of(Notice notice) {
    return switch (notice) {
      case Notice.KeptAside(var flaw, var file, var kept) ->
          new NoticeWords(
              title(flaw),
              Messages.text("settings.notice.kept.text", file),
              Messages.text(
                  flaw == Notice.Flaw.NEWER
                      ? "settings.notice.kept.newer.next"
                      : "settings.notice.kept.next",
                  file,
                  kept.getFileName()));
      case Notice.LeftAlone(var flaw, var file) ->
          new NoticeWords(
              title(flaw),
              Messages.text("settings.notice.left-alone.text", file),
              Messages.text("settings.notice.left-alone.next"));
      case Notice.NotSaved(var file) ->
          new NoticeWords(
              Messages.text("settings.notice.not-saved.title"),
              Messages.text("settings.notice.not-saved.text", file),
              Messages.text("settings.notice.not-saved.next"));
    };
  }

  private static String title(Notice.Flaw flaw) {
    return Messages.text(
        "settings.notice." + flaw.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".title");
  }
}
