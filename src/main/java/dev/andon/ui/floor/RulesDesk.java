package dev.andon.ui.floor;

import dev.andon.config.AlertRules;
import dev.andon.config.RulesEdit;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import dev.andon.ui.common.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the rules file is edited: the text as it would be, what it says, and its way to the disk.
/// FX thread only; needs no toolkit.
///
/// The text is all there is: a form changes it key by key. Nothing is in force before it is saved,
/// and what has an error cannot be saved.
public final class RulesDesk {

  /// The file. Called on a thread of its own.
  public interface Store {

    /// Where it lies, as people name it.
    String name();

    /// Its text; empty where there is none yet.
    String load() throws IOException;

    /// Replaces it as a whole or not at all.
    void save(String text) throws IOException;
  }

  /// What is known at this moment.
  ///
  /// @param text as it would be saved
  /// @param stored as it is on disk, as far as this desk knows
  /// @param read what the text says
  /// @param rules the newest that had no error: what a form and a preview show
  /// @param undo the text before the last save
  /// @param told what became of the last save; empty where there is nothing to say
  /// @param loaded whether the file was read
  public record Content(
      String text,
      String stored,
      RulesRead read,
      AlertRules rules,
      Optional<String> undo,
      String told,
      boolean loaded) {

    /// Whether there is something to save.
    public boolean isChanged() {
      return !text.equals(stored);
    }

    /// Whether it can be saved.
    public boolean canBeSaved() {
      return loaded && isChanged() && read instanceof RulesRead.Good;
    }

    private Content with(String newText, String newStored, Optional<String> newUndo, String words) {
      RulesRead newRead = newText.equals(text) ? read : RulesFile.parse(newText);
      return new Content(
          newText, newStored, newRead, newRead.inForceAfter(rules), newUndo, words, loaded);
    }
  }

  private final Store store;
  private final Executor background;
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(
          this,
          "content",
          new Content(
              "",
              "",
              new RulesRead.Good(AlertRules.DEFAULT, List.of()),
              AlertRules.DEFAULT,
              Optional.empty(),
              "",
              false));
  private boolean saving;

  /// @param background reads and writes the disk
  /// @param fxThread carries what came of it back
  public RulesDesk(Store store, Executor background, Executor fxThread) {
    this.store = store;
    this.background = background;
    this.fxThread = fxThread;
  }

  /// All that is known.
  public ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  private Content now() {
    return content.get();
  }

  /// Reads the file, unless somebody has changed something here.
  public void load() {
    if (now().isChanged()) {
      return;
    }
    background.execute(
        () -> {
          try {
            String text = store.load();
            fxThread.execute(() -> show(text));
          } catch (IOException _) {
            fxThread.execute(() -> tell(Messages.text("rules.unreadable", store.name())));
          }
        });
  }

  private void show(String text) {
    Content now = now();
    if (now.isChanged() || (now.loaded() && text.equals(now.stored()))) {
      return;
    }
    RulesRead read = RulesFile.parse(text);
    content.set(
        new Content(text, text, read, read.inForceAfter(now.rules()), Optional.empty(), "", true));
  }

  private void tell(String words) {
    Content now = now();
    content.set(now.with(now.text(), now.stored(), now.undo(), words));
  }

  /// Somebody has changed the text.
  public void write(String text) {
    if (!text.equals(now().text())) {
      content.set(now().with(text, now().stored(), now().undo(), ""));
    }
  }

  /// Somebody has changed one key of one rule.
  ///
  /// @param value as TOML
  public void set(String rule, String key, String value) {
    write(RulesEdit.set(now().text(), rule, key, value));
  }

  /// Forgets what was changed and not saved.
  public void discard() {
    write(now().stored());
  }

  /// Puts the text in force, where it has no error.
  public void save() {
    if (now().canBeSaved()) {
      put(now().text(), Optional.of(now().stored()), "rules.saved");
    }
  }

  /// Puts back what was there before the last save.
  public void undo() {
    now().undo().ifPresent(before -> put(before, Optional.empty(), "rules.undone"));
  }

  private void put(String text, Optional<String> undo, String done) {
    if (saving) {
      return;
    }
    saving = true;
    String expected = now().stored();
    background.execute(
        () -> {
          Optional<String> trouble = write(text, expected);
          fxThread.execute(
              () -> {
                saving = false;
                trouble.ifPresentOrElse(
                    this::tell,
                    () -> content.set(now().with(text, text, undo, Messages.text(done))));
              });
        });
  }

  /// What somebody has changed in the file by hand meanwhile must not be lost.
  private Optional<String> write(String text, String expected) {
    try {
      if (!store.load().equals(expected)) {
        return Optional.of(Messages.text("rules.changed-meanwhile", store.name()));
      }
      store.save(text);
      return Optional.empty();
    } catch (IOException _) {
      return Optional.of(Messages.text("rules.not-saved", store.name()));
    }
  }
}
