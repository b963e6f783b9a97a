package dev.andon.history;

import dev.andon.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The commands of this run in memory: all there is where nothing is recorded. Any thread.
public final class AuditMemory implements Audit {

  private static final int MOST = 2_000;

  private final Problem why;
  private final SequencedMap<UUID, AuditEntry> entries = new LinkedHashMap<>();
  private final Map<UUID, TimedResume> timers = new LinkedHashMap<>();

  /// An audit of a run that keeps no record.
  public AuditMemory() {
    this(Phrase.problem(Phrase.NONE, Phrase.NONE_HINT));
  }

  AuditMemory(Problem why) {
    this.why = why;
  }

  private Recorded notOnDisk() {
    return new Recorded.NotOnDisk(why);
  }

  @Override
  public synchronized Recorded intend(AuditIntent intent) {
    entries.put(intent.id(), new AuditEntry(0, intent, Optional.empty(), Optional.empty()));
    if (entries.size() > MOST) {
      entries.remove(entries.keySet().iterator().next());
    }
    return notOnDisk();
  }

  @Override
  public synchronized Recorded intend(AuditIntent intent, TimedResume.Ended ended) {
    timers.remove(ended.id());
    return intend(intent);
  }

  @Override
  public synchronized void replied(UUID command, AuditReply reply) {
    change(
        command,
        entry ->
            new AuditEntry(entry.number(), entry.intent(), Optional.of(reply), entry.readBack()));
  }

  @Override
  public synchronized void readBack(UUID command, AuditReadBack readBack) {
    change(
        command,
        entry ->
            new AuditEntry(entry.number(), entry.intent(), entry.reply(), Optional.of(readBack)));
  }

  private void change(UUID command, UnaryOperator<AuditEntry> change) {
    entries.computeIfPresent(command, (_, entry) -> change.apply(entry));
  }

  @Override
  public synchronized Found<AuditEntry> find(AuditQuery query) {
    return new Found.Rows<>(
        entries.sequencedValues().reversed().stream()
            .filter(entry -> fits(query, entry.intent()))
            .limit(query.atMost())
            .toList());
  }

  private static boolean fits(AuditQuery query, AuditIntent intent) {
    Instant at = intent.at();
    return query.before().isEmpty()
        && query.dialer().filter(dialer -> !dialer.equals(intent.dialer())).isEmpty()
        && query.campaign().filter(id -> !id.equals(intent.campaign())).isEmpty()
        && query.from().filter(at::isBefore).isEmpty()
        && query.until().filter(until -> !at.isBefore(until)).isEmpty();
  }

  synchronized Optional<AuditEntry> entry(UUID command) {
    return Optional.ofNullable(entries.get(command));
  }

  /// Whoever gave a command in this run sees to its end.
  @Override
  public Found<AuditEntry> unfinished(String dialer) {
    return new Found.Rows<>(List.of());
  }

  @Override
  public TimedResumeLog timedResumes() {
    return new Timers();
  }

  private final class Timers implements TimedResumeLog {
    @Override
    public Recorded begin(TimedResume timer) {
      synchronized (AuditMemory.this) {
        timers.put(timer.id(), timer);
        return notOnDisk();
      }
    }

    @Override
    public Recorded end(TimedResume.Ended ended) {
      synchronized (AuditMemory.this) {
        timers.remove(ended.id());
        return notOnDisk();
      }
    }

    @Override
    public Found<TimedResume> open(String dialer) {
      synchronized (AuditMemory.this) {
        List<TimedResume> open = new ArrayList<>(timers.values());
        open.removeIf(timer -> !timer.dialer().equals(dialer));
        return new Found.Rows<>(open);
      }
    }
  }
}
