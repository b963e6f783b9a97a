package dev.andon.vicidial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on loopback that breaks the rules of HTTP as it is told to. It reads a whole request,
/// hands over the connection and closes it when the script returns.
final class RawServer implements AutoCloseable {

  /// What to send on a connection whose request was read.
  @FunctionalInterface
  interface Script {
    void serve(OutputStream out, int number) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Script script;
  private final boolean readsFirst;
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  RawServer(Script script) throws IOException {
    this(script, true);
  }

  /// Answers at once, as a web server does that cannot make sense of what comes in.
  static RawServer atOnce(Script script) throws IOException {
    return new RawServer(script, false);
  }

  private RawServer(Script script, boolean readsFirst) throws IOException {
    this.readsFirst = readsFirst;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    threads.execute(this::accept);
  }

  /// Sends this text and breaks off.
  static Script text(String answer) {
    return (out, _) -> out.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  /// Sends one byte again and again, far enough apart to trip no time-out between two reads: what
  /// is under test is a server that is slow, so this one takes real time.
  static void drip(OutputStream out) throws IOException, InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    do {
      out.write('x');
      out.flush();
    } while (!never.await(20, TimeUnit.MILLISECONDS));
  }

  /// Waits until the server that runs this script is closed, which interrupts it.
  static void stall() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      if (readsFirst) {
        readRequest(connection.getInputStream());
      }
      OutputStream out = connection.getOutputStream();
      script.serve(out, requests.incrementAndGet());
      out.flush();
    } catch (IOException _) {
      // The client left, as many of these tests want it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("no whole request");
      }
      head.append((char) octet);
    }
    for (String line : head.toString().lines().toList()) {
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        in.readNBytes(Integer.parseInt(line.substring(15).strip()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
