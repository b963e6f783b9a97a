import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Formats every Java file below the given folders, or checks that they are formatted.
///
/// A program of its own because google-java-format parses with the javac of the JVM it runs in, and
/// Maven itself may run on a JDK that is too old for the sources.
///
/// Usage: `java -classpath google-java-format.jar Format.java check|apply FOLDER...`
void main(String[] args) throws IOException {
  List<String> options = new ArrayList<>();
  boolean check = args[0].equals("check");
  options.addAll(check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
  for (String folder : List.of(args).subList(1, args.length)) {
    try (var files = Files.walk(Path.of(folder))) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
    }
  }
  int status =
      ToolProvider.findFirst("google-java-format")
          .orElseThrow()
          .run(System.out, System.err, options.toArray(String[]::new));
  if (check && status != 0) {
    System.err.println(
        "The files above are not formatted. Mend them with: mvn process-sources exec:exec@format");
  }
  System.exit(status);
}
