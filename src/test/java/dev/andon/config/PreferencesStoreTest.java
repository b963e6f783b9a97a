package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.andon.config.PreferencesStore.Loaded;
import dev.andon.model.Pause;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class PreferencesStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-20T11:55:00Z");
  private static final Loaded NOTHING = new Loaded(Preferences.DEFAULT, Optional.empty());
  private static final Preferences LIGHT = themed(ThemeChoice.LIGHT);
  private static final Preferences SYSTEM = themed(ThemeChoice.SYSTEM);

  @TempDir private Path folder;
  private Path file = Path.of("");
  private final HeldPause pause = new HeldPause();

  @BeforeEach
  void place() {
    file = PreferencesStore.fileIn(folder);
  }

  /// A pause that lasts until the test ends it.
  private static final class HeldPause implements Pause {
    final List<Duration> asked = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore over = new Semaphore(0);

    @Override
    public void last(Duration duration) throws InterruptedException {
      asked.add(duration);
      begun.release();
      over.acquire();
    }

    void awaitBegin() throws InterruptedException {
      await(begun);
    }

    void end() {
      over.release();
    }
  }

  /// What a power cut looks like from inside.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static void await(Semaphore event) throws InterruptedException {
    assertThat(event.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
  }

  private static Preferences themed(ThemeChoice theme) {
    return Preferences.DEFAULT.withAppearance(Appearance.DEFAULT.withTheme(theme));
  }

  private PreferencesStore store() {
    return new PreferencesStore(file, new FakeTime(NOW), pause);
  }

  private PreferencesStore store(PreferencesStore.Replacement replacement) {
    return new PreferencesStore(file, new FakeTime(NOW), pause, replacement);
  }

  private PreferencesStore loadedStore() {
    PreferencesStore store = store();
    store.load();
    return store;
  }

  private void saved(Preferences preferences) throws IOException {
    Files.write(file, PreferencesFormat.write(preferences));
  }

  private List<String> namesInFolder() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Path kept(String name) {
    return folder.resolve("screens.json.kept-" + name);
  }

  private Loaded keptAside(Notice.Flaw flaw) {
    return new Loaded(
        Preferences.DEFAULT,
        Optional.of(new Notice.KeptAside(flaw, file, kept("20261120-115500"))));
  }

  @Test
  void aFirstRunHasTheUsualPreferencesAndNothingToSay() throws Exception {
    assertThat(store().load()).isEqualTo(NOTHING);
    assertThat(namesInFolder()).isEmpty();
  }

  @Test
  void whatWasSavedIsThereAtTheNextStart() throws Exception {
    file = folder.resolve("not/there/yet/screens.json");
    try (PreferencesStore store = loadedStore()) {
      store.update(_ -> FullPreferences.create());
      assertThat(store.current()).isEqualTo(FullPreferences.create());
    }

    assertThat(store().load()).isEqualTo(new Loaded(FullPreferences.create(), Optional.empty()));
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    PreferencesStore store = loadedStore();
    store.update(_ -> LIGHT);
    store.flush();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(namesInFolder()).containsExactly("screens.json");
  }

  @Test
  void savesOnceAfterASecondInWhichNothingChanged() throws Exception {
    Semaphore saves = new Semaphore(0);
    PreferencesStore store =
        store(
            (with, old) -> {
              Files.move(with, old, StandardCopyOption.ATOMIC_MOVE);
              saves.release();
            });
    store.load();

    store.update(_ -> LIGHT);
    pause.awaitBegin();
    store.update(_ -> SYSTEM);
    assertThat(store.current()).isEqualTo(SYSTEM);
    pause.end();
    pause.awaitBegin();
    assertThat(namesInFolder()).isEmpty();
    pause.end();
    await(saves);

    assertThat(pause.asked).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(store().load()).isEqualTo(new Loaded(SYSTEM, Optional.empty()));

    store.update(_ -> LIGHT);
    pause.awaitBegin();
    pause.end();
    await(saves);
    assertThat(store().load()).isEqualTo(new Loaded(LIGHT, Optional.empty()));
  }

  @Test
  void changesWithoutEndAreSavedAllTheSame() throws Exception {
    Semaphore saves = new Semaphore(0);
    PreferencesStore store = store((_, _) -> saves.release());
    store.load();

    store.update(_ -> themed(ThemeChoice.LIGHT));
    for (int i = 0; i < 10; i++) {
      pause.awaitBegin();
      double inches = 20 + i;
      store.update(old -> old.withWall(old.wall().withReader(inches, 5)));
      pause.end();
    }

    await(saves);
  }

  @Test
  void aChangeThatChangesNothingIsNotSaved() throws Exception {
    PreferencesStore store = loadedStore();
    store.update(old -> old);
    store.flush();

    assertThat(namesInFolder()).isEmpty();
    assertThat(pause.asked).isEmpty();
  }

  @Test
  void nothingMayChangeBeforeTheFileWasRead() throws Exception {
    saved(LIGHT);
    PreferencesStore store = store();

    assertThatThrownBy(() -> store.update(_ -> SYSTEM)).isInstanceOf(IllegalStateException.class);
    store.close();

    assertThat(store().load()).isEqualTo(new Loaded(LIGHT, Optional.empty()));
  }

  @Test
  void theFileIsReadOnce() throws Exception {
    PreferencesStore store = loadedStore();
    store.update(_ -> LIGHT);
    saved(SYSTEM);

    assertThat(store.load()).isEqualTo(NOTHING);
    assertThat(store.current()).isEqualTo(LIGHT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"version\" : 1, \"wall\" : {", "<html>", "\0\0\0\0"})
  void aDamagedFileIsKeptAsideAndSaid(String text) throws Exception {
    Files.writeString(file, text);
    PreferencesStore store = store();

    assertThat(store.load()).isEqualTo(keptAside(Notice.Flaw.DAMAGED));
    assertThat(store.notice()).isEmpty();
    store.update(_ -> LIGHT);
    store.close();

    assertThat(kept("20261120-115500")).hasContent(text);
    assertThat(store().load()).isEqualTo(new Loaded(LIGHT, Optional.empty()));
  }

  @Test
  void whereverAFileIsCutOffTheProgramStarts() throws Exception {
    byte[] whole = PreferencesFormat.write(FullPreferences.create());
    for (int length = 0; length < whole.length - 1; length += 41) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.DAMAGED));
      assertThat(Files.size(kept("20261120-115500"))).isEqualTo(length);
      Files.delete(kept("20261120-115500"));
    }
  }

  @Test
  void aFileThatIsNotUtf8IsKeptAside() throws Exception {
    Files.write(file, "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.DAMAGED));
  }

  @Test
  void aNewerFileIsKeptAside() throws Exception {
    Files.writeString(file, "{\"version\":2}");

    assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.NEWER));
    assertThat(kept("20261120-115500")).hasContent("{\"version\":2}");
  }

  @Test
  void aFileOverAMegabyteIsKeptAside() throws Exception {
    Files.writeString(file, "{}" + " ".repeat((1 << 20) - 2));
    assertThat(store().load()).isEqualTo(NOTHING);

    Files.writeString(file, "{}" + " ".repeat((1 << 20) - 1));
    assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.TOO_LARGE));
  }

  @Test
  void aFolderInItsPlaceIsKeptAside() throws Exception {
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "x");

    assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.UNREADABLE));
    assertThat(kept("20261120-115500").resolve("inside")).hasContent("x");
  }

  @Test
  void aLinkThatLeadsNowhereIsKeptAside() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Files.createSymbolicLink(file, file);

    assertThat(store().load()).isEqualTo(keptAside(Notice.Flaw.UNREADABLE));
    assertThat(Files.exists(kept("20261120-115500"), LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void whatWasKeptBeforeIsNeverOverwritten() throws Exception {
    Files.writeString(kept("20261120-115500"), "first");
    Files.writeString(kept("20261120-115500-2"), "second");
    Files.writeString(file, "third");

    assertThat(store().load())
        .isEqualTo(
            new Loaded(
                Preferences.DEFAULT,
                Optional.of(
                    new Notice.KeptAside(Notice.Flaw.DAMAGED, file, kept("20261120-115500-3")))));
    assertThat(kept("20261120-115500")).hasContent("first");
    assertThat(kept("20261120-115500-2")).hasContent("second");
    assertThat(kept("20261120-115500-3")).hasContent("third");
  }

  @Test
  void aFileThatCannotBeMovedIsLeftAloneInThisRun() throws Exception {
    Files.writeString(file, "damaged");
    Files.writeString(kept("20261120-115500"), "x");
    for (int i = 2; i <= 100; i++) {
      Files.writeString(kept("20261120-115500-" + i), "x");
    }
    Optional<Notice> alone = Optional.of(new Notice.LeftAlone(Notice.Flaw.DAMAGED, file));
    PreferencesStore store = store();

    assertThat(store.load()).isEqualTo(new Loaded(Preferences.DEFAULT, alone));
    store.update(_ -> LIGHT);
    store.close();

    assertThat(store.current()).isEqualTo(LIGHT);
    assertThat(store.notice()).isEqualTo(alone);
    assertThat(file).hasContent("damaged");
    assertThat(pause.asked).isEmpty();
  }

  @Test
  void aPlaceThatCannotHoldAFileIsSaidWhenSaving() throws Exception {
    Path blocker = Files.writeString(folder.resolve("blocker"), "x");
    file = blocker.resolve("screens.json");
    PreferencesStore store = loadedStore();
    store.update(_ -> LIGHT);
    store.close();

    assertThat(store.notice()).contains(new Notice.NotSaved(file));
    assertThat(blocker).hasContent("x");
  }

  @Test
  void whoeverIsKilledWhileSavingFindsTheOldFile() throws Exception {
    saved(SYSTEM);
    PreferencesStore store =
        store(
            (_, _) -> {
              throw new Killed();
            });
    store.load();
    store.update(_ -> LIGHT);
    assertThatThrownBy(store::flush).isInstanceOf(Killed.class);

    assertThat(store().load()).isEqualTo(new Loaded(SYSTEM, Optional.empty()));
    List<String> left = namesInFolder();
    assertThat(left).hasSize(2).last().asString().matches("screens\\.json\\.\\d+\\.tmp");

    // Young, it may be another Andon that is just saving.
    Path leftBehind = folder.resolve(left.getLast());
    Files.setLastModifiedTime(leftBehind, FileTime.from(NOW.minusSeconds(3_599)));
    loadedStore();
    assertThat(leftBehind).exists();
    Files.setLastModifiedTime(leftBehind, FileTime.from(NOW.minusSeconds(3_601)));
    loadedStore();
    assertThat(namesInFolder()).containsExactly("screens.json");
  }

  @Test
  void aFailedSaveIsSaidOnceInTheLogAndTriedAgain() throws Exception {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(PreferencesStore.class);
    log.start();
    logger.addAppender(log);
    try {
      AtomicBoolean full = new AtomicBoolean(true);
      PreferencesStore store =
          store(
              (with, old) -> {
                if (full.get()) {
                  throw new IOException("disk full");
                }
                Files.move(with, old, StandardCopyOption.ATOMIC_MOVE);
              });
      store.load();
      store.update(_ -> LIGHT);
      store.flush();
      store.flush();

      assertThat(store.notice()).contains(new Notice.NotSaved(file));
      assertThat(store.current()).isEqualTo(LIGHT);
      assertThat(namesInFolder()).isEmpty();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly("The preferences in " + file + " cannot be saved");

      full.set(false);
      store.close();
      assertThat(store.notice()).isEmpty();
      assertThat(store().load()).isEqualTo(new Loaded(LIGHT, Optional.empty()));
    } finally {
      logger.detachAppender(log);
    }
  }

  @Test
  void preferencesThatCouldNotBeReadAgainAreNotSaved() throws Exception {
    saved(SYSTEM);
    PreferencesStore store = loadedStore();
    store.update(old -> old.withConsole(old.console().withFilter("a", "x".repeat(1 << 20))));
    store.flush();

    assertThat(store.notice()).contains(new Notice.NotSaved(file));
    assertThat(store().load()).isEqualTo(new Loaded(SYSTEM, Optional.empty()));
  }

  @Test
  void anInterruptedThreadSavesAllTheSame() {
    PreferencesStore store = loadedStore();
    store.update(_ -> LIGHT);
    Thread.currentThread().interrupt();
    store.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.notice()).isEmpty();
    assertThat(store().load()).isEqualTo(new Loaded(LIGHT, Optional.empty()));
  }

  @Test
  void twoAtOnceNeverLeaveHalfAFile() throws Exception {
    saved(LIGHT);
    List<Notice> notices = new CopyOnWriteArrayList<>();
    List<Thread> writers =
        Stream.of(FullPreferences.create(), LIGHT)
            .map(mine -> Thread.ofVirtual().start(() -> saveAgainAndAgain(mine, notices)))
            .toList();
    int reads = 0;
    do {
      assertThat(PreferencesFormat.read(Files.readAllBytes(file)))
          .isInstanceOf(PreferencesFormat.Reading.Good.class);
      reads++;
    } while (writers.stream().anyMatch(Thread::isAlive));

    assertThat(reads).isPositive();
    assertThat(notices).isEmpty();
    assertThat(namesInFolder()).containsExactly("screens.json");
  }

  private void saveAgainAndAgain(Preferences mine, List<Notice> notices) {
    PreferencesStore store = loadedStore();
    for (int i = 0; i < 30; i++) {
      double inches = 20 + i;
      store.update(_ -> mine.withWall(mine.wall().withReader(inches, 5)));
      store.flush();
      store.notice().ifPresent(notices::add);
    }
  }
}
