package dev.andon.vicidial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One answer of a web server: recorded from a stock dialer, or made by hand.
public final class Recorded {

  private static final byte[] MARK = "### RESPONSE\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private Recorded(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /// Reads `recorded/<name>.txt`, such as `logged_in_agents/none`.
  public static Recorded of(String name) {
    byte[] file = read("/recorded/" + name + ".txt");
    int head = indexOf(file, MARK, 0) + MARK.length;
    int end = indexOf(file, BLANK_LINE, head);
    List<String> lines =
        new String(file, head, end - head, StandardCharsets.US_ASCII).lines().toList();
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return new Recorded(
        Integer.parseInt(lines.getFirst().substring(9, 12)),
        headers,
        Arrays.copyOfRange(file, end + BLANK_LINE.length, file.length));
  }

  /// Reads `handmade/<name>`: what no recording shows.
  public static Recorded handmade(String name) {
    return new Recorded(200, Map.of(), read("/handmade/" + name));
  }

  /// A plain answer with status 200.
  public static Recorded text(String body) {
    return bytes(body.getBytes(StandardCharsets.UTF_8));
  }

  /// These bytes with status 200.
  public static Recorded bytes(byte[] body) {
    return new Recorded(200, Map.of(), body.clone());
  }

  /// A web server's own answer.
  public static Recorded status(int status, String body) {
    return new Recorded(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /// The same answer with one more header.
  public Recorded withHeader(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(headers);
    more.put(name, List.of(value));
    return new Recorded(status, more, body);
  }

  /// The same table separated by tabs, which most recordings are not. The dialer escapes nothing,
  /// so what a row has too many cells is put back into its one free text.
  ///
  /// @param separator what the recording has
  /// @param free which column may hold the separator, counted from 0
  public Recorded asTab(char separator, int free) {
    List<String> lines = text().lines().toList();
    int columns = lines.getFirst().split(java.util.regex.Pattern.quote("" + separator), -1).length;
    return text(
        lines.stream()
            .map(line -> tabbed(line, separator, columns, free) + "\n")
            .collect(Collectors.joining()));
  }

  private static String tabbed(String line, char separator, int columns, int free) {
    List<String> cells =
        new ArrayList<>(List.of(line.split(java.util.regex.Pattern.quote("" + separator), -1)));
    while (cells.size() > columns) {
      cells.set(free, cells.get(free) + separator + cells.remove(free + 1));
    }
    return String.join("\t", cells);
  }

  /// The same answer with some text replaced.
  public Recorded replaced(String old, String by) {
    return new Recorded(status, headers, text().replace(old, by).getBytes(StandardCharsets.UTF_8));
  }

  /// The first so many bytes, as a connection that broke off leaves them.
  public Recorded cutAt(int length) {
    return new Recorded(status, headers, Arrays.copyOf(body, length));
  }

  /// Without its last so many bytes.
  public Recorded cutBy(int length) {
    return cutAt(body.length - length);
  }

  public int status() {
    return status;
  }

  public Map<String, List<String>> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The answer as the client sorts it.
  ApiResult<Reply> reply(Login login) {
    return Reply.of(status, HttpHeaders.of(headers, (_, _) -> true), body, login);
  }

  ApiResult<Reply> reply() {
    return reply(Logins.WALL);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Recorded.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no recording " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not a recording");
  }
}
