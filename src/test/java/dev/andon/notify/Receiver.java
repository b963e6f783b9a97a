package dev.andon.notify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A receiver of webhooks on loopback that answers, or does not, as it is told to.
public final class Receiver implements AutoCloseable {

  /// What came in.
  public record Request(String line, Map<String, String> headers, String body) {}

  /// What to send after a request was read.
  @FunctionalInterface
  public interface Script {
    void serve(OutputStream out, Request request) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private volatile Script script;

  public Receiver(Script script) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    threads.execute(this::accept);
  }

  public static Script status(int status, String... headers) {
    return (out, _) -> {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Content-Length: 2\r\n\r\nok");
      out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    };
  }

  /// Waits until the receiver is closed.
  public static Script hang() {
    return (_, _) -> new CountDownLatch(1).await();
  }

  public void become(Script next) {
    script = next;
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/hook/T0P-SECRET";
  }

  /// The next request, waited for.
  public Request take() throws InterruptedException {
    Request request = requests.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nothing came in");
    }
    return request;
  }

  public int waiting() {
    return requests.size();
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
      Request request = read(connection.getInputStream());
      requests.add(request);
      OutputStream out = connection.getOutputStream();
      script.serve(out, request);
      out.flush();
    } catch (IOException _) {
      // The sender left, as some of these tests want it to.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("no whole request");
      }
      head.append((char) octet);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    head.toString()
        .lines()
        .skip(1)
        .filter(line -> line.contains(":"))
        .forEach(
            line ->
                headers.put(
                    line.substring(0, line.indexOf(':')),
                    line.substring(line.indexOf(':') + 1).strip()));
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    return new Request(
        head.toString().lines().findFirst().orElse(""),
        headers,
        new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
