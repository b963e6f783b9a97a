package dev.andon.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.andon.compliance.DropLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the settings file, a TOML file of profiles. Unknown keys are left alone: a newer version
/// may have written them.
///
/// ```toml
/// [profiles.north]
/// url = "https://dialer.example"
/// user = "andon"
/// password-file = "north.password"
/// drop-limit = 3.0
///
/// [profiles.north.drop-limits]
/// SOLAR = 2.5
/// ```
public final class SettingsFile {

  /// The file cannot be used; the message is a sentence for people.
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  private SettingsFile() {}

  /// Where the settings are unless somebody says otherwise.
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Path usualPlace(Map<String, String> environment, String osName, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String roaming = environment.get("APPDATA");
      Path base = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
      return base.resolve("Andon/settings.toml");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Andon/settings.toml");
    }
    String config = environment.get("XDG_CONFIG_HOME");
    Path base = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
    return base.resolve("andon/settings.toml");
  }

  /// Reads one profile.
  ///
  /// @return absent when the file has no profile of that name
  public static Optional<Profile> read(Path file, String name) throws Unusable {
    JsonNode root;
    try {
      root = new TomlMapper().readTree(Files.readString(file));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new Unusable("The settings file " + file + " has an error in line " + line + ".");
    } catch (IOException e) {
      throw new Unusable("The settings file " + file + " cannot be read.");
    }
    JsonNode profile = root.path("profiles").path(name);
    return profile.isObject() ? Optional.of(profile(file, profile)) : Optional.empty();
  }

  private static Profile profile(Path file, JsonNode node) throws Unusable {
    Map<String, DropLimit> limits = new HashMap<>();
    for (Map.Entry<String, JsonNode> limit : node.path("drop-limits").properties()) {
      limits.put(limit.getKey(), limit(file, limit.getKey(), limit.getValue()));
    }
    List<String> campaigns = new ArrayList<>();
    node.path("campaigns").forEach(id -> campaigns.add(id.asText()));
    return new Profile(
        text(node, "url"),
        text(node, "non-agent-path"),
        text(node, "user"),
        text(node, "password-file").map(path -> beside(file, path)),
        text(node, "dialect"),
        node.path("md5-password").asBoolean(false),
        campaigns,
        text(node, "ca-file").map(path -> beside(file, path)),
        text(node, "pin"),
        text(node, "title"),
        number(node, "interval"),
        number(node, "queries-per-minute"),
        node.has("drop-limit")
            ? limit(file, "drop-limit", node.path("drop-limit"))
            : DropLimit.DEFAULT,
        limits);
  }

  private static Path beside(Path file, String path) {
    return file.toAbsolutePath().resolveSibling(path);
  }

  private static Optional<String> text(JsonNode node, String key) {
    return Optional.ofNullable(node.path(key).textValue()).filter(value -> !value.isBlank());
  }

  private static OptionalInt number(JsonNode node, String key) {
    return node.path(key).isInt() ? OptionalInt.of(node.path(key).intValue()) : OptionalInt.empty();
  }

  private static DropLimit limit(Path file, String key, JsonNode percent) throws Unusable {
    double value = percent.asDouble(0);
    if (!(value > 0 && value < 100)) {
      throw new Unusable(
          "In %s the drop limit of %s is no percentage between 0 and 100.".formatted(file, key));
    }
    return DropLimit.ofPercent(value);
  }
}
