package dev.andon.notify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Programs of the platform that speak or show notifications. Words reach them as arguments of
/// their own or on their input, never as part of a command that something reads.
public final class LocalPrograms {

  /// Starts a program.
  @FunctionalInterface
  public interface Starter {
    Process start(List<String> command) throws IOException;
  }

  /// One program.
  ///
  /// @param input what it reads; empty where its arguments say all
  record Call(List<String> command, String input) {}

  private static final int LONGEST_SECONDS = 30;

  private static final String SPEAK =
      "Add-Type -AssemblyName System.Speech;"
          + "[Console]::InputEncoding=[Text.Encoding]::UTF8;(New-Object"
          + " System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";

  private static final String BALLOON =
      "Add-Type -AssemblyName System.Windows.Forms;Add-Type -AssemblyName System.Drawing;"
          + "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
          + "$t=[Console]::In.ReadLine();$b=[Console]::In.ReadToEnd();if(!$b){$b=' '};"
          + "$n=New-Object System.Windows.Forms.NotifyIcon;"
          + "$n.Icon=[System.Drawing.SystemIcons]::Warning;$n.Visible=$true;"
          + "$n.ShowBalloonTip(10000,$t,$b,[System.Windows.Forms.ToolTipIcon]::Warning);"
          + "Start-Sleep -Seconds 10;$n.Dispose()";

  private LocalPrograms() {}

  /// Speech by what the platform has.
  ///
  /// @param osName the system property `os.name`
  public static LocalWay speech(String osName, Starter starter) {
    return words -> {
      boolean any = any(speechCalls(osName, words), starter);
      return any ? Optional.empty() : Optional.of(Phrase.NO_SPEECH.with());
    };
  }

  /// Notifications of the desktop.
  ///
  /// @param osName the system property `os.name`
  public static LocalWay desktop(String osName, Starter starter) {
    return words -> {
      boolean any = any(desktopCalls(osName, words), starter);
      return any ? Optional.empty() : Optional.of(Phrase.NO_DESKTOP.with());
    };
  }

  static List<Call> speechCalls(String osName, LocalWay.Words words) {
    // Never a hyphen first, which would be read as an option.
    String said = "Andon. " + words.title() + ". " + words.text();
    return switch (system(osName)) {
      case WINDOWS -> List.of(powerShell(SPEAK, said));
      case MAC -> List.of(new Call(List.of("say", said), ""));
      case OTHER ->
          List.of(
              new Call(List.of("spd-say", "--wait", said), ""),
              new Call(List.of("espeak-ng", said), ""),
              new Call(List.of("espeak", said), ""));
    };
  }

  static List<Call> desktopCalls(String osName, LocalWay.Words words) {
    return switch (system(osName)) {
      case WINDOWS -> List.of(powerShell(BALLOON, words.title() + "\n" + words.text()));
      case MAC ->
          List.of(
              new Call(
                  List.of(
                      "osascript",
                      "-e",
                      "on run argv",
                      "-e",
                      "display notification (item 2 of argv) with title (item 1 of argv)",
                      "-e",
                      "end run",
                      "Andon: " + words.title(),
                      " " + words.text()),
                  ""));
      case OTHER ->
          List.of(
              new Call(
                  List.of(
                      "notify-send",
                      "--app-name=Andon",
                      "--urgency=critical",
                      "--",
                      words.title(),
                      // The body is read as markup.
                      words.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")),
                  ""));
    };
  }

  private static Call powerShell(String script, String input) {
    return new Call(
        List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", script), input);
  }

  private enum Platform {
    WINDOWS,
    MAC,
    OTHER
  }

  private static Platform system(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    return name.contains("win")
        ? Platform.WINDOWS
        : name.contains("mac") ? Platform.MAC : Platform.OTHER;
  }

  /// The first that is there and works.
  private static boolean any(List<Call> calls, Starter starter) throws InterruptedException {
    for (Call call : calls) {
      if (works(call, starter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean works(Call call, Starter starter) throws InterruptedException {
    Process process;
    try {
      process = starter.start(call.command());
    } catch (IOException _) {
      return false;
    }
    try (OutputStream input = process.getOutputStream()) {
      input.write(call.input().getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It has ended already; how, its exit code tells.
    }
    try {
      return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }
}
