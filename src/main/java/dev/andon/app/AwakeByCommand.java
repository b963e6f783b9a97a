package dev.andon.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A program that keeps the machine awake while `cat` runs below it.
///
/// `cat` is there for two reasons. It gives a word back, which shows that the program got as far as
/// starting it. And it ends when its input ends, which the operating system sees to even if this
/// process is killed; the program around it ends with it.
final class AwakeByCommand implements AwakeWay {

  private static final String WORD = "awake";

  private static final int LONGEST_COMPLAINT = 200;

  private final String name;
  private final boolean keepsScreen;
  private final Function<String, List<String>> command;
  private final ProcessStarter starter;

  private AwakeByCommand(
      String name,
      boolean keepsScreen,
      Function<String, List<String>> command,
      ProcessStarter starter) {
    this.name = name;
    this.keepsScreen = keepsScreen;
    this.command = command;
    this.starter = starter;
  }

  /// Against sleep only: nothing obliges who draws the screen to heed it.
  static AwakeByCommand systemd(ProcessStarter starter) {
    return new AwakeByCommand(
        "systemd-inhibit",
        false,
        reason ->
            List.of(
                "systemd-inhibit",
                "--what=idle:sleep",
                "--who=Andon",
                "--why=" + reason,
                "--mode=block",
                "cat"),
        starter);
  }

  /// On macOS; `-d` is about the display.
  static AwakeByCommand caffeinate(ProcessStarter starter) {
    return new AwakeByCommand("caffeinate", true, _ -> List.of("caffeinate", "-d", "cat"), starter);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean keepsScreen() {
    return keepsScreen;
  }

  @Override
  public Attempt take(String reason) {
    Process process;
    try {
      process = starter.start(command.apply(reason));
    } catch (IOException _) {
      return new Refused("cannot be started");
    }
    // Reading from a process does not heed an interrupt, so it has a thread of its own.
    FutureTask<Optional<String>> complaint = new FutureTask<>(() -> complaintOf(process));
    Thread.ofPlatform().daemon().name("awake-listen").start(complaint);
    try {
      Optional<String> said = complaint.get();
      if (said.isEmpty()) {
        return new Taken(new Child(process));
      }
      end(process);
      return new Refused(said.get());
    } catch (ExecutionException _) {
      end(process);
      return new Refused("ended without a word");
    } catch (InterruptedException _) {
      end(process);
      return new Refused("gave no sign");
    }
  }

  /// The last thing it said before it ended, or nothing once it holds.
  private static Optional<String> complaintOf(Process process) throws IOException {
    try {
      Writer input = process.outputWriter();
      input.write(WORD + "\n");
      input.flush();
    } catch (IOException _) {
      // It has ended already; what it said is still there to be read.
    }
    String said = "ended without a word";
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(WORD)) {
        return Optional.empty();
      }
      if (!line.isBlank()) {
        said = line.strip();
      }
    }
    return Optional.of(said.substring(0, Math.min(said.length(), LONGEST_COMPLAINT)));
  }

  private static void end(Process process) {
    try {
      process.outputWriter().close();
    } catch (IOException _) {
      // Closed is what it should be.
    }
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private record Child(Process process) implements Grip {

    @Override
    public boolean inForce() {
      return process.isAlive();
    }

    @Override
    public void release() {
      end(process);
    }
  }
}
