package dev.andon.watch;

import dev.andon.config.NotifyFile;
import dev.andon.config.NotifyRead;
import dev.andon.config.RuleFault;
import dev.andon.config.Secrets;
import dev.andon.notify.NotifySettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is set up for messages: the file and its secrets, looked at anew each time. Where the file
/// has an error, what was in force stays so. One thread at a time.
public final class NotifyWatch implements Supplier<NotifySettings> {

  private final Path file;
  private final Secrets secrets;
  private final Consumer<? super NotifyRead> listener;
  private NotifySettings inForce = NotifySettings.NONE;
  private @Nullable NotifyRead seen;
  private boolean missing;

  /// Nothing is in force yet.
  ///
  /// @param listener told what was read whenever it is another
  public NotifyWatch(Path file, Secrets secrets, Consumer<? super NotifyRead> listener) {
    this.file = file;
    this.secrets = secrets;
    this.listener = listener;
  }

  @Override
  public NotifySettings get() {
    if (Files.exists(file)) {
      missing = false;
    } else if (!missing) {
      // Some editors take the file away for a moment while they save it.
      missing = true;
      return inForce;
    }
    // Read as a whole each time: a secret may be another though the file is the same.
    NotifyRead read = NotifyFile.read(file, secrets);
    if (!read.equals(seen)) {
      seen = read;
      inForce =
          switch (read) {
            case NotifyRead.Good(var plan, var warnings) ->
                new NotifySettings(plan, warnings.stream().map(RuleFault::words).toList());
            case NotifyRead.Bad(var faults) ->
                new NotifySettings(inForce.plan(), faults.stream().map(RuleFault::words).toList());
          };
      listener.accept(read);
    }
    return inForce;
  }
}
