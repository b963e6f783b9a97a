package dev.andon.watch;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertState;
import dev.andon.alert.Phase;
import dev.andon.alert.Subject;
import dev.andon.config.AlertBookJson;
import dev.andon.history.AlertLog;
import dev.andon.history.AlertRow;
import dev.andon.history.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        AlertBookJson.write(withoutQuietAgents(book)),
        events.stream().map(event -> row(book.server(), event)).toList());
  }

  /// Of thousands of agents it is remembered for an hour how often each was raised; that is not
  /// worth megabytes on disk with every poll.
  private static AlertBook withoutQuietAgents(AlertBook book) {
    Map<AlertKey, AlertState> alerts = new LinkedHashMap<>(book.alerts());
    alerts
        .entrySet()
        .removeIf(
            alert ->
                alert.getKey().subject().kind() == Subject.Kind.AGENT
                    && alert.getValue().phase() == Phase.NORMAL
                    && alert.getValue().shelving().isEmpty()
                    && !alert.getValue().chattering());
    return new AlertBook(
        book.server(),
        alerts,
        book.groups(),
        book.goodSnapshots(),
        book.failures(),
        book.data(),
        book.lastGood(),
        book.now(),
        book.lastSound(),
        book.automaticPauses(),
        book.dialing());
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
