package dev.andon.notify;

import dev.andon.model.Sentence;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// Plays samples on this machine's sound device.
@FunctionalInterface
public interface Speaker {

  /// Plays samples of [Tone#FORMAT].
  ///
  /// @return why it cannot; empty where it did
  Optional<Sentence> play(byte[] samples) throws InterruptedException;

  /// The usual device. A platform thread plays: sound is native code, which would hold a virtual
  /// thread's carrier.
  static Speaker ofThisMachine() {
    return samples -> {
      FutureTask<Boolean> task = new FutureTask<>(() -> played(samples));
      Thread.ofPlatform().daemon().name("tone").start(task);
      try {
        return task.get(10, TimeUnit.SECONDS) ? Optional.empty() : noSound();
      } catch (ExecutionException | TimeoutException _) {
        return noSound();
      }
    };
  }

  private static Optional<Sentence> noSound() {
    return Optional.of(Phrase.NO_SOUND.with());
  }

  private static boolean played(byte[] samples) {
    try (SourceDataLine line = AudioSystem.getSourceDataLine(Tone.FORMAT)) {
      line.open(Tone.FORMAT);
      line.start();
      line.write(samples, 0, samples.length);
      line.drain();
      return true;
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException _) {
      return false;
    }
  }
}
