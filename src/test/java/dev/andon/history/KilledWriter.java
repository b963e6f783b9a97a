package dev.andon.history;

import dev.andon.history.HistoryStore.Opened;
import dev.andon.vicidial.FakeTime;
import java.nio.file.Path;

/// A program that writes commands without end and prints each one once it is confirmed.
final class KilledWriter {

  private KilledWriter() {}

  public static void main(String[] arguments) throws InterruptedException {
    FakeTime time = new FakeTime(Commands.NOW);
    if (HistoryStore.open(Path.of(arguments[0]), time) instanceof Opened.Open(var store, _)) {
      Audit audit = store.audit(time);
      while (true) {
        AuditIntent intent = Commands.pause("SOLAR", Commands.NOW);
        if (audit.intend(intent) instanceof Recorded.OnDisk) {
          System.out.println(intent.id());
        }
        audit.replied(intent.id(), Commands.accepted(Commands.NOW));
      }
    }
  }
}
