package dev.andon.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.errors.Error;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodReturn;
import org.freedesktop.dbus.spi.message.InputStreamMessageReader;
import org.freedesktop.dbus.spi.message.OutputStreamMessageWriter;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;

/// A session bus that plays the services on it, too.
final class FakeBus implements AutoCloseable {

  static final String GNOME = "org.gnome.SessionManager";
  static final String SCREEN_SAVER = "org.freedesktop.ScreenSaver";

  private final String address;
  private final ServerSocketChannel server;
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  FakeBus(Path folder) throws IOException {
    Path socket = folder.resolve("bus");
    address = "unix:path=" + socket;
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Thread.ofPlatform().daemon().name("fake bus").start(this::listen);
  }

  String address() {
    return address;
  }

  void offer(String name, String owner) {
    owners.put(name, owner);
  }

  /// What the services were asked; oldest first.
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel client = server.accept();
        Thread.ofPlatform().daemon().name("fake bus client").start(() -> serve(client));
      } catch (IOException _) {
        return; // the test is over
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client) {
      greet(client);
      InputStreamMessageReader reader = new InputStreamMessageReader(client);
      OutputStreamMessageWriter writer = new OutputStreamMessageWriter(client);
      while (true) {
        Message call = reader.readMessage();
        if (call != null) {
          writer.writeMessage(reply(call));
        }
      }
    } catch (IOException | DBusException _) {
      // The client has left.
    }
  }

  private static void greet(SocketChannel client) throws IOException {
    while (true) {
      String said = line(client);
      if (said.startsWith("BEGIN")) {
        return;
      }
      String answer = said.startsWith("AUTH EXTERNAL") ? "OK ab\r\n" : "AGREE_UNIX_FD\r\n";
      client.write(StandardCharsets.US_ASCII.encode(answer));
    }
  }

  /// Byte by byte, as messages follow the last line at once.
  private static String line(SocketChannel client) throws IOException {
    StringBuilder line = new StringBuilder();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (client.read(one.clear()) == 1) {
      char read = (char) one.get(0);
      if (read == '\n') {
        return line.toString();
      }
      if (read != 0) {
        line.append(read);
      }
    }
    throw new IOException("left while greeting");
  }

  private Message reply(Message call) throws DBusException {
    Object[] arguments = Optional.ofNullable(call.getParameters()).orElse(new Object[0]);
    return switch (call.getName()) {
      case "Hello" -> result(call, "s", ":1.1");
      case "GetNameOwner" -> {
        String owner = owners.get(String.valueOf(arguments[0]));
        yield owner == null ? noOwner(call) : result(call, "s", owner);
      }
      case "Inhibit" -> {
        note(call, arguments);
        yield result(call, "u", new UInt32(7));
      }
      default -> {
        note(call, arguments);
        yield result(call, null);
      }
    };
  }

  private void note(Message call, Object[] arguments) {
    asked.add(
        Stream.concat(
                Stream.of(
                    call.getDestination(), call.getPath(), call.getInterface(), call.getName()),
                Stream.of(arguments).map(String::valueOf))
            .collect(Collectors.joining(" ")));
  }

  private static Message result(Message call, @Nullable String signature, Object... values)
      throws DBusException {
    return new MethodReturn("org.freedesktop.DBus", null, call.getSerial(), signature, values);
  }

  private static Message noOwner(Message call) throws DBusException {
    return new Error(
        "org.freedesktop.DBus",
        null,
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        call.getSerial(),
        "s",
        "nobody");
  }
}
