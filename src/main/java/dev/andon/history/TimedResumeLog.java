package dev.andon.history;

/// Timed resumes on disk. Each ends once; a second end is not taken. Any thread but the FX thread.
public interface TimedResumeLog {

  /// Writes a new one and waits until it is on disk.
  Recorded begin(TimedResume timer);

  /// Writes how one ended and waits until it is on disk.
  Recorded end(TimedResume.Ended ended);

  /// Those of this dialer that have not ended, the oldest first.
  Found<TimedResume> open(String dialer);
}
