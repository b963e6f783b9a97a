package dev.andon.history;

import java.util.UUID;

/// The record of all commands: written once, never changed. Any thread but the FX thread.
public interface Audit {

  /// Writes what is about to be asked, and waits until that is on disk, for two seconds at most.
  Recorded intend(AuditIntent intent);

  /// The same for a timed resume: in one step with its end, so that it is never run twice.
  Recorded intend(AuditIntent intent, TimedResume.Ended ended);

  /// Writes what became of the request. Does not wait.
  void replied(UUID command, AuditReply reply);

  /// Writes what the dialer showed. Does not wait.
  void readBack(UUID command, AuditReadBack readBack);

  /// Lists commands, the newest first.
  Found<AuditEntry> find(AuditQuery query);

  /// Commands of this dialer of which nobody has read back what became of them, the oldest first.
  Found<AuditEntry> unfinished(String dialer);

  /// Timed resumes.
  TimedResumeLog timedResumes();
}
