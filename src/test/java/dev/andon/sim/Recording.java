package dev.andon.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request to a stock dialer and its reply, as recorded; the password is masked as `SECRET`.
///
/// @param target path and query of the request
/// @param form body of the request, empty for GET
/// @param headers of the reply, by lower-case name
record Recording(String target, String form, Map<String, String> headers, String body) {

  static final String MASK = "SECRET";

  private static final String REPLY = "### RESPONSE\n";

  /// @param name function and case, like `logged_in_agents/nobody`
  static Recording read(String name) {
    String text;
    try (InputStream file = Recording.class.getResourceAsStream("/recorded/" + name + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("no recording " + name);
      }
      text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int reply = text.indexOf(REPLY);
    String request = text.substring(text.indexOf('\n') + 1, reply);
    int requestBody = request.indexOf("\n\n");
    int replyBody = text.indexOf("\n\n", reply);
    String head = text.substring(reply + REPLY.length(), replyBody);
    Map<String, String> headers = new TreeMap<>();
    for (String line : head.lines().skip(1).toList()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Recording(
        request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/")),
        request.substring(requestBody).strip(),
        headers,
        text.substring(replyBody + 2));
  }

  /// The first line of the body, with its line feed.
  String firstLine() {
    return body.substring(0, body.indexOf('\n') + 1);
  }
}
