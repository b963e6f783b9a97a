import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Puts the program together: `bin/andon`, `lib/*.jar`, which JDK it was built with, and a cache of
/// loaded and linked classes that nearly halves the time to the first answer.
///
/// Usage: `java Assemble.java PACKAGING_FOLDER JAR TARGET_FOLDER`
void main(String[] args) throws IOException, InterruptedException {
  Path packaging = Path.of(args[0]);
  Path jar = Path.of(args[1]);
  Path target = Path.of(args[2]);

  Path bin = Files.createDirectories(target.resolve("bin"));
  Path lib = Files.createDirectories(target.resolve("lib"));
  Files.copy(
      jar,
      lib.resolve("andon.jar"),
      StandardCopyOption.REPLACE_EXISTING,
      StandardCopyOption.COPY_ATTRIBUTES);
  Path launcher = bin.resolve("andon");
  Files.copy(packaging.resolve("andon.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
  if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
  Files.writeString(lib.resolve("java-home"), System.getProperty("java.home") + "\n");
  train(lib, target.resolve("training.png"));
}

/// Runs one command that loads what most commands load, on a simulated dialer. A program without
/// the cache is only slower to start, so trouble here is told and not fatal.
void train(Path lib, Path picture) throws IOException, InterruptedException {
  Path cache = lib.resolve("andon.aot");
  Files.deleteIfExists(cache);
  Process dialer =
      java(lib, List.of(), List.of("sim", "--port", "0"))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
  try (BufferedReader said =
      new BufferedReader(new InputStreamReader(dialer.getInputStream(), StandardCharsets.UTF_8))) {
    String address = value(said.readLine());
    String user = value(said.readLine());
    String password = value(said.readLine());
    ProcessBuilder command =
        java(
                lib,
                List.of("-XX:AOTCacheOutput=" + cache),
                List.of("snapshot", "--png", picture.toString(), "--url", address, "--user", user))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("ANDON_PASSWORD", password);
    Process training = command.start();
    if (!training.waitFor(2, TimeUnit.MINUTES) || training.exitValue() != 0) {
      training.destroyForcibly();
      Files.deleteIfExists(cache);
      System.err.println(
          "No class cache was made; the program works without it, but starts slower.");
    }
  } finally {
    dialer.destroy();
    dialer.waitFor();
    Files.deleteIfExists(picture);
  }
}

String value(String line) {
  return line == null ? "" : line.substring(line.indexOf(' ')).strip();
}

/// The options that decide whether a cache fits are those of the launcher.
ProcessBuilder java(Path lib, List<String> options, List<String> arguments) throws IOException {
  List<String> command = new ArrayList<>();
  command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  command.addAll(options);
  command.addAll(
      Files.readAllLines(lib.resolveSibling("bin").resolve("andon")).stream()
          .filter(line -> line.startsWith("options="))
          .map(line -> line.substring("options=".length()).replace("'", ""))
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList());
  command.addAll(List.of("-classpath", lib.resolve("andon.jar").toString(), "dev.andon.app.Main"));
  command.addAll(arguments);
  return new ProcessBuilder(command);
}
