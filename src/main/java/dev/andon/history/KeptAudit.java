package dev.andon.history;

import dev.andon.model.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// The audit on disk, and this run's commands in memory as well: what a full disk does not take is
/// still listed, and still known when a campaign is resumed.
final class KeptAudit implements Audit {

  /// So long a command is held up by a disk that hangs.
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HistoryStore store;
  private final TimeSource time;
  private final AuditMemory memory = new AuditMemory();

  KeptAudit(HistoryStore store, TimeSource time) {
    this.store = store;
    this.time = time;
  }

  private Future<Recorded> write(Writer.Work work) {
    return store.writer().write(Writer.Keep.MUST_NOT_BE_LOST, work);
  }

  private Recorded writeAndWait(Writer.Work work) {
    return Writer.await(write(work), PATIENCE);
  }

  @Override
  public Recorded intend(AuditIntent intent) {
    Recorded _ = memory.intend(intent);
    return writeAndWait(connection -> AuditRows.write(connection, intent, time.now()));
  }

  @Override
  public Recorded intend(AuditIntent intent, TimedResume.Ended ended) {
    Recorded _ = memory.intend(intent);
    return writeAndWait(
        connection -> {
          AuditRows.write(connection, intent, time.now());
          AuditRows.write(connection, ended);
        });
  }

  @Override
  public void replied(UUID command, AuditReply reply) {
    memory.replied(command, reply);
    Future<Recorded> _ =
        write(connection -> AuditRows.write(connection, command, reply, time.now()));
  }

  @Override
  public void readBack(UUID command, AuditReadBack readBack) {
    memory.readBack(command, readBack);
    Future<Recorded> _ =
        write(connection -> AuditRows.write(connection, command, readBack, time.now()));
  }

  @Override
  public Found<AuditEntry> find(AuditQuery query) {
    Found<AuditEntry> inMemory = memory.find(query);
    return switch (store.read(connection -> AuditRows.find(connection, query))) {
      case Found.Rows<AuditEntry>(var onDisk) -> new Found.Rows<>(merged(inMemory, onDisk, query));
      case Found.Unreadable<AuditEntry>(var why) ->
          inMemory instanceof Found.Rows<AuditEntry>(var rows) && !rows.isEmpty()
              ? inMemory
              : new Found.Unreadable<>(why);
    };
  }

  /// What only memory holds comes first, being the newest.
  private List<AuditEntry> merged(
      Found<AuditEntry> inMemory, List<AuditEntry> onDisk, AuditQuery query) {
    Set<UUID> known = onDisk.stream().map(entry -> entry.intent().id()).collect(Collectors.toSet());
    List<AuditEntry> all = new ArrayList<>();
    if (inMemory instanceof Found.Rows<AuditEntry>(var rows)
        && store.state() instanceof HistoryStore.State.NotRecording) {
      rows.stream().filter(entry -> !known.contains(entry.intent().id())).forEach(all::add);
    }
    onDisk.stream().map(this::newest).forEach(all::add);
    return all.size() > query.atMost() ? all.subList(0, query.atMost()) : all;
  }

  private AuditEntry newest(AuditEntry onDisk) {
    return memory
        .entry(onDisk.intent().id())
        .map(
            entry ->
                new AuditEntry(
                    onDisk.number(),
                    onDisk.intent(),
                    entry.reply().or(onDisk::reply),
                    entry.readBack().or(onDisk::readBack)))
        .orElse(onDisk);
  }

  @Override
  public Found<AuditEntry> unfinished(String dialer) {
    return switch (store.read(connection -> AuditRows.unfinished(connection, dialer))) {
      case Found.Rows<AuditEntry>(var rows) ->
          new Found.Rows<>(
              rows.stream().filter(entry -> memory.entry(entry.intent().id()).isEmpty()).toList());
      case Found.Unreadable<AuditEntry> unreadable -> unreadable;
    };
  }

  @Override
  public TimedResumeLog timedResumes() {
    return new Timers();
  }

  private final class Timers implements TimedResumeLog {
    private final TimedResumeLog inMemory = memory.timedResumes();

    @Override
    public Recorded begin(TimedResume timer) {
      Recorded _ = inMemory.begin(timer);
      return writeAndWait(connection -> AuditRows.write(connection, timer));
    }

    @Override
    public Recorded end(TimedResume.Ended ended) {
      Recorded _ = inMemory.end(ended);
      return writeAndWait(connection -> AuditRows.write(connection, ended));
    }

    @Override
    public Found<TimedResume> open(String dialer) {
      Found<TimedResume> onDisk = store.read(connection -> AuditRows.open(connection, dialer));
      return onDisk;
    }
  }
}
