package dev.andon.history;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where what Andon remembers is kept.
public final class DataFolder {

  private DataFolder() {}

  /// The platform's folder for data of programs: not that of settings, which people copy from one
  /// machine to another, and on Windows not the roaming one, which is copied at every log-in.
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Path usual(Map<String, String> environment, String osName, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = environment.get("LOCALAPPDATA");
      Path base = local == null || local.isBlank() ? home.resolve("AppData/Local") : Path.of(local);
      return base.resolve("Andon");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Andon");
    }
    String data = environment.get("XDG_DATA_HOME");
    Path base =
        data == null || !data.startsWith("/") ? home.resolve(".local/share") : Path.of(data);
    return base.resolve("andon");
  }
}
