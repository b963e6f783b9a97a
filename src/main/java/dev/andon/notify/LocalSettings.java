package dev.andon.notify;

/// How this machine itself tells of alerts.
///
/// @param tone whether a tone is heard
/// @param volumePercent of the tone; kept within 0 and 100
/// @param speech whether a summary is spoken
/// @param desktop whether the desktop shows a notification
public record LocalSettings(boolean tone, int volumePercent, boolean speech, boolean desktop) {

  /// Tones and notifications, no speech.
  public static final LocalSettings DEFAULT = new LocalSettings(true, 70, false, true);

  public LocalSettings {
    volumePercent = Math.clamp(volumePercent, 0, 100);
  }

  public LocalSettings withTone(boolean other) {
    return new LocalSettings(other, volumePercent, speech, desktop);
  }

  public LocalSettings withVolume(int percent) {
    return new LocalSettings(tone, percent, speech, desktop);
  }

  public LocalSettings withSpeech(boolean other) {
    return new LocalSettings(tone, volumePercent, other, desktop);
  }

  public LocalSettings withDesktop(boolean other) {
    return new LocalSettings(tone, volumePercent, speech, other);
  }
}
