package dev.andon.app;

import dev.andon.cli.CommandLineProgram;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;

/// Starts Andon.
public final class Main {

  private Main() {}

  /// Runs one command and ends with its exit code.
  public static void main(String[] arguments) throws IOException {
    // What scripts read must not change its digits with the language of the machine.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    Wiring wiring = new Wiring();
    wiring.expect(arguments);
    int status = new CommandLineProgram(wiring, version()).run(arguments);
    // Toolkit and HTTP threads may still be there.
    System.exit(status);
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return properties.getProperty("version", "unknown");
  }
}
