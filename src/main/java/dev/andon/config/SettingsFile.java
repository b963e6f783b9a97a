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

  private static final String LIST = "a list of campaign ids in quotes";

  private SettingsFile() {}

  /// Where the settings are unless somebody says otherwise.
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Path usualPlace(Map<String, String> environment, String osName, Path home) {
    return usualFolder(environment, osName, home).resolve("settings.toml");
  }

  /// The folder of [#usualPlace], where the preferences are, too.
  ///
  /// @param osName the system property `os.name`
  /// @param home the user's home folder
  public static Path usualFolder(Map<String, String> environment, String osName, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String roaming = environment.get("APPDATA");
      Path base = roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
      return base.resolve("Andon");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Andon");
    }
    String config = environment.get("XDG_CONFIG_HOME");
    Path base = config == null || config.isBlank() ? home.resolve(".config") : Path.of(config);
    return base.resolve("andon");
  }

  /// Reads one profile.
  ///
  /// @return absent when the file has no profile of that name
  public static Optional<Profile> read(Path file, String name) throws Unusable {
    JsonNode root;
    try {
      String text = Files.readString(file);
      // Some editors begin a file so.
      root = new TomlMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
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
    JsonNode ownLimits = node.path("drop-limits");
    if (!ownLimits.isMissingNode() && !ownLimits.isObject()) {
      throw wrongKind(file, "drop-limits", "a table of percentages by campaign id");
    }
    for (Map.Entry<String, JsonNode> limit : ownLimits.properties()) {
      limits.put(limit.getKey(), limit(file, limit.getKey(), limit.getValue()));
    }
    List<String> campaigns = new ArrayList<>();
    JsonNode ids = node.path("campaigns");
    if (!ids.isMissingNode() && !ids.isArray()) {
      throw wrongKind(file, "campaigns", LIST);
    }
    for (JsonNode id : ids) {
      if (!id.isTextual()) {
        throw wrongKind(file, "campaigns", LIST);
      }
      campaigns.add(id.asText());
    }
    return new Profile(
        text(file, node, "url"),
        text(file, node, "non-agent-path"),
        text(file, node, "user"),
        text(file, node, "password-file").map(path -> beside(file, path)),
        text(file, node, "dialect"),
        flag(file, node, "md5-password"),
        campaigns,
        text(file, node, "ca-file").map(path -> beside(file, path)),
        text(file, node, "pin"),
        text(file, node, "title"),
        number(file, node, "interval"),
        number(file, node, "queries-per-minute"),
        node.has("drop-limit")
            ? limit(file, "drop-limit", node.path("drop-limit"))
            : DropLimit.DEFAULT,
        limits);
  }

  private static Path beside(Path file, String path) {
    return file.toAbsolutePath().resolveSibling(path);
  }

  private static Optional<String> text(Path file, JsonNode node, String key) throws Unusable {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw wrongKind(file, key, "a text in quotes");
    }
    return Optional.ofNullable(value.textValue()).filter(text -> !text.isBlank());
  }

  private static OptionalInt number(Path file, JsonNode node, String key) throws Unusable {
    JsonNode value = node.path(key);
    if (value.isMissingNode()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw wrongKind(file, key, "a whole number");
    }
    return OptionalInt.of(value.intValue());
  }

  private static boolean flag(Path file, JsonNode node, String key) throws Unusable {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrongKind(file, key, "true or false");
    }
    return value.asBoolean(false);
  }

  /// Said and not passed over: a list of campaigns that is none would show them all.
  private static Unusable wrongKind(Path file, String key, String expected) {
    return new Unusable("In " + file + " the value of " + key + " is not " + expected + ".");
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
