import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

static final int TRAINING_SECONDS = 8;

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
  Path program = lib.resolve("andon.jar");
  // Beside it first: a copy of the program may be running from what is there.
  Path copy = lib.resolve("andon.jar.new");
  Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
  Files.move(copy, program, StandardCopyOption.REPLACE_EXISTING);
  List<Path> libraries;
  try (Stream<Path> all = Files.list(lib)) {
    libraries = all.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
  }
  for (Path each : libraries) {
    if (each.equals(program) || each.getFileName().toString().startsWith("picocli")) {
      Prelinked.rewrite(each, libraries);
    }
  }
  Path launcher = bin.resolve("andon");
  Files.copy(packaging.resolve("andon.sh"), launcher, StandardCopyOption.REPLACE_EXISTING);
  if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
  Files.writeString(lib.resolve("java-home"), System.getProperty("java.home") + "\n");
  train(lib, target.resolve("training"));
}

/// Opens the wall on a simulated dialer and closes it again, without a display and with settings of
/// its own: what a wall loads is most of what any command loads. A program without the cache is
/// only slower to start, so trouble here is told and not fatal.
void train(Path lib, Path home) throws IOException, InterruptedException {
  Path cache = lib.resolve("andon.aot");
  Files.deleteIfExists(cache);
  Process dialer =
      java(lib, List.of(), List.of("sim", "--port", "0"))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
  try (BufferedReader said =
      new BufferedReader(new InputStreamReader(dialer.getInputStream(), StandardCharsets.UTF_8))) {
    String address = value(said, "address");
    String user = value(said, "user");
    String password = value(said, "password");
    ProcessBuilder command =
        java(
                lib,
                List.of(
                    "-XX:AOTCacheOutput=" + cache, "-Dglass.platform=Headless", "-Dprism.order=sw"),
                List.of("wall", "--url", address, "--user", user))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    command.environment().put("ANDON_PASSWORD", password);
    // A wall asks for the name of a display, even for one that is not there.
    command.environment().put("DISPLAY", ":0");
    for (String folder : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")) {
      command.environment().put(folder, home.toString());
    }
    Process training = command.start();
    // Long enough for a poll and the pages of a round; the cache is made when it is told to end.
    if (!training.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
      training.destroy();
    }
    if (!training.waitFor(2, TimeUnit.MINUTES)) {
      training.destroyForcibly();
      Files.deleteIfExists(cache);
    }
  } finally {
    dialer.destroy();
    dialer.waitFor();
    delete(home);
  }
  if (!Files.exists(cache)) {
    System.err.println("No class cache was made; the program works without it, but starts slower.");
  }
}

void delete(Path folder) throws IOException {
  if (!Files.exists(folder)) {
    return;
  }
  try (Stream<Path> all = Files.walk(folder)) {
    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(each);
    }
  }
}

/// What stands behind this word; Java itself may say something before.
String value(BufferedReader said, String word) throws IOException {
  for (String line = said.readLine(); line != null; line = said.readLine()) {
    if (line.startsWith(word + " ")) {
      return line.substring(word.length()).strip();
    }
  }
  return "";
}

/// The options that decide whether a cache fits are those of the launcher.
ProcessBuilder java(Path lib, List<String> options, List<String> arguments) throws IOException {
  List<String> command = new ArrayList<>();
  command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
  command.add("-Xlog:disable");
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
