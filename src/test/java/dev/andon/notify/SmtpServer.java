package dev.andon.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A mail server on loopback that understands as much as it takes, and says what it is told to.
final class SmtpServer implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  final List<String> said = new CopyOnWriteArrayList<>();
  final List<String> mails = new CopyOnWriteArrayList<>();

  /// @param answers by the first word of a command; "hang" never answers
  SmtpServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    threads.add(Thread.ofVirtual().start(this::accept));
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        threads.add(Thread.ofVirtual().start(() -> serve(connection)));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = connection.getOutputStream();
      answer(out, answers.getOrDefault("", "220 here"));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        said.add(line);
        String word = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
        answer(out, answers.getOrDefault(word, word.equals("DATA") ? "354 go on" : "250 fine"));
        if (word.equals("DATA")) {
          List<String> mail = new ArrayList<>();
          for (String next = in.readLine(); next != null && !next.equals("."); ) {
            mail.add(next);
            next = in.readLine();
          }
          mails.add(String.join("\n", mail));
          answer(out, answers.getOrDefault(".", "250 taken"));
        }
      }
    } catch (IOException _) {
      // The sender left.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(OutputStream out, String text)
      throws IOException, InterruptedException {
    if (text.equals("hang")) {
      new CountDownLatch(1).await();
    }
    out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.forEach(Thread::interrupt);
  }
}
