package dev.andon.vicidial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Finds out whether a server speaks https, without sending it anything.
final class HttpsProbe {

  private HttpsProbe() {}

  /// Shakes hands until the server has shown a certificate, of any kind.
  static boolean answers(String host, int port, Duration atMost) {
    int millis = Math.toIntExact(Math.max(1, atMost.toMillis() / 2));
    try {
      // Trusts none, so no connection comes about.
      Tls tls = new Tls(new Trust.Pinned(""));
      SSLSocketFactory sockets = tls.context().getSocketFactory();
      try (Socket plain = new Socket()) {
        plain.connect(new InetSocketAddress(host, port), millis);
        plain.setSoTimeout(millis);
        try (SSLSocket secure = (SSLSocket) sockets.createSocket(plain, host, port, true)) {
          secure.startHandshake();
        }
      } catch (IOException _) {
        // What was shown before it tells.
      }
      return tls.seen().isPresent();
    } catch (IOException e) {
      throw new IllegalStateException("a pin needs no file", e);
    }
  }
}
