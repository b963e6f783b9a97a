import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Puts the program together: `bin/andon`, `lib/*.jar` and the JDK it was built with.
///
/// Usage: `java Assemble.java PACKAGING_FOLDER JAR TARGET_FOLDER`
void main(String[] args) throws IOException {
  Path packaging = Path.of(args[0]);
  Path jar = Path.of(args[1]);
  Path target = Path.of(args[2]);

  Path bin = Files.createDirectories(target.resolve("bin"));
  Path lib = Files.createDirectories(target.resolve("lib"));
  Files.copy(jar, lib.resolve("andon.jar"), StandardCopyOption.REPLACE_EXISTING);
  Path launcher = bin.resolve("andon");
  Files.copy(packaging.resolve("andon.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
  if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
  Files.writeString(lib.resolve("java-home"), System.getProperty("java.home") + "\n");
}
