package dev.andon.config;

import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the preferences and their file, which Andon writes and nobody else. Any thread; only
/// [#load], [#flush] and [#close] touch the disk.
///
/// A file that is of no use is never overwritten: it gets another name, and a person is told. Where
/// two Andons run at once, whoever saves last wins with all of its preferences; the file is whole
/// at any moment.
public final class PreferencesStore implements AutoCloseable {

  /// What [#load] found.
  ///
  /// @param notice what a person must know about the file
  public record Loaded(Preferences preferences, Optional<Notice> notice) {}

  /// Puts a file in the place of another at one stroke.
  interface Replacement {
    void replace(Path with, Path old) throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(PreferencesStore.class);

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration CALM = Duration.ofSeconds(1);

  /// Whoever drags a column without end has it saved all the same.
  private static final int MOST_CALMS = 10;

  /// No save takes so long: what is older was left by an Andon that was killed.
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  /// Several in one second are more than ever happen.
  private static final int MOST_KEPT_A_SECOND = 100;

  /// UTC, so that names sort by age also when clocks are set back in autumn.
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path file;
  private final TimeSource time;
  private final Pause pause;
  private final Replacement replacement;

  /// Held while the disk is at work; taken before [#state] where both are needed.
  private final Object disk = new Object();

  /// Guards the fields below, for moments only.
  private final Object state = new Object();

  private Optional<Loaded> loaded = Optional.empty();
  private Optional<Notice> notice = Optional.empty();
  private Preferences current = Preferences.DEFAULT;
  private long changes;
  private boolean pending;
  private boolean saverRuns;
  private boolean mayWrite = true;
  private boolean closed;

  /// A store that has not looked at the disk yet.
  ///
  /// @param file see [#fileIn]
  public PreferencesStore(Path file, TimeSource time, Pause pause) {
    this(
        file,
        time,
        pause,
        (with, old) ->
            Files.move(
                with, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  PreferencesStore(Path file, TimeSource time, Pause pause, Replacement replacement) {
    this.file = file.toAbsolutePath();
    this.time = time;
    this.pause = pause;
    this.replacement = replacement;
  }

  /// Where the preferences are, given the folder of the settings.
  ///
  /// @param folder see [SettingsFile#usualFolder]
  public static Path fileIn(Path folder) {
    return folder.resolve("screens.json");
  }

  /// Reads the file, once; further calls tell what the first one found.
  public Loaded load() {
    synchronized (disk) {
      synchronized (state) {
        if (loaded.isPresent()) {
          return loaded.get();
        }
      }
      sweep();
      Loaded found = read();
      synchronized (state) {
        loaded = Optional.of(found);
        current = found.preferences();
        if (found.notice().orElse(null) instanceof Notice.LeftAlone alone) {
          mayWrite = false;
          notice = Optional.of(alone);
        }
        return found;
      }
    }
  }

  /// What holds now.
  public Preferences current() {
    synchronized (state) {
      return current;
    }
  }

  /// Why what was changed last is not on disk; empty while saving works.
  public Optional<Notice> notice() {
    synchronized (state) {
      return notice;
    }
  }

  /// Changes what holds now and saves it once nothing has changed for a second.
  ///
  /// @param change quick and without side effects
  public void update(UnaryOperator<Preferences> change) {
    synchronized (state) {
      if (loaded.isEmpty()) {
        throw new IllegalStateException("a change before the file was read would overwrite it");
      }
      Preferences changed = change.apply(current);
      if (changed.equals(current) && notice.isEmpty()) {
        return;
      }
      current = changed;
      changes++;
      pending = mayWrite;
      if (pending && !saverRuns && !closed) {
        saverRuns = true;
        Thread.ofVirtual().name("preferences").start(this::saveWhenCalm);
      }
    }
  }

  /// Writes at once what is not on disk yet. Blocks the calling thread.
  public void flush() {
    synchronized (disk) {
      Preferences unsaved;
      synchronized (state) {
        if (!pending) {
          return;
        }
        pending = false;
        unsaved = current;
      }
      try {
        write(PreferencesFormat.write(unsaved));
        synchronized (state) {
          notice = Optional.empty();
        }
      } catch (IOException | RuntimeException e) {
        boolean isNew;
        synchronized (state) {
          isNew = notice.isEmpty();
          pending = true;
          notice = Optional.of(new Notice.NotSaved(file));
        }
        if (isNew) {
          LOG.warn("The preferences in {} cannot be saved", file, e);
        }
      }
    }
  }

  /// Writes what is not on disk yet. Later changes hold, but nobody saves them unasked.
  @Override
  public void close() {
    synchronized (state) {
      closed = true;
    }
    flush();
  }

  private void saveWhenCalm() {
    try {
      for (int calms = 0; calms < MOST_CALMS; calms++) {
        long before;
        synchronized (state) {
          before = changes;
        }
        pause.last(CALM);
        synchronized (state) {
          if (changes == before) {
            break;
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // no time left to wait for calm
    }
    synchronized (state) {
      // Before the file is written: a change that comes meanwhile needs a saver of its own.
      saverRuns = false;
    }
    flush();
  }

  private void write(byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw new IOException("preferences of " + bytes.length + " bytes could not be read again");
    }
    Files.createDirectories(folder());
    // A name of its own, for another Andon may be saving, too. Only the owner may read it, for it
    // holds the hash of the PIN; createTempFile sees to that where a system has such rights.
    Path whole = Files.createTempFile(folder(), prefix(), ".tmp");
    try {
      // A stream and no channel: closing Andon may interrupt this thread, and a channel gives up.
      try (FileOutputStream out = new FileOutputStream(whole.toFile())) {
        out.write(bytes);
        out.getFD().sync();
      }
      replacement.replace(whole, file);
    } catch (IOException e) {
      Files.deleteIfExists(whole);
      throw e;
    }
  }

  private Loaded read() {
    try {
      if (!Files.isRegularFile(file)) {
        // A folder cannot be read, and a pipe would never end.
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
            ? new Loaded(Preferences.DEFAULT, Optional.empty())
            : keepAside(Notice.Flaw.UNREADABLE);
      }
      byte[] bytes;
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MOST_BYTES + 1);
      }
      if (bytes.length > MOST_BYTES) {
        return keepAside(Notice.Flaw.TOO_LARGE);
      }
      return switch (PreferencesFormat.read(bytes)) {
        case PreferencesFormat.Reading.Good(var preferences) ->
            new Loaded(preferences, Optional.empty());
        case PreferencesFormat.Reading.Bad(var flaw) -> keepAside(flaw);
      };
    } catch (NoSuchFileException _) {
      return new Loaded(Preferences.DEFAULT, Optional.empty());
    } catch (IOException e) {
      LOG.warn("The preferences in {} cannot be read", file, e);
      return keepAside(Notice.Flaw.UNREADABLE);
    }
  }

  private Loaded keepAside(Notice.Flaw flaw) {
    Optional<Notice> told;
    try {
      Path kept = moveAside(STAMP.format(time.now()));
      LOG.warn("The preferences in {} are of no use ({}), kept as {}", file, flaw, kept);
      told = Optional.of(new Notice.KeptAside(flaw, file, kept));
    } catch (NoSuchFileException _) {
      // Another Andon that starts at this moment was faster, and tells its people.
      told = Optional.empty();
    } catch (IOException e) {
      LOG.warn("The preferences in {} are of no use ({}) and cannot be moved", file, flaw, e);
      told = Optional.of(new Notice.LeftAlone(flaw, file));
    }
    return new Loaded(Preferences.DEFAULT, told);
  }

  private Path moveAside(String stamp) throws IOException {
    for (int i = 1; ; i++) {
      String name = file.getFileName() + ".kept-" + stamp + (i == 1 ? "" : "-" + i);
      try {
        return Files.move(file, file.resolveSibling(name));
      } catch (FileAlreadyExistsException e) {
        if (i == MOST_KEPT_A_SECOND) {
          throw e;
        }
      }
    }
  }

  private void sweep() {
    Instant oldest = time.now().minus(LEFT_BEHIND);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), prefix() + "*.tmp")) {
      for (Path path : left) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("Nothing was swept up beside {}", file, e);
    }
  }

  private Path folder() {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("no file: " + file);
    }
    return parent;
  }

  private String prefix() {
    return file.getFileName() + ".";
  }
}
