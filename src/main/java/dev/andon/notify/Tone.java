package dev.andon.notify;

import dev.andon.alert.Severity;
import javax.sound.sampled.AudioFormat;

/// The sounds of the severities, as samples. They differ by rhythm and not by pitch alone: one long
/// tone, three short ones, and a fast alternation. Pure.
public final class Tone {

  /// 16 bits, one channel, the low byte first.
  public static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

  private static final double RATE = FORMAT.getSampleRate();

  /// So long a tone swells and fades, since a hard edge clicks.
  private static final double EDGE = 0.012;

  /// A part of a sound.
  ///
  /// @param hertz 0 for silence
  private record Note(double hertz, double seconds) {}

  private static final Note[] WARNING = {new Note(587, 0.6)};

  private static final Note[] CRITICAL = {
    new Note(880, 0.16),
    new Note(0, 0.12),
    new Note(880, 0.16),
    new Note(0, 0.12),
    new Note(880, 0.16),
  };

  private static final Note[] BREACH = {
    new Note(988, 0.11), new Note(740, 0.11), new Note(988, 0.11), new Note(740, 0.11),
    new Note(988, 0.11), new Note(740, 0.11), new Note(988, 0.11), new Note(740, 0.11),
  };

  private Tone() {}

  private static Note[] of(Severity severity) {
    return switch (severity) {
      case WARNING -> WARNING;
      case CRITICAL -> CRITICAL;
      case BREACH -> BREACH;
    };
  }

  /// The samples of this severity's sound.
  ///
  /// @param volumePercent 0 to 100
  /// @param twice for what has been waiting for an answer
  public static byte[] samples(Severity severity, int volumePercent, boolean twice) {
    Note[] notes = of(severity);
    int once = 0;
    for (Note note : notes) {
      once += length(note);
    }
    int gap = twice ? length(new Note(0, 0.35)) : 0;
    byte[] samples = new byte[2 * (twice ? 2 * once + gap : once)];
    // Ears hear in proportions.
    double loudness = Math.pow(volumePercent / 100.0, 2) * 0.9 * Short.MAX_VALUE;
    write(notes, loudness, samples, 0);
    if (twice) {
      write(notes, loudness, samples, once + gap);
    }
    return samples;
  }

  private static int length(Note note) {
    return (int) Math.round(note.seconds() * RATE);
  }

  private static void write(Note[] notes, double loudness, byte[] samples, int from) {
    int at = from;
    for (Note note : notes) {
      int length = length(note);
      for (int i = 0; i < length; i++) {
        double time = i / RATE;
        double edge = Math.min(1, Math.min(time, (length - i) / RATE) / EDGE);
        // A second harmonic, which small speakers carry better than the tone itself.
        double wave =
            0.75 * Math.sin(2 * Math.PI * note.hertz() * time)
                + 0.25 * Math.sin(4 * Math.PI * note.hertz() * time);
        int value = (int) Math.round(loudness * edge * wave);
        samples[2 * (at + i)] = (byte) value;
        samples[2 * (at + i) + 1] = (byte) (value >> 8);
      }
      at += length;
    }
  }
}
