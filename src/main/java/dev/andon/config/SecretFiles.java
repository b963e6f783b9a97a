package dev.andon.config;

import dev.andon.notify.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Secrets in files that nobody else may read, or in the environment, which goes first.
public final class SecretFiles implements Secrets {

  private static final String VARIABLE = "ANDON_SECRET_";
  private static final long LONGEST = 16_384;

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path folder;
  private final Map<String, String> environment;

  /// @param settings the folder of settings; secrets are in `secrets` below it
  public SecretFiles(Path settings, Map<String, String> environment) {
    folder = settings.resolve("secrets");
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Lookup find(String name) {
    String variable = VARIABLE + name.toUpperCase(Locale.ROOT).replace('-', '_');
    Optional<String> given =
        Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
    if (given.isPresent()) {
      return new Lookup.Found(new Hidden(given.get().strip()));
    }
    Path file = folder.resolve(name);
    try {
      if (!isPrivate(file)) {
        return new Lookup.Missing(NotifyPhrase.SECRET_OPEN.with(file));
      }
      if (Files.size(file) > LONGEST) {
        return new Lookup.Missing(NotifyPhrase.SECRET_UNREADABLE.with(file));
      }
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      // One line: what a file holds below it is a note of its owner.
      String line = text.lines().findFirst().orElse("").replace("\uFEFF", "").strip();
      return line.isEmpty()
          ? new Lookup.Missing(NotifyPhrase.SECRET_EMPTY.with(file))
          : new Lookup.Found(new Hidden(line));
    } catch (NoSuchFileException _) {
      return new Lookup.Missing(NotifyPhrase.SECRET_MISSING.with(name, file, variable));
    } catch (IOException _) {
      return new Lookup.Missing(NotifyPhrase.SECRET_UNREADABLE.with(file));
    }
  }

  /// On Windows the folder of settings is its user's own.
  private static boolean isPrivate(Path file) throws IOException {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      return rights.stream().noneMatch(OF_OTHERS::contains);
    } catch (UnsupportedOperationException _) {
      return true;
    }
  }
}
