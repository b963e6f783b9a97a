package dev.andon.watch;

import dev.andon.config.AlertRules;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import dev.andon.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rules in force: those of the rules file, looked at anew each time. Where the file has an
/// error, the rules that were in force stay so. One thread.
public final class RulesWatch implements RulesInForce {

  private final Path file;
  private final Consumer<? super RulesRead> listener;
  private AlertRules inForce = AlertRules.DEFAULT;
  private @Nullable String seen;
  private boolean missing;
  private Optional<Problem> trouble = Optional.empty();

  /// Nothing is in force yet but the rules that ship with Andon.
  ///
  /// @param listener told what was read whenever the file has changed
  public RulesWatch(Path file, Consumer<? super RulesRead> listener) {
    this.file = file;
    this.listener = listener;
  }

  /// The rules in force now.
  @Override
  public AlertRules get() {
    try {
      String text = Files.readString(file);
      missing = false;
      if (!text.equals(seen)) {
        seen = text;
        take(RulesFile.parse(text));
      }
    } catch (NoSuchFileException _) {
      // Some editors take the file away for a moment while they save it.
      if (missing && seen != null) {
        seen = null;
        take(new RulesRead.Good(AlertRules.DEFAULT, List.of()));
      }
      missing = true;
    } catch (IOException _) {
      String unreadable = "";
      if (!Objects.equals(seen, unreadable)) {
        seen = unreadable;
        take(RulesFile.read(file));
      }
    }
    return inForce;
  }

  @Override
  public Optional<Problem> trouble() {
    return trouble;
  }

  private void take(RulesRead read) {
    inForce = read.inForceAfter(inForce);
    trouble =
        switch (read) {
          case RulesRead.Good _ -> Optional.empty();
          case RulesRead.Bad bad -> Optional.of(bad.problem(file));
        };
    listener.accept(read);
  }
}
