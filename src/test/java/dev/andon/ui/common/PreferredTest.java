package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Appearance;
import dev.andon.config.Notice;
import dev.andon.config.Preferences;
import dev.andon.config.PreferencesStore;
import dev.andon.config.ThemeChoice;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferredTest {

  private final SimpleObjectProperty<ColorScheme> desktop =
      new SimpleObjectProperty<>(ColorScheme.DARK);
  private Path file;

  @TempDir private Path folder;

  @BeforeEach
  void name() {
    file = PreferencesStore.fileIn(folder);
  }

  private PreferencesStore store() {
    TimeSource time =
        new TimeSource() {
          @Override
          public Instant now() {
            return Instant.parse("2026-11-20T09:44:00Z");
          }

          @Override
          public long nanos() {
            return 0;
          }
        };
    PreferencesStore store = new PreferencesStore(file, time, _ -> {});
    store.load();
    return store;
  }

  private static Preferences themed(Preferences now, ThemeChoice theme) {
    return now.withAppearance(now.appearance().withTheme(theme));
  }

  @Test
  void aChangeShowsInEveryWindowAndIsSaved() {
    List<Looks> oneWindow = new ArrayList<>();
    List<Looks> another = new ArrayList<>();
    try (PreferencesStore store = store()) {
      Preferred preferred = new Preferred(store, desktop, Optional.empty());
      preferred
          .looksProperty()
          .subscribe(
              (Looks looks) -> {
                oneWindow.add(looks);
              });
      preferred
          .looksProperty()
          .subscribe(
              (Looks looks) -> {
                another.add(looks);
              });

      preferred.update(
          now -> now.withAppearance(new Appearance(ThemeChoice.LIGHT, 1.3, Optional.empty())));
    }

    assertThat(oneWindow).containsExactly(Looks.DEFAULT, new Looks(Theme.LIGHT, 1.3));
    assertThat(another).isEqualTo(oneWindow);
    try (PreferencesStore again = store()) {
      assertThat(again.current().appearance())
          .isEqualTo(new Appearance(ThemeChoice.LIGHT, 1.3, Optional.empty()));
    }
  }

  @Test
  void followsTheDesktopOnlyWhenAskedTo() {
    try (PreferencesStore store = store()) {
      Preferred preferred = new Preferred(store, desktop, Optional.empty());
      desktop.set(ColorScheme.LIGHT);
      assertThat(preferred.looksProperty().get().theme()).isEqualTo(Theme.DARK);

      preferred.update(now -> themed(now, ThemeChoice.SYSTEM));
      assertThat(preferred.looksProperty().get().theme()).isEqualTo(Theme.LIGHT);
      desktop.set(ColorScheme.DARK);
      assertThat(preferred.looksProperty().get().theme()).isEqualTo(Theme.DARK);
    }
  }

  @Test
  void anOptionHoldsUntilSomebodyChoosesColours() {
    try (PreferencesStore store = store()) {
      Preferred preferred = new Preferred(store, desktop, Optional.of(Theme.LIGHT));
      preferred.update(now -> now.withConsole(now.console().withPage("agents")));
      assertThat(preferred.looksProperty().get().theme()).isEqualTo(Theme.LIGHT);

      preferred.update(now -> themed(now, ThemeChoice.SYSTEM));

      assertThat(preferred.looksProperty().get().theme()).isEqualTo(Theme.DARK);
    }
  }

  @Test
  void aDamagedFileIsToldUntilSomebodyHasReadIt() throws IOException {
    Files.writeString(file, "{");
    try (PreferencesStore store = store()) {
      Preferred preferred = new Preferred(store, desktop, Optional.empty());
      Notice told = preferred.noticeProperty().get().orElseThrow();

      assertThat(NoticeWords.of(told))
          .isEqualTo(
              new NoticeWords(
                  "The screen settings are damaged",
                  "Andon set "
                      + file
                      + " aside and runs with the usual settings. On the walls no screen, goal or"
                      + " PIN is set.",
                  "Set up the screens again; that is saved as always. The old file is kept as"
                      + " screens.json.kept-20261120-094400."));
      preferred.dismissNotice();
      preferred.update(now -> themed(now, ThemeChoice.LIGHT));
      preferred.checkNotice();
      assertThat(preferred.noticeProperty().get()).isEmpty();
    }
  }

  @Test
  void aDiskThatTakesNothingIsToldOnce() throws IOException {
    Files.createDirectories(file.resolveSibling("gone"));
    file = file.resolveSibling("gone").resolve("screens.json");
    try (PreferencesStore store = store()) {
      Preferred preferred = new Preferred(store, desktop, Optional.empty());
      Files.delete(file.getParent());
      Files.writeString(file.getParent(), "a file where the folder was");
      preferred.update(now -> themed(now, ThemeChoice.LIGHT));
      store.flush();

      preferred.checkNotice();

      assertThat(preferred.noticeProperty().get()).contains(new Notice.NotSaved(file));
      assertThat(preferred.now().appearance().theme()).isEqualTo(ThemeChoice.LIGHT);
    }
  }
}
