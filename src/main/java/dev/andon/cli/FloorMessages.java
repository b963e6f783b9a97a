package dev.andon.cli;

import dev.andon.config.NotifyRead;
import dev.andon.config.RuleFault;
import dev.andon.config.SecretFiles;
import dev.andon.history.HistoryStore;
import dev.andon.model.Problem;
import dev.andon.notify.Notifications;
import dev.andon.notify.NotifySettings;
import dev.andon.notify.Outbox;
import dev.andon.ui.common.Messages;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.KeptOutbox;
import dev.andon.watch.NotifyWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets up the messages of one floor.
final class FloorMessages {

  private static final Logger LOG = LoggerFactory.getLogger(FloorMessages.class);

  private FloorMessages() {}

  /// Messages to the places of this file; closed by whoever asked for them, after the alerts.
  ///
  /// @param file the file of messages
  /// @param store what waits is kept there; absent where nothing is
  /// @param read told whenever that file has changed
  static Notifications open(
      Parts parts,
      Dialer client,
      Path file,
      Optional<HistoryStore> store,
      Consumer<? super NotifyRead> read) {
    String dialer = client.address().base().toString();
    Notifications messages =
        new Notifications(
            new Notifications.Surroundings(
                dialer,
                store.<Outbox>map(it -> new KeptOutbox(it.outbox(), dialer)).orElse(Outbox.NONE),
                watch(parts, file, read),
                () -> store.map(FloorMessages::role).orElse(Notifications.Role.FIRST),
                Messages::text,
                Notifications.Limits.DEFAULT),
            parts.time());
    store.ifPresent(
        it ->
            it.onChange(
                () ->
                    // The writer's thread must not wait for one that waits for the writer.
                    Thread.ofVirtual()
                        .name("notify-record")
                        .start(() -> messages.recording(trouble(it.state())))));
    return messages;
  }

  /// What is set up in this file.
  static NotifyWatch watch(Parts parts, Path file, Consumer<? super NotifyRead> read) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    return new NotifyWatch(file, new SecretFiles(folder, parts.environment()), read);
  }

  /// Messages that go nowhere, as of a demo.
  static Notifications none(Parts parts, Dialer client) {
    Supplier<NotifySettings> nothing = () -> NotifySettings.NONE;
    return new Notifications(
        new Notifications.Surroundings(
            client.address().base().toString(),
            Outbox.NONE,
            nothing,
            () -> Notifications.Role.FIRST,
            Messages::text,
            Notifications.Limits.DEFAULT),
        parts.time());
  }

  private static Notifications.Role role(HistoryStore store) {
    return switch (store.state()) {
      case HistoryStore.State.Opening() -> Notifications.Role.UNKNOWN;
      case HistoryStore.State.Recording _ -> Notifications.Role.FIRST;
      case HistoryStore.State.NotRecording _ ->
          store.isSecond() ? Notifications.Role.SECOND : Notifications.Role.FIRST;
    };
  }

  private static Optional<Problem> trouble(HistoryStore.State state) {
    return switch (state) {
      case HistoryStore.State.Opening(), HistoryStore.State.Recording _ -> Optional.empty();
      case HistoryStore.State.NotRecording(var why, _, _) -> Optional.of(why);
    };
  }

  /// Tells the log, where no terminal is looked at.
  static void log(NotifyRead read) {
    lines(read).forEach(line -> LOG.warn("Messages: {}", line));
  }

  /// What is wrong, for people.
  static List<String> lines(NotifyRead read) {
    return switch (read) {
      case NotifyRead.Good(_, var warnings) -> warnings.stream().map(FloorMessages::words).toList();
      case NotifyRead.Bad(var faults) ->
          faults.stream().map(fault -> words(fault) + " What was set up before stays so.").toList();
    };
  }

  private static String words(RuleFault fault) {
    return fault.words().english();
  }
}
