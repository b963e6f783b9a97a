package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.toml"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url = 5",
        "user = true",
        "campaigns = 'SOLAR'",
        "campaigns = [5]",
        "interval = '60'",
        "interval = 60.5",
        "interval = 99999999999",
        "queries-per-minute = '5'",
        "md5-password = 'yes'",
        "drop-limit = 'low'",
        "drop-limits = 3"
      })
  void aValueOfAnotherKindIsSaidAndNotPassedOver(String line) throws Exception {
    Path file = file("[profiles.north]\n" + line + "\n");

    assertThatThrownBy(() -> SettingsFile.read(file, "north"))
        .isInstanceOf(SettingsFile.Unusable.class)
        .hasMessageStartingWith("In " + file + " ")
        .hasMessageContaining(line.substring(0, line.indexOf(' ')));
  }

  @Test
  void whatANewerVersionWroteIsLeftAlone() throws Exception {
    Path file = file("new = 1\n[profiles.north]\nuser = 'andon'\nnew = [1]\n[profiles.north.x]\n");

    assertThat(SettingsFile.read(file, "north").orElseThrow().user()).contains("andon");
  }

  @Test
  void anEditorsByteOrderMarkIsNoError() throws Exception {
    Path file = file("\uFEFF[profiles.north]\nuser = 'andon'\n");

    assertThat(SettingsFile.read(file, "north").orElseThrow().user()).contains("andon");
  }

  @Test
  void anErrorIsSaidWithItsLine() throws Exception {
    Path file = file("[profiles.north]\nuser = 'andon'\nurl =\n");

    assertThatThrownBy(() -> SettingsFile.read(file, "north"))
        .hasMessage("The settings file " + file + " has an error in line 3.");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Linux,      XDG_CONFIG_HOME, /conf, /conf/andon
          Linux,      XDG_CONFIG_HOME, ' ',   /home/kim/.config/andon
          Linux,      OTHER,           /x,    /home/kim/.config/andon
          Mac OS X,   OTHER,           /x,    /home/kim/Library/Application Support/Andon
          Windows 11, APPDATA,         /conf, /conf/Andon
          Windows 11, OTHER,           /x,    /home/kim/AppData/Roaming/Andon
          """)
  void settingsAndPreferencesShareAFolder(String os, String key, String value, Path expected) {
    Map<String, String> environment = Map.of(key, value);
    Path home = Path.of("/home/kim");

    Path shared = SettingsFile.usualFolder(environment, os, home);

    assertThat(shared).isEqualTo(expected);
    assertThat(SettingsFile.usualPlace(environment, os, home))
        .isEqualTo(shared.resolve("settings.toml"));
    assertThat(PreferencesStore.fileIn(shared)).isEqualTo(shared.resolve("screens.json"));
  }
}
