package dev.andon.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/// A service on the session bus that keeps the screen on for as long as we stay connected.
///
/// Calls are put together by hand: the library's proxies ask a service to describe itself first,
/// and wait up to 20 s for each answer.
final class AwakeByBus implements AwakeWay {

  private static final String BUS = "org.freedesktop.DBus";

  private static final UInt32 IDLE = new UInt32(8);
  private static final UInt32 NO_WINDOW = new UInt32(0);

  private final Service service;
  private final Map<String, String> environment;
  private final Duration timeLimit;

  private AwakeByBus(Service service, Map<String, String> environment, Duration timeLimit) {
    this.service = service;
    this.environment = Map.copyOf(environment);
    this.timeLimit = timeLimit;
  }

  private enum Service {
    GNOME("org.gnome.SessionManager", "/org/gnome/SessionManager", "Uninhibit"),
    SCREEN_SAVER("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "UnInhibit");

    private final String busName;
    private final String path;
    private final String undo;

    Service(String busName, String path, String undo) {
      this.busName = busName;
      this.path = path;
      this.undo = undo;
    }
  }

  /// The session manager of GNOME; Cinnamon and MATE have it, too.
  static AwakeByBus gnome(Map<String, String> environment, Duration timeLimit) {
    return new AwakeByBus(Service.GNOME, environment, timeLimit);
  }

  /// What most desktops offer.
  static AwakeByBus screenSaver(Map<String, String> environment, Duration timeLimit) {
    return new AwakeByBus(Service.SCREEN_SAVER, environment, timeLimit);
  }

  @Override
  public String name() {
    return service.busName;
  }

  @Override
  public boolean keepsScreen() {
    return true;
  }

  @Override
  public Attempt take(String reason) {
    Optional<String> address = address();
    if (address.isEmpty()) {
      return new Refused("there is no session bus");
    }
    DBusConnection connection;
    try {
      // Greeting the bus is left out here, because it would wait 20 s and stay connected.
      connection =
          DBusConnectionBuilder.forAddress(address.get())
              .withShared(false)
              .withRegisterSelf(false)
              .build();
    } catch (DBusException | RuntimeException _) {
      return new Refused("the session bus cannot be reached");
    }
    Attempt attempt = new Refused("no answer");
    try {
      attempt = ask(connection, reason);
    } catch (DBusException | DBusExecutionException e) {
      attempt = new Refused(Objects.requireNonNullElse(e.getMessage(), "no answer"));
    } finally {
      if (attempt instanceof Refused) {
        connection.disconnect();
      }
    }
    return attempt;
  }

  private Attempt ask(DBusConnection connection, String reason) throws DBusException {
    call(connection, BUS, "/org/freedesktop/DBus", "Hello", null);
    Optional<String> owner = owner(connection);
    if (owner.isEmpty()) {
      return new Refused("nobody on the session bus offers it");
    }
    Object[] cookie =
        switch (service) {
          case GNOME ->
              call(
                  connection,
                  service.busName,
                  service.path,
                  "Inhibit",
                  "susu",
                  "Andon",
                  NO_WINDOW,
                  reason,
                  IDLE);
          case SCREEN_SAVER ->
              call(connection, service.busName, service.path, "Inhibit", "ss", "Andon", reason);
        };
    if (cookie.length != 1) {
      return new Refused("an answer that makes no sense");
    }
    return new Taken(new Inhibition(connection, owner.get(), cookie[0]));
  }

  /// Only a path can be connected to. What a login shell did not set is where systemd puts it.
  private Optional<String> address() {
    Optional<String> told =
        Stream.of(environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").split(";"))
            .filter(address -> address.startsWith("unix:") && address.contains("path="))
            .findFirst();
    return told.or(
        () ->
            Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(folder -> Path.of(folder, "bus"))
                .filter(Files::exists)
                .map(socket -> "unix:path=" + socket));
  }

  /// Asking who owns the name starts no service, as calling it could.
  private Optional<String> owner(DBusConnection connection) throws DBusException {
    try {
      Object[] owner =
          call(connection, BUS, "/org/freedesktop/DBus", "GetNameOwner", "s", service.busName);
      return Stream.of(owner).map(String::valueOf).filter(name -> !name.isEmpty()).findFirst();
    } catch (DBusExecutionException _) {
      return Optional.empty();
    }
  }

  private Object[] call(
      DBusConnection connection,
      String to,
      String path,
      String member,
      @Nullable String signature,
      Object... arguments)
      throws DBusException {
    MethodCall call =
        new MethodCall(to, path, to, member, Message.Flags.NO_AUTO_START, signature, arguments);
    connection.sendMessage(call);
    Message reply = call.getReply(timeLimit.toMillis());
    if (reply == null) {
      throw new DBusException("no answer");
    }
    if (reply instanceof Error error) {
      error.throwException();
    }
    Object[] values = reply.getParameters();
    return values == null ? new Object[0] : values;
  }

  private final class Inhibition implements Grip {

    private final DBusConnection connection;
    private final String owner;
    private final Object cookie;

    Inhibition(DBusConnection connection, String owner, Object cookie) {
      this.connection = connection;
      this.owner = owner;
      this.cookie = cookie;
    }

    /// A service that restarted has another owner and knows nothing of us.
    @Override
    public boolean inForce() {
      try {
        return connection.isConnected() && owner(connection).equals(Optional.of(owner));
      } catch (DBusException | DBusExecutionException _) {
        return false;
      }
    }

    @Override
    public void release() {
      try {
        call(connection, service.busName, service.path, service.undo, "u", cookie);
      } catch (DBusException | DBusExecutionException _) {
        // It ends with the connection, too.
      } finally {
        connection.disconnect();
      }
    }
  }
}
