package dev.andon.watch;

import dev.andon.history.Found;
import dev.andon.history.OutboxLog;
import dev.andon.history.OutboxRow;
import dev.andon.notify.MessageJson;
import dev.andon.notify.Outbox;
import dev.andon.notify.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Messages of one dialer in the record. Any thread but the FX thread.
public final class KeptOutbox implements Outbox {

  private final OutboxLog log;
  private final String dialer;

  /// @param dialer the dialer's address
  public KeptOutbox(OutboxLog log, String dialer) {
    this.log = log;
    this.dialer = dialer;
  }

  @Override
  public Optional<Kept> load() {
    return switch (log.told(dialer)) {
      case Found.Unreadable<String> _ -> Optional.empty();
      case Found.Rows<String>(var told) ->
          switch (log.waiting(dialer)) {
            case Found.Unreadable<OutboxRow> _ -> Optional.empty();
            case Found.Rows<OutboxRow>(var rows) ->
                Optional.of(
                    new Kept(
                        told.stream().findFirst().flatMap(MessageJson::readTold),
                        rows.stream().map(KeptOutbox::waiting).flatMap(Optional::stream).toList()));
          };
    };
  }

  private static Optional<Waiting> waiting(OutboxRow row) {
    return MessageJson.read(row.payload())
        .map(message -> new Waiting(row.id(), row.channel(), message, row.delivery()));
  }

  @Override
  public void add(Told told, List<Waiting> more) {
    log.add(dialer, MessageJson.write(told), more.stream().map(this::row).toList());
  }

  private OutboxRow row(Waiting waiting) {
    return new OutboxRow(
        waiting.id(),
        dialer,
        waiting.channel(),
        waiting.message().at(),
        MessageJson.write(waiting.message()),
        waiting.delivery());
  }

  @Override
  public void bundle(String delivery, List<String> ids) {
    log.bundle(delivery, ids);
  }

  @Override
  public void end(List<String> ids, End how, Instant at) {
    log.end(ids, how.name(), at);
  }

  @Override
  public void forget(Instant before) {
    log.forget(before);
  }
}
