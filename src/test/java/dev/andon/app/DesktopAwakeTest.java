package dev.andon.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.wall.ScreenAwake;
import dev.andon.ui.wall.ScreenAwake.Held;
import dev.andon.ui.wall.ScreenAwake.Hold;
import dev.andon.ui.wall.ScreenAwake.MachineOnly;
import dev.andon.ui.wall.ScreenAwake.NotHeld;
import dev.andon.ui.wall.ScreenAwake.Refusal;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// On a bus in this process, and with programs that are short scripts.
@EnabledOnOs(OS.LINUX)
@Timeout(20)
class DesktopAwakeTest {

  private static final String REASON = "A wall is shown";

  private static final String SCREEN_SAVER =
      "org.freedesktop.ScreenSaver /org/freedesktop/ScreenSaver org.freedesktop.ScreenSaver ";

  private static final String GNOME =
      "org.gnome.SessionManager /org/gnome/SessionManager org.gnome.SessionManager ";

  /// Runs what it is given behind its options, as the real ones do.
  private static final String RUNS_WHAT_IT_IS_GIVEN =
      """
      while [ "${1#-}" != "$1" ]; do shift; done
      "$@"
      """;

  private static final List<Refusal> NO_DESKTOP =
      List.of(
          new Refusal("org.gnome.SessionManager", "there is no session bus"),
          new Refusal("org.freedesktop.ScreenSaver", "there is no session bus"),
          new Refusal("X server", "there is no X display"));

  @TempDir private Path folder;

  private final List<List<String>> commands = new CopyOnWriteArrayList<>();
  private final List<Process> processes = new CopyOnWriteArrayList<>();

  @AfterEach
  void endWhatATestLeft() {
    processes.forEach(Process::destroyForcibly);
  }

  private void program(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(List<String> command) throws IOException {
    commands.add(command);
    List<String> found = new ArrayList<>(command);
    found.set(0, folder.resolve(command.getFirst()).toString());
    Process process = ProcessStarter.ofThisMachine().start(found);
    processes.add(process);
    return process;
  }

  private ScreenAwake on(String osName, Map<String, String> environment) {
    return new DesktopAwake(osName, environment, this::start);
  }

  private ScreenAwake linux(FakeBus bus) {
    return on("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", bus.address() + ",guid=ab;tcp:host=x"));
  }

  private ScreenAwake inAHurry(Map<String, String> environment) {
    Duration limit = Duration.ofMillis(600);
    return new DesktopAwake(DesktopAwake.linux(environment, this::start, limit), limit);
  }

  private static List<Refusal> with(List<Refusal> refusals, Refusal last) {
    List<Refusal> all = new ArrayList<>(refusals);
    all.add(last);
    return all;
  }

  @Test
  void theServiceOnTheSessionBusHoldsTheScreenUntilClosed() throws Exception {
    try (FakeBus bus = new FakeBus(folder)) {
      bus.offer(FakeBus.SCREEN_SAVER, ":1.2");

      Hold hold = linux(bus).hold(REASON);

      assertThat(hold.outcome()).isEqualTo(new Held("org.freedesktop.ScreenSaver"));
      assertThat(hold.inForce()).isTrue();
      assertThat(bus.asked()).containsExactly(SCREEN_SAVER + "Inhibit Andon A wall is shown");

      hold.close();
      hold.close();

      assertThat(hold.inForce()).isFalse();
      assertThat(bus.asked())
          .containsExactly(
              SCREEN_SAVER + "Inhibit Andon A wall is shown", SCREEN_SAVER + "UnInhibit 7");
    }
  }

  @Test
  void gnomesOwnServiceComesFirst() throws Exception {
    try (FakeBus bus = new FakeBus(folder)) {
      bus.offer(FakeBus.SCREEN_SAVER, ":1.2");
      bus.offer(FakeBus.GNOME, ":1.3");

      Hold hold = linux(bus).hold(REASON);
      hold.close();

      assertThat(hold.outcome()).isEqualTo(new Held("org.gnome.SessionManager"));
      assertThat(bus.asked())
          .containsExactly(GNOME + "Inhibit Andon 0 A wall is shown 8", GNOME + "Uninhibit 7");
    }
  }

  @Test
  void aSessionBusThatNobodyNamedIsWhereSystemdPutsIt() throws Exception {
    try (FakeBus bus = new FakeBus(folder)) {
      bus.offer(FakeBus.SCREEN_SAVER, ":1.2");

      try (Hold hold = on("Linux", Map.of("XDG_RUNTIME_DIR", folder.toString())).hold(REASON)) {
        assertThat(hold.outcome()).isEqualTo(new Held("org.freedesktop.ScreenSaver"));
      }
    }
  }

  @Test
  void aServiceThatRestartedHoldsNothing() throws Exception {
    try (FakeBus bus = new FakeBus(folder)) {
      bus.offer(FakeBus.SCREEN_SAVER, ":1.2");
      try (Hold hold = linux(bus).hold(REASON)) {
        bus.offer(FakeBus.SCREEN_SAVER, ":1.4");

        assertThat(hold.inForce()).isFalse();
      }
    }
  }

  @Test
  void aBusWithoutAScreenSaverIsNoHelp() throws Exception {
    try (FakeBus bus = new FakeBus(folder)) {
      String nobody = "nobody on the session bus offers it";

      assertThat(linux(bus).hold(REASON).outcome())
          .isEqualTo(
              new NotHeld(
                  List.of(
                      new Refusal("org.gnome.SessionManager", nobody),
                      new Refusal("org.freedesktop.ScreenSaver", nobody),
                      new Refusal("X server", "there is no X display"),
                      new Refusal("systemd-inhibit", "cannot be started"))));
    }
  }

  @Test
  void aBusThatNeverAnswersIsLeft() throws Exception {
    Path socket = folder.resolve("bus");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));

      Hold hold = inAHurry(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket)).hold(REASON);

      assertThat(hold.outcome())
          .isEqualTo(
              new NotHeld(
                  List.of(
                      new Refusal("org.gnome.SessionManager", "no answer within 600 ms"),
                      new Refusal("org.freedesktop.ScreenSaver", "no answer within 600 ms"),
                      new Refusal("X server", "there is no X display"),
                      new Refusal("systemd-inhibit", "cannot be started"))));
      server.configureBlocking(false);
      int connections = 0;
      for (SocketChannel client = server.accept(); client != null; client = server.accept()) {
        connections++;
        // Ends only if the other side hung up.
        ByteBuffer said = ByteBuffer.allocate(1024);
        while (client.read(said.clear()) >= 0) {}
        client.close();
      }
      assertThat(connections).isPositive();
    }
  }

  @Test
  void withoutADesktopTheMachineIsKeptAwakeAtLeast() throws Exception {
    program("systemd-inhibit", RUNS_WHAT_IT_IS_GIVEN);

    Hold hold = on("Linux", Map.of()).hold(REASON);

    assertThat(hold.outcome()).isEqualTo(new MachineOnly("systemd-inhibit", NO_DESKTOP));
    assertThat(hold.inForce()).isFalse();
    assertThat(commands)
        .containsExactly(
            List.of(
                "systemd-inhibit",
                "--what=idle:sleep",
                "--who=Andon",
                "--why=A wall is shown",
                "--mode=block",
                "cat"));
    assertThat(processes.getFirst().isAlive()).isTrue();

    hold.close();

    assertThat(processes.getFirst().isAlive()).isFalse();
  }

  @Test
  void whatSystemdSaysIsTheReason() throws Exception {
    program("systemd-inhibit", "echo 'Failed to inhibit: Access denied' >&2\nexit 1\n");

    try (Hold hold = on("Linux", Map.of()).hold(REASON)) {
      assertThat(hold.outcome())
          .isEqualTo(
              new NotHeld(
                  with(
                      NO_DESKTOP,
                      new Refusal("systemd-inhibit", "Failed to inhibit: Access denied"))));
      assertThat(hold.inForce()).isFalse();
    }
  }

  @Test
  void aProgramThatGivesNoSignIsEnded() throws Exception {
    program("systemd-inhibit", "exec sleep 60\n");

    assertThat(inAHurry(Map.of()).hold(REASON).outcome())
        .isEqualTo(
            new NotHeld(
                with(NO_DESKTOP, new Refusal("systemd-inhibit", "no answer within 600 ms"))));
    processes.getFirst().waitFor();
  }

  @Test
  void theChildEndsWhenOurEndOfThePipeCloses() throws Exception {
    program("caffeinate", RUNS_WHAT_IT_IS_GIVEN);
    try (Hold hold = on("Mac OS X", Map.of()).hold(REASON)) {
      assertThat(hold.outcome()).isEqualTo(new Held("caffeinate"));
      assertThat(hold.inForce()).isTrue();
      List<ProcessHandle> below = processes.getFirst().descendants().toList();
      assertThat(below).hasSize(1);

      processes.getFirst().getOutputStream().close(); // as the system does for a killed program

      assertThat(processes.getFirst().waitFor()).isZero();
      assertThat(below.getFirst().isAlive()).isFalse();
      assertThat(hold.inForce()).isFalse();
    }
  }

  @Test
  void whereWindowsIsNotWindowsNothingIsThrown() {
    assertThat(on("Windows 11", Map.of()).hold(REASON).outcome())
        .isEqualTo(
            new NotHeld(
                List.of(new Refusal("SetThreadExecutionState", "cannot be used on this machine"))));
  }

  @Test
  void anOperatingSystemThatIsNotKnownHasNoWay() {
    assertThat(on("OpenBSD", Map.of()).hold(REASON).outcome()).isEqualTo(new NotHeld(List.of()));
  }
}
