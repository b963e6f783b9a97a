package dev.andon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script, with a Java that only notes what its standard streams are.
@EnabledOnOs(OS.LINUX)
class LauncherTest {

  @TempDir private Path folder;

  private String streams(String redirections) throws IOException, InterruptedException {
    Path noted = folder.resolve("noted");
    Path java = folder.resolve("jdk/bin/java");
    Files.createDirectories(java.getParent());
    Files.createDirectories(folder.resolve("lib"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    program(
        java,
        """
        #!/bin/sh
        for i in 0 1 2; do
          stream=$(readlink /proc/$$/fd/$i || echo closed)
          echo "$stream" >>'%s'
        done
        """
            .formatted(noted));
    Path launcher = folder.resolve("bin/andon");
    program(launcher, Files.readString(Path.of("packaging", "andon.sh")));
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", "exec sh '" + launcher + "' " + redirections);
    shell.environment().put("ANDON_JAVA_HOME", folder.resolve("jdk").toString());
    assertThat(shell.start().waitFor()).isZero();
    return Files.readString(noted);
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void javaGetsNoOtherFileForAClosedStream() throws Exception {
    assertThat(streams("<&- >&- 2>&-")).isEqualTo("/dev/null\n/dev/null\n/dev/null\n");
  }

  @Test
  void openStreamsStayAsTheyAre() throws Exception {
    Path typed = Files.writeString(folder.resolve("typed"), "x\n");
    Path out = folder.resolve("out");

    assertThat(streams("<'" + typed + "' >'" + out + "' 2>&1"))
        .isEqualTo(typed + "\n" + out + "\n" + out + "\n");
  }
}
