package dev.andon.watch;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.config.AlertBookJson;
import dev.andon.history.AlertLog;
import dev.andon.history.AlertRow;
import dev.andon.history.Found;
import java.util.List;
import java.util.Optional;

/// Alerts in the record. Any thread but the FX thread.
public final class KeptAlerts implements AlertStore {

  private final AlertLog log;

  public KeptAlerts(AlertLog log) {
    this.log = log;
  }

  @Override
  public Optional<Kept> load(String server) {
    return switch (log.book(server)) {
      case Found.Unreadable<String> _ -> Optional.empty();
      case Found.Rows<String>(var books) ->
          switch (log.newest(server, Long.MAX_VALUE, AlertRun.REMEMBERED)) {
            case Found.Unreadable<AlertRow> _ -> Optional.empty();
            case Found.Rows<AlertRow>(var rows) ->
                Optional.of(
                    new Kept(
                        books.stream().findFirst().flatMap(AlertBookJson::read),
                        rows.stream()
                            .map(row -> AlertBookJson.readEvent(row.payload()))
                            .flatMap(Optional::stream)
                            .toList()));
          };
    };
  }

  @Override
  public void keep(AlertBook book, List<AlertEvent> events) {
    log.keep(
        book.server(),
        AlertBookJson.write(book),
        events.stream().map(event -> row(book.server(), event)).toList());
  }

  private static AlertRow row(String server, AlertEvent event) {
    return new AlertRow(
        0,
        event.at(),
        server,
        event.kind().name(),
        event.alert().rule(),
        event.alert().subject().id(),
        AlertBookJson.write(event));
  }
}
